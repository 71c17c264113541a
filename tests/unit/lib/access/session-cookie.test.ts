import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  claimsKnownDevice,
  isSignedSession,
  sessionCookieName,
  signedToken,
} from '#lib/access/session-cookie.ts';

beforeEach(() => {
  vi.stubEnv('ATTEST_SECRET', 'a secret that only these tests know');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const header = (value: string, name = sessionCookieName()) =>
  `other=1; ${name}=${encodeURIComponent(value)}; last=2`;

describe('the cookie of a session', () => {
  it('is known as one that this instance made, whatever the token', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{1,40}$/), (token) => {
        expect(isSignedSession(header(signedToken(token)))).toBe(true);
        expect(isSignedSession(header(signedToken(token).replace('.', 'x.')))).toBe(false);
      }),
    );
  });

  it.each([undefined, '', 'x', '.', 'token.', '.signature', 'token.signature', '%'])(
    'is not made up: %s',
    (value) => {
      expect(isSignedSession(value && header(value))).toBe(false);
      expect(isSignedSession(value && `${sessionCookieName()}=${value}`)).toBe(false);
    },
  );

  it('of another instance, or under another name, is none', () => {
    const made = header(signedToken('token'));
    expect(isSignedSession(header(signedToken('token'), 'another'))).toBe(false);
    vi.stubEnv('ATTEST_SECRET', 'the secret of another instance, as long');
    expect(isSignedSession(made)).toBe(false);
  });

  it('can be set by this very host alone where people come by https', () => {
    expect(sessionCookieName()).toBe('attest.session');
    vi.stubEnv('ATTEST_ORIGIN', 'https://figures.example.org');
    expect(sessionCookieName()).toBe('__Host-attest.session');
  });
});

it('a browser may say that it is known', () => {
  expect(claimsKnownDevice('attest.device=anything')).toBe(true);
  expect(claimsKnownDevice('attest.session=anything')).toBe(false);
  expect(claimsKnownDevice(undefined)).toBe(false);
});
