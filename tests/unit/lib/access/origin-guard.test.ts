import { describe, expect, it } from 'vitest';
import { assertSameOrigin, isLedHereByAnother, ownOrigins } from '#lib/access/origin-guard.ts';
import { AppError } from '#lib/errors.ts';

const OURS = ['https://figures.example.org'];
const check = (headers: Record<string, string>) => () =>
  assertSameOrigin(new Headers(headers), OURS);

describe('a write is accepted', () => {
  it('from a page of this site, by the browser’s own word', () => {
    expect(check({ 'sec-fetch-site': 'same-origin' })).not.toThrow();
  });

  it('from an older browser that names this site as the origin', () => {
    expect(check({ origin: 'https://figures.example.org' })).not.toThrow();
  });
});

describe('a write is refused', () => {
  it.each([
    ['with no word about where it comes from', {}],
    ['from an opaque origin', { origin: 'null' }],
    ['from another site', { origin: 'https://evil.example' }],
    ['from another site, by the browser’s own word', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbouring host', { 'sec-fetch-site': 'same-site', origin: OURS[0] }],
    ['typed into the address bar', { 'sec-fetch-site': 'none', origin: OURS[0] }],
    ['from our host without TLS', { origin: 'http://figures.example.org' }],
    ['from our host on another port', { origin: 'https://figures.example.org:8443' }],
    [
      'from a longer host that begins like ours',
      { origin: 'https://figures.example.org.evil.example' },
    ],
    [
      'when a proxy header claims that the other site is ours',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'evil.example' },
    ],
    ['with our origin in another letter case', { origin: 'https://FIGURES.example.org' }],
  ])('%s', (_, headers) => {
    expect(check(headers as Record<string, string>)).toThrow(AppError);
  });
});

describe('what only this site may begin', () => {
  it('is told from what another one leads to, or shows as a picture', () => {
    const led = (site?: string) =>
      isLedHereByAnother(new Headers(site === undefined ? {} : { 'sec-fetch-site': site }));
    expect(['cross-site', 'same-site'].map(led)).toEqual([true, true]);
    // A link of ours, an address that is typed or kept as a bookmark, a browser that does not say.
    expect(['same-origin', 'none', undefined].map(led)).toEqual([false, false, false]);
  });
});

describe('the origins of this site', () => {
  it('are the configured one alone', () => {
    expect(ownOrigins({ ATTEST_ORIGIN: 'https://figures.example.org', PORT: '8080' })).toEqual(
      OURS,
    );
  });

  it('are both names of this machine when none is configured', () => {
    expect(ownOrigins({ PORT: '8080' })).toEqual([
      'http://localhost:8080',
      'http://127.0.0.1:8080',
    ]);
    expect(ownOrigins({})).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000']);
  });
});
