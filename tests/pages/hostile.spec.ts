// Rows I1 and I2: every text of the record and of the desk would run a script if a page took it for anything but words.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { builtPages, isClosed, isOfRoute } from '#tests/support/canary/routes.ts';
import { DEMO_PASSWORD } from '#tests/support/demo-password.ts';
import { sendForReview, signIn } from '#tests/support/desk.ts';
import { startDemo, type DemoSite } from '#tests/support/demo-site.ts';
import { ADDRESSES, PAYLOADS } from '#tests/support/hostile/payloads.ts';
import { writeEverywhere } from '#tests/support/hostile/write-everywhere.ts';

const PORT = 4350;
const MOST_OF_A_ROUTE = 8;

let site: DemoSite;

test.describe.configure({ mode: 'serial', timeout: 900_000 });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const env = { ATTEST_DEMO_PASSWORD: DEMO_PASSWORD };
  site = await startDemo(PORT, { env });
  await site.stop();
  expect(await writeEverywhere(path.join(site.dataDir, 'attest.sqlite'))).toBeGreaterThan(1_000);
  site = await startDemo(PORT, { dataDir: site.dataDir, env });
});

test.afterAll(async () => {
  await site.stop();
  rmSync(site.dataDir, { recursive: true });
});

interface Seen {
  /** The numbers of the payloads that stood on a page as words. */
  shown: Set<number>;
  /** What ran, what the policy had to stop, and addresses that lead elsewhere. */
  wrong: string[];
}

async function listen(page: Page, seen: Seen) {
  page.on('dialog', async (dialog) => {
    seen.wrong.push(`${page.url()} ran ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.exposeFunction('tellStopped', (what: string) => seen.wrong.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { documentURI, violatedDirective, sample, blockedURI } = event;
      const tell: unknown = Reflect.get(window, 'tellStopped');
      if (typeof tell === 'function')
        tell(`${documentURI} had ${violatedDirective} stop ${blockedURI} ${sample}`);
    });
  });
}

/** Everything on the page that leads or loads elsewhere than a page may, and the payloads that it shows as words. */
async function look(page: Page, seen: Seen) {
  const { words, addresses, strange } = await page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const names = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'srcdoc', 'poster'];
    const found = all.flatMap((element) =>
      names.flatMap((name) => element.getAttribute(name) ?? []),
    );
    const attributes = all.flatMap((element) => [...element.attributes].map(({ value }) => value));
    const text = document.documentElement.textContent ?? '';
    // What no page of ours has: elements that load or run by themselves, and attributes that hear events.
    const odd = [...document.querySelectorAll('iframe, object, embed, base, math, xmp, video')];
    const hearing = all.filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith('on')),
    );
    return {
      words: [text, ...attributes].join('\n'),
      addresses: found,
      strange: [...odd, ...hearing].map(({ outerHTML }) => outerHTML.slice(0, 100)),
    };
  });
  seen.wrong.push(...strange.map((html) => `${page.url()} has ${html}`));
  PAYLOADS.forEach((payload, number) => {
    if (words.includes(payload)) seen.shown.add(number);
  });
  for (const address of addresses)
    if (!isHarmless(address)) seen.wrong.push(`${page.url()} leads to ${address}`);
}

// What React itself writes into a form whose answer it hears: nobody's words are in it.
const OF_REACT = "javascript:throw new Error('A React form was unexpectedly submitted.";

function isHarmless(address: string): boolean {
  if (address.startsWith(OF_REACT)) return true;
  const url = URL.parse(address, site.origin);
  if (url === null || ADDRESSES.includes(address)) return false;
  if (/^(https?):$/.test(url.protocol)) return url.username === '' && !address.startsWith('//');
  return url.protocol === 'mailto:' || /^data:image\/(png|svg\+xml)[;,]/.test(address);
}

/** Opens what links lead to, so many pages of each route. */
async function crawl(page: Page, doors: string[], isAsked: (route: string) => boolean, seen: Seen) {
  const routes = builtPages().toSorted((a, b) => a.split('[').length - b.split('[').length);
  const counts = new Map<string, number>();
  const known = new Set<string>();
  const open = [...doors];
  for (let address = open.shift(); address !== undefined; address = open.shift()) {
    const route = routes.find((each) => isOfRoute(each, address ?? ''));
    const count = counts.get(route ?? '') ?? 0;
    if (!route || !isAsked(route) || known.has(address) || count >= MOST_OF_A_ROUTE) continue;
    known.add(address);
    counts.set(route, count + 1);
    const answer = await page.goto(site.origin + address);
    expect(answer?.status(), address).toBeLessThan(500);
    await look(page, seen);
    const links = page.locator('a[href^="/"]');
    const found = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    open.push(...found.map((link) => link.replace(/#.*/, '')));
  }
  return counts;
}

test('on the public pages nothing runs, nothing leads astray, and the words are shown as words', async ({
  page,
}) => {
  const seen: Seen = { shown: new Set(), wrong: [] };
  await listen(page, seen);
  const counts = await crawl(page, ['/en'], (route) => !isClosed(route), seen);
  expect(seen.wrong).toEqual([]);
  expect(counts.size).toBeGreaterThan(8);
  console.log(`${seen.shown.size} of ${PAYLOADS.length} texts on public pages`);
  expect(PAYLOADS.filter((_, number) => !seen.shown.has(number))).toEqual([]);
});

test('what a contributor types is shown back as words, and sent', async ({ page }) => {
  const seen: Seen = { shown: new Set(), wrong: [] };
  await listen(page, seen);
  await signIn(page, 'contributor', '/desk', site.origin);
  const [title = '', publisher = '', quoted = '', role = '', locator = ''] = PAYLOADS.slice(-5);
  await page.goto(`${site.origin}/desk/new`);
  await page.getByLabel('Web address').fill('https://example.org/hostile');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Kind', { exact: true }).selectOption('Situation report');
  await page.getByLabel('Published', { exact: true }).fill('2017-09-25');
  await page.getByLabel('Publisher', { exact: true }).fill(publisher);
  await page.getByLabel('Kind of publisher').selectOption('International NGO');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  const draft = page.url();
  await page.getByRole('link', { name: 'Add a statement' }).click();
  await page.getByLabel('Quote', { exact: true }).fill(`${quoted} 85,000 civilians fled ${title}`);
  await page.getByLabel('Role of the speaker').fill(role);
  await page.getByLabel('Where in the document').fill(locator);
  await page.getByRole('button', { name: 'Save and add a figure' }).click();
  await expect(page.getByRole('heading', { name: 'New figure' })).toBeVisible();
  await look(page, seen);
  await page.goto(draft);
  await look(page, seen);
  await sendForReview(page);
  await expect(page.getByText('Waiting for review')).toBeVisible();
  await look(page, seen);
  expect(seen.wrong).toEqual([]);
  expect(seen.shown.size).toBeGreaterThanOrEqual(5);
});

for (const role of ['contributor', 'reviewer', 'administrator'])
  test(`at the desk nothing runs for the ${role}, and nothing leads astray`, async ({ page }) => {
    const seen: Seen = { shown: new Set(), wrong: [] };
    await listen(page, seen);
    await signIn(page, role, '/desk', site.origin);
    const { data } = await (await page.request.get(`${site.origin}/api/v1/figures?limit=1`)).json();
    const [{ figure_id, statement_id, source_id }] = data;
    const doors = [
      '/desk',
      `/desk/record/figures/${figure_id}`,
      `/desk/record/statements/${statement_id}`,
      `/desk/record/sources/${source_id}`,
      `/desk/new/${source_id}`,
    ];
    await crawl(page, doors, (route) => route.startsWith('/desk'), seen);
    expect(seen.wrong).toEqual([]);
    expect(seen.shown.size).toBeGreaterThan(20);
  });
