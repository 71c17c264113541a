// A flood of writes on the running site: from one network, and from very many that nobody is signed in from.
import { expect, test } from '@playwright/test';
import { STRANGERS_AT_ONCE } from '#lib/server/stranger-flood.ts';
import { WRITES_AT_ONCE } from '#lib/server/write-flood.ts';
import { startOwnSite, type OwnSite } from '#tests/support/own-site.ts';

let site: OwnSite;

test.beforeAll(async () => {
  site = await startOwnSite(4340, { ATTEST_TRUSTED_PROXIES: '127.0.0.1, ::1' });
});

test.afterAll(() => site.end());

/** The statuses of so many empty writes, one after the other; `at` names the network of each. */
async function writes(count: number, at: (number: number) => string): Promise<number[]> {
  const statuses: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const headers = { origin: site.origin, 'x-forwarded-for': at(number) };
    const answer = await fetch(`${site.origin}/desk/sign-in`, { method: 'POST', headers });
    await answer.arrayBuffer();
    statuses.push(answer.status);
  }
  return statuses;
}

test('strangers from very many networks are refused together, while people work and readers read', async ({
  browser,
}) => {
  test.slow();
  const page = await (await browser.newContext({ baseURL: site.origin })).newPage();
  await site.signIn(page);

  const network = (at: number) => `10.1.${at >> 8}.${at % 256}`;
  const flood = await writes(3 * STRANGERS_AT_ONCE, network);
  expect(flood.slice(0, 50)).not.toContain(503);
  expect(flood).toContain(503);
  const over = new AbortController();
  const going = (async () => {
    while (!over.signal.aborted) await writes(20, network);
  })();
  await page.goto('/desk/account');
  await page.getByLabel('Your name').fill('Works on');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByText('Works on').first()).toBeVisible();
  expect((await page.request.get('/en')).status()).toBe(200);
  over.abort();
  await going;
});

test('one network that sends without rest is refused by itself', async () => {
  const flood = await writes(WRITES_AT_ONCE + 300, () => '10.2.0.1');
  expect(flood).toContain(429);
  expect(await writes(1, () => '10.3.0.1')).not.toContain(429);
});
