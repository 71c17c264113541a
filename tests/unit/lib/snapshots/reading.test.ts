import { describe, expect, it } from 'vitest';
import { MOST_TEXT, readingCapture } from '#lib/snapshots/reading.ts';
import { PAGE, PDF, PNG } from '#tests/support/captures.ts';

function read(content: Uint8Array | string, size = 7) {
  const reading = readingCapture();
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) reading.take(bytes.subarray(at, at + size));
  return reading.end();
}

describe('a capture that comes in byte by byte', () => {
  it('is a text with its words, in every script', () => {
    const text = '٨٥٬٠٠٠ مدني\r\n85,000 civilians\t\f';
    expect(read(text, 1)).toEqual({ mediaType: 'text/plain', text });
    const marked = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(read(marked, 1)).toEqual({ mediaType: 'text/plain', text });
  });

  it('is a page with the words that a reader sees', () => {
    expect(read(PAGE, 1)).toEqual({
      mediaType: 'text/html',
      text: 'Hawija\nThe 85,000 civilians',
    });
  });

  it('is a page in the encoding that it names, and in UTF-8 where it names none that is known', () => {
    const arabic = Buffer.from('<html><meta charset="windows-1256"><p>\xC7', 'latin1');
    expect(read(arabic)).toMatchObject({ text: 'ا' });
    expect(read('<html><meta charset="no-such-thing"><p>ا')).toMatchObject({ text: 'ا' });
  });

  it('is a picture or a PDF without words', () => {
    expect(read(PDF)).toEqual({ mediaType: 'application/pdf', text: '' });
    expect(read(PNG)).toEqual({ mediaType: 'image/png', text: '' });
  });
});

describe('what is none', () => {
  it.each([
    ['a program', Buffer.from('7f454c46020101000000', 'hex'), 'captureUnknownType'],
    ['a text with NUL', 'words\0words', 'captureUnknownType'],
    ['bytes that are no UTF-8', Buffer.from('c3c3c3', 'hex'), 'captureUnknownType'],
    ['a character that is cut off at the end', Buffer.from('61d8', 'hex'), 'captureUnknownType'],
    ['an office document', 'PK\x03\x04', 'captureIsZip'],
  ])('%s', (_, content, problem) => {
    expect(read(content)).toEqual({ problem });
    expect(read(Buffer.concat([Buffer.from(content), Buffer.alloc(9000, 'x')]), 4096)).toEqual({
      problem,
    });
  });

  it('shows itself late in a long file as well', () => {
    expect(read(`${'x'.repeat(20_000)}\u0001`, 4096)).toEqual({ problem: 'captureUnknownType' });
  });
});

it('keeps the words of a very long text in its file alone', () => {
  expect(read('x'.repeat(MOST_TEXT), 65_536)).toMatchObject({ text: 'x'.repeat(MOST_TEXT) });
  expect(read('x'.repeat(MOST_TEXT + 1), 65_536)).toEqual({ mediaType: 'text/plain', text: '' });
});
