// Page, feed and API say the same of every correction.
import { beforeEach, expect, test } from 'vitest';
import { GET } from '#app/corrections/feed.xml/route.ts';
import { correctionsFeed } from '#lib/exchange/corrections-feed.ts';
import { correctionsView } from '#lib/pages/corrections-view.ts';
import { newestCorrections } from '#lib/pages/newest-corrections.ts';
import { readApi } from '#tests/support/api.ts';
import { correctHawija } from '#tests/support/corrections.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;
const origin = 'https://attest.example';

beforeEach(async () => {
  store = await openTestStore();
  await loadHawija(store);
});

const feed = (crisis?: string) => correctionsFeed({ locale: 'en', origin, crisis });
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, each]) => each);
const view = (query = '') => correctionsView('en', new URLSearchParams(query));

test('page, feed and API have the same corrections in the same order', async () => {
  await correctHawija(store);
  for (const query of ['', 'crisis=hawija-2017', 'crisis=mosul']) {
    const { data } = await readApi(`/corrections?${query}`);
    const told = data.map(
      (row: { entity_type: string; entity_id: string; revision: number }) =>
        `${row.entity_type}/${row.entity_id}/${row.revision}`,
    );
    const { entries } = await view(query);
    expect(told.length).toBeGreaterThan(0);
    expect(entries.map(({ now }) => `${now.entityType}/${now.entityId}/${now.revision}`)).toEqual(
      told,
    );
    const xml = await feed(query.split('=')[1]);
    expect(all(xml, /<id>tag:attest\.example,2026:(\w+\/\w+\/\d+)<\/id>/g)).toEqual(told);
    expect(entries.map(({ path }) => path)).toEqual(
      data.map(({ page }: { page: string }) => new URL(page).pathname),
    );
    expect(entries.map(({ now }) => [now.actorRole, now.reason])).toEqual(
      data.map((row: { actor_role: string; reason: string | null }) => [
        row.actor_role,
        row.reason,
      ]),
    );
  }
});

test('a correction says old and new, why, when and in which role, never who', async () => {
  await correctHawija(store);
  const [entry] = (await view('to=2026-02-01')).entries;
  expect(entry?.title).toContain('58,000');
  expect(entry?.changes).toContainEqual({ field: 'Number', before: '85,000', after: '58,000' });
  const xml = await feed();
  expect(xml).toContain('85,000 → 58,000');
  expect(xml).toContain('approved by: Reviewer');
  expect(xml).toContain('Reason: Read &lt;58,000&gt; &amp; misprinted');
  expect(xml).toContain('Title: RELEASE → As it was printed');
  expect(xml).not.toMatch(/canary|@example\.org/i);
});

test('the feed was last changed with its newest entry, and an empty one when the record began', async () => {
  expect(all(await feed(), /^<updated>(.*)<\/updated>$/gm)).toEqual(['2026-01-05T12:00:00.000Z']);
  await correctHawija(store);
  expect(all(await feed(), /^<updated>(.*)<\/updated>$/gm)).toEqual([
    '2026-02-05T23:30:00.000Z',
    '2026-02-05T23:30:00.000Z',
    '2026-02-03T23:30:00.000Z',
    '2026-02-01T23:30:00.000Z',
  ]);
});

test('the feed of a crisis names it, and one of nowhere is not found in words', async () => {
  const answer = await GET(new Request(`${origin}/corrections/feed.xml?crisis=mosul`));
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(await answer.text()).toContain('<title>Attest: corrections for ');
  const nowhere = await GET(new Request(`${origin}/corrections/feed.xml?crisis=nowhere`));
  expect(nowhere.status).toBe(404);
  expect(await nowhere.text()).toContain('no crisis');
});

test('the page says what it could not understand, and finds nothing for a crisis that is not there', async () => {
  await correctHawija(store);
  const wrong = await view('from=yesterday&before=x');
  expect(wrong.problems).toMatchObject([{ key: 'from', value: 'yesterday' }]);
  expect(wrong.entries).toHaveLength(3);
  const nowhere = await view('crisis=nowhere');
  expect(nowhere.entries).toEqual([]);
  expect(nowhere.applied).toEqual(['Crisis nowhere']);
});

test('a crisis shows its own latest corrections', async () => {
  await correctHawija(store);
  const ids = async (crisis: string) =>
    (await newestCorrections('en', crisis)).map(({ now }) => now.entityId);
  expect(await ids('hawija-2017')).toEqual(['RELEASE', 'F1']);
  expect(await ids('mosul')).toEqual(['F4']);
});
