import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText, escapedXml } from '#lib/exchange/xml.ts';

const anyText = fc.string({ unit: 'binary' });
const whatXmlHolds = anyText.map((text) =>
  text.replaceAll(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, ''),
);

describe('text in XML', () => {
  test('holds no sign that XML would read as markup', () => {
    expect(escapedXml('<b>"R&D" </b>')).toBe('&lt;b&gt;&quot;R&amp;D&quot; &lt;/b&gt;');
  });

  test('leaves out what XML cannot hold, and keeps tabs and line breaks', () => {
    expect(escapedXml('a\u0000b\u0001c\ufffed\te\nf\rg')).toBe('abcd\te\nf&#13;g');
  });

  test('puts a sign in the place of half a pair, which no file can hold', () => {
    expect(escapedXml('x\ud800y')).toBe('x\ufffdy');
  });

  test('is read back as it was, whatever it is', () => {
    fc.assert(
      fc.property(whatXmlHolds, (text) => {
        expect(readBack(escapedXml(text))).toBe(text.toWellFormed());
      }),
    );
  });

  test('in a cell is read back as it was, signs that XML cannot hold included', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, looksEscaped), (text) => {
        const written = cellText(text);
        expect(written).not.toMatch(/(?![\t\n])[\p{Cc}\ufffe\uffff]/u);
        expect(cellReadBack(readBack(written))).toBe(text.toWellFormed());
      }),
    );
  });
});

const looksEscaped = fc
  .array(fc.constantFrom('_x0041_', '_x005F_', '_', 'x000d_', '\u0001', '\r', 'كركوك', '85,000'))
  .map((parts) => parts.join(''));

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#13': '\r' };

// As a parser of XML reads it.
const readBack = (xml: string) =>
  xml.replaceAll(/&(#13|\w+);/g, (_, name: string) => ENTITIES[name] ?? '?');

// As ST_Xstring of ECMA-376 is read.
const cellReadBack = (text: string) =>
  text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
