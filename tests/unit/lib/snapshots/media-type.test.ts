import { describe, expect, it } from 'vitest';
import { markedEncoding, typeOfHead } from '#lib/snapshots/media-type.ts';
import { PAGE, PDF, PNG } from '#tests/support/captures.ts';

const typeOf = (text: string | Buffer) => typeOfHead(Buffer.from(text));

describe('what a file is', () => {
  it('is decided by its first bytes', () => {
    expect(typeOf(PDF)).toBe('application/pdf');
    expect(typeOf(PNG)).toBe('image/png');
    expect(typeOf(Buffer.from('ffd8ffe000104a464946', 'hex'))).toBe('image/jpeg');
    expect(typeOf(Buffer.from('524946462400000057454250', 'hex'))).toBe('image/webp');
    expect(typeOf('PK\x03\x04word/document.xml')).toBe('zip');
    expect(typeOf(PAGE)).toBe('text/html');
    expect(typeOf('The 85,000 civilians')).toBe('text/plain');
  });

  it('knows a page behind a byte order mark, a prolog, comments and white space, in any case', () => {
    const page = '<?xml version="1.0"?>\n<!-- saved -- from -->\n<!-- twice --> <HTML lang="en">';
    expect(typeOf(page)).toBe('text/html');
    expect(typeOf(`\uFEFF${page}`)).toBe('text/html');
    expect(typeOfHead(Buffer.from(`\uFEFF${page}`, 'utf16le'))).toBe('text/html');
  });

  it('is one thing only, where a file pretends to be two', () => {
    expect(typeOf('%PDF-1.4\n<html><script>alert(1)</script>')).toBe('application/pdf');
    expect(typeOf(Buffer.concat([PNG, PAGE]))).toBe('image/png');
    expect(typeOf('GIF89a<html>')).toBe('text/plain');
    expect(typeOf('words, then %PDF-1.7')).toBe('text/plain');
    expect(typeOf('<script>alert(1)</script><html>')).toBe('text/plain');
  });

  it('takes no time over a head of comments that do not end', () => {
    const start = performance.now();
    typeOf('<!-- '.repeat(800));
    typeOf('<!---->'.repeat(580));
    expect(performance.now() - start).toBeLessThan(200);
  });
});

it('reads the encoding that a byte order mark names', () => {
  expect(markedEncoding(Buffer.from('fffe4100', 'hex'))).toBe('utf-16le');
  expect(markedEncoding(Buffer.from('feff0041', 'hex'))).toBe('utf-16be');
  expect(markedEncoding(Buffer.from('efbbbf41', 'hex'))).toBe('utf-8');
  expect(markedEncoding(Buffer.from('A'))).toBeNull();
});
