import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableAddress, withoutUnseen } from '#lib/entry/readable-address.ts';

const read = (url: string): string => {
  const { origin, rest } = readableAddress(new URL(url));
  return origin + rest.map(({ text }) => text).join('');
};

describe('a web address is read', () => {
  it.each([
    ['Arabic', 'https://example.org/أخبار/العراق', 'https://example.org/أخبار/العراق'],
    [
      'Arabic in percent signs',
      'https://example.org/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82?q=%D9%A1',
      'https://example.org/العراق?q=١',
    ],
    ['French', 'https://example.org/r%C3%A9fugi%C3%A9s', 'https://example.org/réfugiés'],
    ['vowel signs', `https://example.org/${encodeURIComponent('مُّ')}`, 'https://example.org/مُّ'],
    ['nothing to decode', 'https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ])('with its words decoded: %s', (_, url, text) => {
    expect(read(url)).toBe(text);
  });

  it.each([
    ['a slash', '%2F'],
    ['a question mark', '%3F'],
    ['a percent sign', '%25'],
    ['an at sign', '%40'],
    ['a space', '%20'],
    ['a no-break space', '%C2%A0'],
    ['a right-to-left override', '%E2%80%AE'],
    ['an isolate', '%E2%81%A6'],
    ['an Arabic letter mark', '%D8%9C'],
    ['a zero width joiner', '%E2%80%8D'],
    ['a letter that nobody sees', '%E3%85%A4'],
    ['a variation selector', '%EF%B8%8F'],
    ['a sign that looks like a slash', '%E2%88%95'],
    ['a mark on no letter', '%CC%B8'],
    ['a mark on what nobody sees', '%E2%80%AE%CC%B8'],
    ['a letter of ASCII', '%41'],
    ['a surrogate', '%ED%A0%80'],
    ['half a letter', '%D8'],
    ['an overlong slash', '%C0%AF'],
    ['a byte order mark', '%EF%BB%BF'],
  ])('with %s as it is written', (_, written) => {
    const url = `https://example.org/a/${written}/b`;
    expect(read(url)).toBe(url);
    expect(read(`https://example.org/${encodeURIComponent('ع')}${written}`)).toBe(
      `https://example.org/ع${written === '%CC%B8' ? '\u0338' : written}`,
    );
  });

  it('with the words of a phrase together, and each part of the path apart', () => {
    const { rest } = readableAddress(new URL('https://example.org/أخبار/نزوح-من_الحويجة-2017'));
    expect(rest).toEqual([
      { text: '/', isDecoded: false },
      { text: 'أخبار', isDecoded: true },
      { text: '/', isDecoded: false },
      { text: 'نزوح-من_الحويجة', isDecoded: true },
      { text: '-2017', isDecoded: false },
    ]);
  });

  it('with two marks on a letter at most', () => {
    const pile = encodeURIComponent('e\u0301\u0302\u0303\u0304').slice(1);
    expect(read(`https://example.org/%C3%A9${encodeURIComponent('\u0301\u0302\u0303')}`)).toBe(
      `https://example.org/é\u0301\u0302%CC%83`,
    );
    expect(read(`https://example.org/${pile}`)).not.toMatch(/\p{M}{3}/u);
  });

  it('with its host in the letters of the network', () => {
    expect(read('https://еxample.org/')).toBe('https://xn--xample-2of.org/');
  });

  it('so that it can be written again, and shows no control of direction', () => {
    const letters = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(fc.webUrl(), fc.array(letters), (base, segments) => {
        const url = new URL(`${base}/${segments.map(encodeURIComponent).join('/')}`);
        const { origin, rest } = readableAddress(url);
        const again = rest.map(({ text, isDecoded }) =>
          isDecoded ? encodeURIComponent(text) : text,
        );
        expect((origin + again.join('')).toUpperCase()).toBe(url.href.toUpperCase());
        expect(read(url.href)).not.toMatch(/[\p{C}\p{Z}\p{Bidi_Control}]/u);
      }),
      { numRuns: 500 },
    );
  });
});

it('what is no web address is shown with what is unseen written out', () => {
  expect(withoutUnseen('ftp://a\u202Egro.live')).toBe('ftp://a%E2%80%AEgro.live');
  expect(withoutUnseen('example org/العراق')).toBe('example org/العراق');
});
