import { describe, expect, it } from 'vitest';
import { nextPath } from '#app/desk/next-path.ts';

describe('after signing in', () => {
  it.each(['/desk', '/desk/new', '/desk/submissions/7K3M9Q2P/figures/new?statement=A&series=B'])(
    'one comes back to %s',
    (path) => {
      expect(nextPath(path)).toBe(path);
    },
  );

  it.each([
    'https://evil.example/desk',
    '//evil.example/desk',
    '/\\evil.example',
    '/desk\\@evil.example',
    'javascript:alert(1)',
    '/desk\n//evil.example',
    '/en',
    '',
    undefined,
    ['/desk/new', '/desk'],
  ])('one is not led to %j', (path) => {
    expect(nextPath(path)).toBe('/desk');
  });
});
