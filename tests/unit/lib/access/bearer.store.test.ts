import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { disableUser } from '#db/users.ts';
import type { Actor } from '#lib/access/actor.ts';
import { listOwnTokens, makeToken, revokeOwnToken } from '#lib/access/api-tokens.ts';
import { personWithToken, REQUESTS_A_MINUTE } from '#lib/access/bearer.ts';
import { newTokenText } from '#lib/access/token-text.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addPeople, outcome } from '#tests/support/submissions.ts';

let store: TestStore;
let contributor: Actor;
const DAY = 24 * 60 * 60 * 1000;

beforeEach(async () => {
  store = await openTestStore();
  ({ contributor } = await addPeople(store));
});
afterEach(() => {
  vi.useRealTimers();
});

const made = (scope = 'drafts:write') =>
  makeToken(contributor, { name: 'Import', scope, days: 10 });
const asked = (token: string, scope: 'drafts:read' | 'drafts:write' = 'drafts:write') =>
  personWithToken(`Bearer ${token}`, scope);

describe('a request with a token', () => {
  it('is its owner’s, in the role that they have', async () => {
    const { token } = await made();
    expect(await asked(token)).toMatchObject({ id: 'contributor', role: 'contributor' });
    expect(await personWithToken(`bearer  ${token} `, 'drafts:read')).toMatchObject({
      id: 'contributor',
    });
  });

  it('is nobody’s without one, with another kind, and with one that was never made', async () => {
    for (const header of [null, '', 'Bearer', 'Basic eDp5', `Bearer ${newTokenText()}`])
      expect(await outcome(personWithToken(header, 'drafts:read')), String(header)).toBe(
        'UNAUTHENTICATED',
      );
  });

  it('notes the day, and no more than the day', async () => {
    await asked((await made()).token);
    const [listed] = await listOwnTokens(contributor);
    expect(listed?.lastUsedOn).toBe(new Date().toISOString().slice(0, 10));
  });

  it('may do no more than the token was made for', async () => {
    const { token } = await made('drafts:read');
    expect(await outcome(asked(token, 'drafts:read'))).toBe('done');
    expect(await outcome(asked(token, 'drafts:write'))).toBe('FORBIDDEN');
  });

  it('is nobody’s once the token is revoked', async () => {
    const { id, token } = await made();
    await revokeOwnToken(contributor, id);
    expect(await outcome(asked(token))).toBe('UNAUTHENTICATED');
  });

  it('is nobody’s once its owner is disabled', async () => {
    const { token } = await made();
    await store.transact((tx) => disableUser(tx, 'contributor', new Date()));
    expect(await outcome(asked(token))).toBe('UNAUTHENTICATED');
  });

  it('is nobody’s from the moment at which the token ends', async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
    const { token } = await made();
    vi.setSystemTime(Date.now() + 10 * DAY - 1000);
    expect(await outcome(asked(token))).toBe('done');
    vi.setSystemTime(Date.now() + 1000);
    expect(await outcome(asked(token))).toBe('UNAUTHENTICATED');
  });

  it('waits after too many in a minute, also after those that asked for too much', async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
    const { token } = await made('drafts:read');
    for (let at = 0; at < REQUESTS_A_MINUTE; at += 1) await outcome(asked(token));
    expect(await outcome(asked(token, 'drafts:read'))).toBe('RATE_LIMITED');
    vi.setSystemTime(Date.now() + 60_000);
    expect(await outcome(asked(token, 'drafts:read'))).toBe('done');
  });
});
