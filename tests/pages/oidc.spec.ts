// Sign-in through a provider: a site of its own that has one, and a real small provider beside it.
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD } from '#tests/support/demo-password.ts';
import { startDemo, type DemoSite } from '#tests/support/demo-site.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';
import { startProvider, type LoopbackProvider } from '#tests/support/oidc-provider.ts';

const PORT = 4471;
const ORIGIN = `http://localhost:${PORT}`;
const BUTTON = 'Sign in with Example Relief';
const contributor = {
  sub: 'contributor-1',
  email: 'contributor@demo.attest.example',
  email_verified: true,
};

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let site: DemoSite;
let provider: LoopbackProvider;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  provider = await startProvider(ORIGIN);
  const env = { ...provider.settings, ATTEST_DEMO_PASSWORD: DEMO_PASSWORD };
  site = await startDemo(PORT, { env });
});

test.afterAll(async () => {
  await site?.stop();
  await provider.stop();
  if (site) rmSync(site.dataDir, { recursive: true });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a person who is here comes in, and to the page that they wanted', async ({ page }) => {
    provider.present(contributor);
    await page.goto(`${ORIGIN}/desk/sign-in?next=/desk/new`);
    await page.getByRole('link', { name: BUTTON }).click();
    await expect(page).toHaveURL(`${ORIGIN}/desk/new`);
    await expect(page.getByText('Demo contributor')).toBeVisible();
  });
});

test('the session ends as any other does', async ({ page }) => {
  provider.present(contributor);
  await page.goto(`${ORIGIN}/desk/sign-in`);
  await page.getByRole('link', { name: BUTTON }).click();
  await expect(page).toHaveURL(`${ORIGIN}/desk`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/desk\/sign-in/);
  await page.goto(`${ORIGIN}/desk`);
  await expect(page).toHaveURL(/\/desk\/sign-in/);
});

test('the page says why nobody was signed in, and stays accessible', async ({ page }) => {
  const tries = [
    [null, /did not sign you in/],
    [{ ...contributor, sub: 'other' }, /belongs to another account at Example Relief/],
    [{ sub: 'x', email: 'x@example.org', email_verified: true }, /No account here goes with/],
    [{ ...contributor, sub: 'y', email_verified: false }, /does not vouch for/],
  ] as const;
  for (const [who, sentence] of tries) {
    provider.present(who);
    await page.context().clearCookies();
    await page.goto(`${ORIGIN}/desk/sign-in`);
    await page.getByRole('link', { name: BUTTON }).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(sentence);
  }
  await isAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await isAccessible(page);
});

test('an answer that was used is worth nothing, and the password still is', async ({ page }) => {
  provider.present(contributor);
  const answers: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/provider/callback')) answers.push(request.url());
  });
  await page.goto(`${ORIGIN}/desk/sign-in`);
  await page.getByRole('link', { name: BUTTON }).click();
  await expect(page).toHaveURL(`${ORIGIN}/desk`);
  await page.context().clearCookies();
  await page.goto(answers[0] ?? '');
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(/was used already/);
  await page.getByLabel('E-mail address').fill(contributor.email);
  await page.getByLabel('Password').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(`${ORIGIN}/desk`);
});

const begin = (from: Record<string, string> = {}) =>
  fetch(`${ORIGIN}/desk/sign-in/provider?next=/desk/new`, { redirect: 'manual', headers: from });

test('another site begins nothing: it leads to the page with the button', async () => {
  const response = await begin({ 'sec-fetch-site': 'cross-site' });
  expect(response.headers.get('location')).toBe('/desk/sign-in?next=%2Fdesk%2Fnew');
  expect(response.headers.getSetCookie()).toEqual([]);
});

// The last one: it uses up what this network may begin.
test('who begins without end is told to wait, and the password still works', async ({ page }) => {
  const leadsTo = async () => (await begin()).headers.get('location') ?? '';
  // Strangers may not be faster than the site allows, so some answers lead nowhere.
  await expect
    .poll(async () => (await Promise.all(Array.from({ length: 20 }, leadsTo))).join(' '), {
      timeout: 60_000,
    })
    .toContain('provider=tooMany');
  await page.goto(`${ORIGIN}/desk/sign-in`);
  await page.getByRole('link', { name: BUTTON }).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(
    /Too many sign-ins through Example Relief were begun from your network/,
  );
  await page.getByLabel('E-mail address').fill(contributor.email);
  await page.getByLabel('Password').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(`${ORIGIN}/desk`);
});
