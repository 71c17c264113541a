import { beforeEach, describe, expect, it } from 'vitest';
import { apiTokens } from '#db/schema/access.ts';
import { disableUser } from '#db/users.ts';
import type { Actor } from '#lib/access/actor.ts';
import {
  listAllTokens,
  listOwnTokens,
  makeToken,
  revokeAnyToken,
  revokeOwnToken,
} from '#lib/access/api-tokens.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addPeople, outcome } from '#tests/support/submissions.ts';

let store: TestStore;
let people: Record<'contributor' | 'other' | 'administrator', Actor>;
const ASKED = { name: 'Nightly import', scope: 'drafts:write', days: '30' };

beforeEach(async () => {
  store = await openTestStore();
  people = await addPeople(store);
});

const refused = (asked: Partial<Record<keyof typeof ASKED, string>>) =>
  makeToken(people.contributor, { ...ASKED, ...asked }).then(
    () => [],
    ({ fields }) => fields as { field: string; problem: string }[],
  );

describe('a token', () => {
  it('is shown once, and stored as its hash alone', async () => {
    const { token } = await makeToken(people.contributor, ASKED);
    const rows = JSON.stringify(await store.read.select().from(apiTokens));
    expect(rows).toContain(token.slice(0, 10));
    expect(rows).not.toContain(token.slice(10));
    expect(JSON.stringify(await listOwnTokens(people.contributor))).not.toContain(token.slice(10));
  });

  it('ends after the days that it was made for', async () => {
    await makeToken(people.contributor, ASKED);
    const [{ createdAt, expiresAt, state, lastUsedOn } = never()] = await listOwnTokens(
      people.contributor,
    );
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(30 * 24 * 60 * 60 * 1000);
    expect({ state, lastUsedOn }).toEqual({ state: 'live', lastUsedOn: null });
  });

  it('needs a name, a scope of the list and at most a year', async () => {
    expect(await refused({ name: ' ' })).toMatchObject([{ field: 'name', problem: 'missing' }]);
    expect(await refused({ scope: 'admin' })).toMatchObject([
      { field: 'scope', problem: 'notInList' },
    ]);
    expect(await refused({ days: '366' })).toMatchObject([
      { field: 'days', problem: 'outOfRange' },
    ]);
    expect(await refused({ days: '0' })).toMatchObject([{ field: 'days', problem: 'outOfRange' }]);
    expect(await refused({ days: '365' })).toEqual([]);
  });

  it('is seen and revoked by its owner and by an administrator, and by nobody else', async () => {
    const { id } = await makeToken(people.contributor, ASKED);
    expect(await listOwnTokens(people.other)).toEqual([]);
    expect(await outcome(revokeOwnToken(people.other, id))).toBe('NOT_FOUND');
    expect(await outcome(revokeAnyToken(people.other, id))).toBe('FORBIDDEN');
    expect(await listAllTokens(people.administrator)).toMatchObject([
      { id, state: 'live', owner: { id: 'contributor' } },
    ]);
    await revokeAnyToken(people.administrator, id);
    expect(await listOwnTokens(people.contributor)).toMatchObject([{ id, state: 'revoked' }]);
    expect(await outcome(revokeOwnToken(people.contributor, id))).toBe('NOT_FOUND');
  });

  it('of a disabled person is shown as dead', async () => {
    await makeToken(people.contributor, ASKED);
    await store.transact((tx) => disableUser(tx, 'contributor', new Date()));
    expect(await listAllTokens(people.administrator)).toMatchObject([{ state: 'disabled' }]);
  });
});

const never = (): never => {
  throw new Error('no token is listed');
};
