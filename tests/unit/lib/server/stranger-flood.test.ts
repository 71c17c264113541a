import type { IncomingMessage } from 'node:http';
import { inject } from 'light-my-request';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sessionCookieName, signedToken } from '#lib/access/session-cookie.ts';
import {
  refuseStranger,
  strangerFlood,
  STRANGERS_A_SECOND,
  STRANGERS_AT_ONCE,
} from '#lib/server/stranger-flood.ts';

beforeEach(() => {
  vi.stubEnv('ATTEST_SECRET', 'a secret that only these tests know');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

type Sent = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;
const SIGN_IN: Sent = { method: 'POST', url: '/desk/sign-in', headers: {} };
const from = (cookie: string): Sent => ({ ...SIGN_IN, headers: { cookie } });

const refused = (
  isTooMany: ReturnType<typeof strangerFlood>,
  times: number,
  { sent = SIGN_IN, now = 0 }: { sent?: Sent; now?: number } = {},
) =>
  Array.from({ length: times }, () => isTooMany(sent as IncomingMessage, now)).filter(Boolean)
    .length;

describe('a flood of strangers', () => {
  it('is refused beyond what may come at once, and goes on at its pace', () => {
    const isTooMany = strangerFlood();
    expect(refused(isTooMany, STRANGERS_AT_ONCE)).toBe(0);
    expect(refused(isTooMany, 50)).toBe(50);
    expect(refused(isTooMany, 200, { now: 1000 })).toBe(200 - STRANGERS_A_SECOND);
    expect(refused(isTooMany, 200, { now: 3_600_000 })).toBe(200 - STRANGERS_AT_ONCE);
  });

  it('is one of links, too, where a link has something written', () => {
    const isTooMany = strangerFlood();
    const link: Sent = { method: 'GET', url: '/desk/sign-in/provider?next=/desk', headers: {} };
    expect(refused(isTooMany, STRANGERS_AT_ONCE + 50, { sent: link })).toBe(50);
    const read: Sent = { method: 'GET', url: '/desk/sign-in', headers: {} };
    expect(refused(isTooMany, 50, { sent: read })).toBe(0);
  });

  it('keeps nobody from working who is signed in', () => {
    const isTooMany = strangerFlood();
    refused(isTooMany, 1000);
    const session = `${sessionCookieName()}=${encodeURIComponent(signedToken('token'))}`;
    expect(refused(isTooMany, 1000, { sent: from(session) })).toBe(0);
    const madeUp = `${sessionCookieName()}=token.${'a'.repeat(44)}`;
    expect(refused(isTooMany, 10, { sent: from(madeUp) })).toBe(10);
  });

  it('leaves browsers that are known a share of their own, and no more than that', () => {
    const isTooMany = strangerFlood();
    refused(isTooMany, 1000);
    const known = { sent: from('attest.device=anything') };
    expect(refused(isTooMany, STRANGERS_AT_ONCE, known)).toBe(0);
    expect(refused(isTooMany, 10, known)).toBe(10);
  });

  it('is of writes that are answered with a page', () => {
    const isTooMany = strangerFlood();
    refused(isTooMany, 1000);
    for (const method of ['GET', 'HEAD'])
      expect(refused(isTooMany, 10, { sent: { ...SIGN_IN, method } })).toBe(0);
    expect(refused(isTooMany, 10, { sent: { ...SIGN_IN, url: '/api/v1/drafts' } })).toBe(0);
    expect(refused(isTooMany, 10, { sent: { ...SIGN_IN, url: '/desk/new' } })).toBe(10);
  });
});

it('a refusal says when to come again', async () => {
  const { statusCode, headers, payload } = await inject(refuseStranger, {
    method: 'POST',
    url: '/desk/sign-in',
  });
  expect(statusCode).toBe(503);
  expect(headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' });
  expect(payload).toContain('send it again');
});
