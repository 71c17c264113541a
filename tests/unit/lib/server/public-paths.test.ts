import { describe, expect, it } from 'vitest';
import { publicAddress } from '#lib/server/public-paths.ts';

describe('the address of a public answer', () => {
  it('is the same whatever unknown keys are added to it', () => {
    expect(publicAddress('/en/sources?x=1&page=2&y=2')).toBe('/en/sources?page=2');
    expect(publicAddress('/en?utm_source=a')).toBe('/en');
  });

  it('is none for what depends on more than the address', () => {
    for (const url of [
      '/',
      '/desk',
      '/desk/review',
      '/health',
      '/_next/static/x.js',
      '/api/v1/figures',
      '/en/crises/hawija-2017/series/present.csv?basis=counted',
      '/en/crises/hawija-2017/series/present.zip',
    ]) {
      expect(publicAddress(url)).toBeUndefined();
    }
  });

  it('keeps the place in the list of corrections, and of their feed only the crisis', () => {
    expect(publicAddress('/en/corrections?x=1&to=2026-02-01&before=9')).toBe(
      '/en/corrections?before=9&to=2026-02-01',
    );
    expect(publicAddress('/corrections/feed.xml?crisis=a&before=9&x=1')).toBe(
      '/corrections/feed.xml?crisis=a',
    );
    expect(publicAddress('/desk/corrections?before=9')).toBeUndefined();
  });

  it('is there for a language that the site does not speak, so that its readers are answered in words', () => {
    expect(publicAddress('/xx/crises')).toBe('/xx/crises');
  });

  it('is one for a path that no page has, so that this is said in words', () => {
    expect(publicAddress('/english')).toBe('/english');
    expect(publicAddress('/deskless?x=1')).toBe('/deskless');
  });
});

describe('the address of a page with filters', () => {
  it('is one for the same filters in whatever order, with empty fields or without', () => {
    const path = '/en/crises/hawija-2017/series/present';
    const one = publicAddress(`${path}?organization=iom&organization=irc&from=&basis=counted`);
    expect(one).toBe(publicAddress(`${path}?basis=counted&organization=irc&organization=iom&x=1`));
    expect(one).toContain('organization=iom&organization=irc');
  });
});
