// Nothing that is not public leaves the site, by whatever address and in whatever form it is asked.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { breakRecord, publishSources } from '#tests/support/canary/change-behind.ts';
import { crawl, type Crawl, type Leak } from '#tests/support/canary/crawl.ts';
import { MARK, SEARCHED } from '#tests/support/canary/marks.ts';
import { builtRoutes, isClosed, isOfRoute, withEachPart } from '#tests/support/canary/routes.ts';
import { seedCanaries, type Seeded } from '#tests/support/canary/seed.ts';
import { startDemo, type DemoSite } from '#tests/support/demo-site.ts';

const PORT = 4330;

/** Where a crawl begins; all else must be found from here, as a reader would. */
const DOORS = [
  '/',
  '/en',
  '/en/data',
  '/api/v1/openapi.json',
  '/corrections/feed.xml',
  '/health',
  '/icon.svg',
  '/robots.txt',
  '/sitemap.xml',
];

test.describe.configure({ mode: 'serial', timeout: 600_000 });

let site: DemoSite;
let seeded: Seeded;
let everything: Crawl;

// The folder and the secret are canaries as well: neither a path nor a setting leaves.
const dataDir = mkdtempSync(path.join(tmpdir(), `${MARK}folder-`));
const file = path.join(dataDir, 'attest.sqlite');
const ATTEST_SECRET = `${MARK}secret`.repeat(4);

test.beforeAll(async () => {
  // What the seed sends through the desk is sealed, as the server that starts on it will.
  process.env.ATTEST_SECRET = ATTEST_SECRET;
  seeded = await seedCanaries(file);
  delete process.env.ATTEST_SECRET;
  // What is kept sealed holds canaries that no key opens: the start lets them be.
  const env = { ATTEST_SECRET, ATTEST_OLD_FIELD_KEY: 'lost' };
  site = await startDemo(PORT, { dataDir, env, command: 'start', isExpectedToFail: true });
  everything = await crawl(site.origin, { from: DOORS, ids: seeded.ids });
});

test.afterAll(async () => {
  await site.stop();
  rmSync(dataDir, { recursive: true });
});

test('every private column has its canary', () => {
  expect(seeded.columns).toBeGreaterThan(50);
});

test('no page, payload, file, feed or picture holds a canary', () => {
  const addresses = new Set(everything.visits.map(({ address }) => address));
  console.log(`${everything.visits.length} answers of ${addresses.size} addresses`);
  expect(summed(everything.leaks)).toEqual([]);
});

test('every route of the site was visited: one that nothing leads to is named here', () => {
  const opened = everything.visits.filter(({ status }) => status < 400);
  const unseen = builtRoutes()
    .filter((route) => !isClosed(route))
    .filter((route) => !opened.some(({ address }) => isOfRoute(route, address)));
  expect(unseen).toEqual([]);
});

test('no address that names what is hidden gives it away, to nobody who is not signed in', async () => {
  const own = everything.visits.filter(({ status }) => status < 400).map(({ address }) => address);
  const ids = [...seeded.hiddenSources.slice(0, 1), ...seeded.ids.slice(0, 4), ...seeded.draftIds];
  const from = builtRoutes().flatMap((route) => {
    const example = own.find((address) => isOfRoute(route, address));
    return withEachPart(route, example, ids);
  });
  const { visits, leaks } = await crawl(site.origin, { from, ids: seeded.ids, follows: false });
  expect(visits.length).toBeGreaterThan(100);
  expect(summed(leaks)).toEqual([]);
  // A payload may say 200 and hold the way to the sign-in; a page may not.
  const pages = visits.filter(({ status, type }) => status === 200 && type.startsWith('text/html'));
  const shown = new Set(pages.map((page) => page.shown));
  const closed = [...shown].filter((address) => /desk/i.test(decodeURIComponent(address)));
  expect(closed.filter((address) => !/\/(sign-in|welcome\/\w+)$/.test(address))).toEqual([]);
});

test('no search and no filter gives away what is hidden', async () => {
  const lists = new Set(
    everything.visits
      .filter(({ status, form }) => status === 200 && form === 'plain')
      .map(({ address }) => address.replace(/\?.*/, '')),
  );
  const [hidden = ''] = seeded.hiddenSources;
  const asked = [
    ...['q', 'age_range', 'place', 'organization'].map((key) => [key, SEARCHED]),
    ...['source', 'series', 'crisis'].map((key) => [key, hidden]),
  ].map((pair) => new URLSearchParams([pair as [string, string]]));
  const from = [...lists].flatMap((list) => asked.map((query) => `${list}?${query}`));
  const { leaks } = await crawl(site.origin, { from, ids: seeded.ids, follows: false });
  expect(summed(leaks)).toEqual([]);
});

test('the scripts of the build hold no canary, and no address of this machine', () => {
  const files = readdirSync('.next/static', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|json|map)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(5);
  const holding = files.filter((each) => {
    const text = readFileSync(each, 'utf8');
    return text.toLowerCase().includes(MARK) || text.includes(process.cwd());
  });
  expect(holding).toEqual([]);
});

test('once a hidden document is public the same crawl finds it in every form', async () => {
  await publishSources(file, seeded.hiddenSources);
  const { leaks } = await crawl(site.origin, { from: DOORS });
  const media = (leak: Leak) => (leak.form === 'plain' ? leak.type.replace(/;.*/, '') : leak.form);
  const found = new Set(leaks.map(media));
  expect([...found].toSorted()).toEqual(expect.arrayContaining(MEDIA));
});

const MEDIA = [
  'application/atom+xml',
  'application/json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/zip',
  'image/svg+xml',
  'payload',
  'text/csv',
  'text/html',
];

test('what fails says so without a word of how', async () => {
  breakRecord(file);
  const seen = everything.visits
    .filter(({ form, address }) => form === 'plain' && !address.startsWith('/_next/'))
    .map(({ address }) => address);
  const failing = seen.map(
    (address) => `${address}${address.includes('?') ? '&' : '?'}to=2017-12-30`,
  );
  const { visits, leaks } = await crawl(site.origin, {
    from: [...failing, ...MALFORMED, ...builtRoutes().filter((route) => !route.includes('['))],
    ids: seeded.ids,
    follows: false,
    refused: INSIDE,
  });
  expect(visits.filter(({ status }) => status >= 500).length).toBeGreaterThan(20);
  expect(summed(leaks)).toEqual([]);
});

/** What only whoever runs the site needs to know. */
const INSIDE = new RegExp(
  `SQLITE_|SqliteError|no such table|\\bselect .{1,80} from |node_modules|\\n\\s+at .+:\\d+:\\d+|${process.cwd()}`,
);

const MALFORMED = [
  '/%',
  '/%ff',
  '/en/%00',
  '/en/figures/%F0%9F',
  '/en/figures/..%2f..%2fpackage.json',
  '/api/v1/%',
  '/api/v1/figures?limit=%',
  `/api/v1/figures?cursor=${'A'.repeat(3000)}`,
  '/_next/image?url=%2Fetc%2Fpasswd&w=64&q=1',
  '/_next/data/none/en.json',
  '/charts/none.svg',
];

/** Each leak once, with where it was first seen. */
const summed = (leaks: Leak[]) =>
  [...Map.groupBy(leaks, ({ found }) => found.replaceAll(/\s+/g, ' ').slice(0, 90))].map(
    ([found, [first]]) => `${first?.form} ${first?.address}: ${found}`,
  );
