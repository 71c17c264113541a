// Row A6 for what is no server action: a key that nobody asked for is refused in JSON, and changes nothing in a form.
import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDataFolder } from '#tests/support/captures.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { allRows, changedRows } from '#tests/support/writes/changes.ts';
import { ROUTES, type WritingRoute } from '#tests/support/writes/routes.ts';
import { makeWorld, type World } from '#tests/support/writes/world.ts';

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
}));
vi.mock('#lib/access/auth.ts', async (original) => ({
  ...(await original<object>()),
  personInSession: async () => world.people.contributor,
}));

let store: TestStore;
let world: World;
beforeAll(async () => {
  store = await openTestStore();
  world = await makeWorld();
});
afterAll(() => store.close());
beforeEach(() => void openDataFolder());

const writing = globSync('app/**/route.ts').flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^export (?:async )?function (POST|PUT|PATCH|DELETE)\b/gm,
    ),
  ].map(([, method]) => `${file.replace('app/', '')} ${method}`),
);

const SMUGGLED = [
  '"role":"administrator"',
  '"status":"approved"',
  '"isConfidential":true',
  '"authorId":"SOMEBODY"',
  '"invented":"Invented."',
  '"toString":"Invented."',
  '"constructor":{"prototype":{"role":"administrator"}}',
  '"__proto__":{"role":"administrator"}',
];

/** The status, and what is stored besides the token that the request carried and the draft that it was about. */
async function sent({ body, send }: WritingRoute, smuggle: (json: string) => string) {
  const json = JSON.stringify(await body(world));
  const before = await allRows();
  const { status, headers } = await send(smuggle(json), world);
  const { masked, raw } = changedRows(before, await allRows());
  const changed = masked.filter((row) => !/^[+-] (api_tokens|tries) /.test(row));
  return { status, changed, raw, location: headers.get('location') };
}

const atTop = (smuggled: string) => (json: string) => json.replace(/\}$/, `,${smuggled}}`);
const within = (smuggled: string) => (json: string) =>
  json.replace('"source":{', `"source":{${smuggled},`);

it('every route that writes is here', () => {
  expect(writing.toSorted()).toEqual(Object.keys(ROUTES).toSorted());
});

describe.each(Object.entries(ROUTES))('%s', (_, route) => {
  it('takes what it asks for, and no key beside it', async () => {
    const plain = await sent(route, (json) => json);
    expect(plain.status).toBeLessThan(400);
    expect(plain.changed.length > 0).toBe(route.writes);
    for (const smuggled of SMUGGLED) {
      const { status, changed } = await sent(route, atTop(smuggled));
      const isRefused = route.unknown === 'refused';
      expect([smuggled, status]).toEqual([smuggled, isRefused ? 400 : plain.status]);
      expect([smuggled, ...changed]).toEqual([smuggled, ...(isRefused ? [] : plain.changed)]);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

it('an entity in a draft that a program sends has no key beside its fields either', async () => {
  const route = ROUTES['api/v1/drafts/route.ts POST'];
  for (const smuggled of route ? SMUGGLED : []) {
    const { status, changed } = await sent(route as WritingRoute, within(smuggled));
    expect([smuggled, status, ...changed]).toEqual([smuggled, 400]);
  }
  expect(route).toBeDefined();
});
