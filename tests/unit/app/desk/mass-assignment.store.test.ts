// Row A6: beside a valid form, fields that nobody asked for change nothing, and neither does a field sent twice.
import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionCookie } from '#lib/access/auth.ts';
import type { Person } from '#lib/access/people.ts';
import { openDataFolder } from '#tests/support/captures.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { allRows, changedRows, type Changed } from '#tests/support/writes/changes.ts';
import { ACTIONS } from '#tests/support/writes/actions.ts';
import type { Write } from '#tests/support/writes/write.ts';
import { makeWorld, type World } from '#tests/support/writes/world.ts';

const request = vi.hoisted(() => ({
  actor: null as Person | null,
  cookie: null as SessionCookie | null,
}));
vi.mock('next/headers', () => ({
  headers: async () =>
    new Headers({
      'sec-fetch-site': 'same-origin',
      cookie: `${request.cookie?.name}=${encodeURIComponent(request.cookie?.value ?? '')}`,
    }),
  cookies: async () => ({
    get: (name: string) => (request.cookie?.name === name ? request.cookie : undefined),
    set: () => undefined,
  }),
}));
vi.mock('next/cache', () => ({ refresh: () => undefined }));
vi.mock('#lib/access/auth.ts', async (original) => ({
  ...(await original<object>()),
  personInSession: async () => request.actor,
}));

let store: TestStore;
let world: World;
beforeAll(async () => {
  store = await openTestStore();
  world = await makeWorld();
});
afterAll(() => store.close());
beforeEach(() => void openDataFolder());

const exported = globSync('app/**/*.ts')
  .filter((file) => readFileSync(file, 'utf8').startsWith("'use server'"))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export async function (\w+)/gm)].map(
      ([, name]) => `${file.replace('app/desk/', '')} ${name}`,
    ),
  );

// Signing out reads no form; what a passkey is made in answer to is kept nowhere.
const WRITES_NOTHING = ['sign-in/actions.ts leave', 'account/passkey-actions.ts beginPasskey'];

/** What is smuggled in, one at a time. Where the form has a field of that name, the second one is. */
const smuggled = ({ others }: World): [string, string][] => [
  ['role', 'administrator'],
  ['status', 'approved'],
  ['isConfidential', 'on'],
  ['authorId', others.userId],
  ['reviewerId', others.userId],
  ['userId', others.userId],
  ['revision', '99'],
  ['recordedAt', '2001-01-01T00:00:00.000Z'],
  ['invented', 'Invented.'],
  ['toString', 'Invented.'],
  ['constructor.prototype.role', 'administrator'],
  ['__proto__', 'administrator'],
  ['__proto__.role', 'administrator'],
];

/** The second value of a field that is sent twice: somebody else's, where it is an id. */
const second = (name: string, { others }: World): string =>
  ({
    submissionId: others.submissionId,
    itemId: others.itemId,
    seen: others.itemId,
    role: 'administrator',
    confidentiality: 'confidential',
    id: others.userId,
  })[name] ?? others.entityId;

async function send(
  { by, run, form }: Write,
  more: (fields: Record<string, string>) => [string, string][],
): Promise<Changed & { names: string[] }> {
  const fields = await form(world);
  const sent = new FormData();
  for (const [name, value] of [...Object.entries(fields), ...more(fields)])
    sent.append(name, value);
  request.actor = world.as?.person ?? world.people[by];
  request.cookie = world.as?.cookie ?? null;
  world.as = null;
  const before = await allRows();
  await run({ attempt: 0, typed: {}, fields: [] }, sent).catch((error: { digest?: string }) => {
    if (!error.digest?.startsWith('NEXT_REDIRECT')) throw error;
  });
  return { ...changedRows(before, await allRows()), names: Object.keys(fields) };
}

it('every action of the site has a form here', () => {
  expect(exported.filter((name) => !WRITES_NOTHING.includes(name)).toSorted()).toEqual(
    Object.keys(ACTIONS).toSorted(),
  );
});

describe.each(Object.entries(ACTIONS))('%s', (_, write) => {
  it('changes what its form says and no more, whatever else is sent', async () => {
    const plain = await send(write, () => []);
    expect(plain.masked).not.toEqual([]);
    for (const [name, value] of smuggled(world)) {
      const { masked, names } = await send(write, () => [[name, value]]);
      const isPassedOver = names.includes(name) || write.unknown === 'ignored';
      expect([name, ...masked]).toEqual([name, ...(isPassedOver ? plain.masked : [])]);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('takes the first of a field that is sent twice, and reaches nothing of others', async () => {
    const plain = await send(write, () => []);
    const twice = await send(write, (fields) =>
      Object.keys(fields).map((name) => [name, second(name, world)]),
    );
    expect(twice.masked).toEqual(write.twice === 'refused' ? [] : plain.masked);
    const theirs = Object.values(world.others);
    expect(twice.raw.filter((row) => theirs.some((id) => row.includes(id)))).toEqual([]);
  });
});

it('a correction of a document says again what kind of document it is', async () => {
  const write = ACTIONS['record/actions.ts changeRecord'];
  const { raw } = write ? await send(write, () => []) : { raw: [] };
  const item = raw.find((row) => row.startsWith('+ submission_items'));
  expect(item).toContain('"kind":"press_release"');
  expect(item).toContain('"changeType":"correct"');
});
