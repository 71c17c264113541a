// Rows S9 and A4: every write of the desk, sent by itself: from elsewhere, and by nobody.
import { readFileSync } from 'node:fs';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { signIn } from '#tests/support/desk.ts';

type Headers = Record<string, string>;

const MANIFEST = '.next/server/server-reference-manifest.json';
// Who is not signed in may sign in, use a link, and sign out.
const FOR_EVERYBODY = ['enter', 'comeIn', 'leave'];
const ROUTES = [
  ['POST', '/desk/typed'],
  ['DELETE', '/desk/typed'],
  ['POST', '/desk/reading'],
] as const;
// Forms that send a file: whoever is not signed in is led to sign in, and told that the file was not kept.
const UPLOADS = [
  ['POST', '/desk/submissions/NOSUCH00/snapshots'],
  ['POST', '/desk/record/sources/NOSUCH00/snapshots'],
] as const;

const FORGERIES: Record<string, Headers> = {
  'by the browser’s own word from another site': {
    'sec-fetch-site': 'cross-site',
    origin: 'https://evil.example',
  },
  'from another site that claims to be the host': {
    origin: 'https://evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
  },
  'from an opaque origin': { origin: 'null' },
  'with no word about where it comes from': {},
};

interface Action {
  id: string;
  name: string;
  /** A page on which it can be called; one that only forwards it would lose the status. */
  page: string;
}

function actions(): Action[] {
  const { node } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as {
    node: Record<string, { exportedName: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(node).map(([id, { exportedName, workers }]) => {
    const pages = Object.keys(workers).toSorted(
      (a, b) => a.split('[').length - b.split('[').length,
    );
    const page = (pages[0] ?? '').replace(/^app|\/page$/g, '').replaceAll(/\[\w+\]/g, 'NOSUCH00');
    return { id, name: exportedName, page };
  });
}

// As the scripts of the site call an action: its state and the fields of a form.
async function call(
  request: APIRequestContext,
  { id, page }: Action,
  headers: Headers,
): Promise<number> {
  const answer = await request.post(page, {
    headers: { ...headers, 'next-action': id, accept: 'text/x-component' },
    multipart: {
      '1_title': 'Forged by itself',
      '1_name': 'Forged by itself',
      '0': JSON.stringify([{ attempt: 0, fields: [], typed: {} }, '$K1']),
    },
    maxRedirects: 0,
  });
  return answer.status();
}

async function send(
  request: APIRequestContext,
  [method, path]: (typeof ROUTES | typeof UPLOADS)[number],
  headers: Headers,
): Promise<number> {
  return (await request.fetch(path, { method, headers, data: {}, maxRedirects: 0 })).status();
}

for (const [how, headers] of Object.entries(FORGERIES))
  test(`every write is refused ${how}, though somebody is signed in`, async ({ page }) => {
    await signIn(page, 'administrator');
    const refused: Record<string, number> = {};
    for (const action of actions())
      refused[`${action.id} ${action.name}`] = await call(page.request, action, headers);
    for (const route of [...ROUTES, ...UPLOADS])
      refused[route.join(' ')] = await send(page.request, route, headers);
    expect(Object.keys(refused).length).toBeGreaterThan(20);
    expect(refused).toEqual(Object.fromEntries(Object.keys(refused).map((name) => [name, 403])));
    // Not even the session has ended.
    await page.goto('/desk/tokens');
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await expect(page.getByText('Forged by itself')).toHaveCount(0);
  });

test('every write is refused to who is not signed in', async ({ request, baseURL }) => {
  const headers = { origin: String(baseURL), 'sec-fetch-site': 'same-origin' };
  const refused: Record<string, number> = {};
  for (const action of actions().filter(({ name }) => !FOR_EVERYBODY.includes(name)))
    refused[`${action.id} ${action.name}`] = await call(request, action, headers);
  for (const route of ROUTES) refused[route.join(' ')] = await send(request, route, headers);
  expect(Object.keys(refused).length).toBeGreaterThan(20);
  expect(refused).toEqual(Object.fromEntries(Object.keys(refused).map((name) => [name, 401])));
  for (const [method, path] of UPLOADS) {
    const answer = await request.fetch(path, { method, headers, data: {}, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(answer.headers().location).toContain('/desk/sign-in?next=');
  }
});

test('the same calls are obeyed when a page of this site sends them', async ({ page, baseURL }) => {
  await signIn(page, 'contributor');
  const headers = { origin: String(baseURL) };
  const byName = (name: string) => actions().find((action) => action.name === name);
  // A form without its fields is refused for what it lacks.
  const make = byName('make');
  const leave = byName('leave');
  if (!make || !leave) throw new Error('the actions have other names');
  expect(await call(page.request, make, headers)).not.toBe(403);
  expect(await call(page.request, leave, headers)).toBeLessThan(400);
  await page.goto('/desk/tokens');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});
