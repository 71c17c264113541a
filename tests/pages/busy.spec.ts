// Row D15: another process holds the one writer of the embedded database while somebody presses "Save".
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import SqliteConnection from 'better-sqlite3';
import { openStore, useStore } from '#db/store.ts';
import { createPerson } from '#lib/access/people.ts';
import { startDemo, type DemoSite } from '#tests/support/demo-site.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

const PORT = 4341;
const PERSON = { email: 'types@example.org', password: 'correct horse battery' };
const BUSY = 'Not saved: the record is busy, your text is kept below.';

// A write waits five seconds for the one before it, a browser longer for its answer.
test.use({ actionTimeout: 20_000 });
test.describe.configure({ timeout: 120_000 });

let site: DemoSite;

test.beforeAll(async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'attest-busy-'));
  const store = openStore(path.join(dataDir, 'attest.sqlite'));
  useStore(store);
  await store.migrate(() => undefined);
  await createPerson({ ...PERSON, name: 'Types here', role: 'contributor' });
  useStore(undefined);
  await store.close();
  const env = { ATTEST_SECRET: 'busy'.repeat(9) };
  site = await startDemo(PORT, { dataDir, env, command: 'start' });
});

test.afterAll(async () => {
  await site.stop();
  rmSync(site.dataDir, { recursive: true });
});

/** Takes the lock of the writer as another program on the same file does; returns what gives it back. */
function holdWriter(): () => void {
  const connection = new SqliteConnection(path.join(site.dataDir, 'attest.sqlite'));
  connection.exec('BEGIN IMMEDIATE');
  return () => {
    connection.exec('ROLLBACK');
    connection.close();
  };
}

async function signIn(page: Page) {
  await page.goto('/desk/sign-in');
  await page.getByLabel('E-mail address').fill(PERSON.email);
  await page.getByLabel('Password').fill(PERSON.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
}

async function typeDocument(page: Page, title: string) {
  await page.goto('/desk/new');
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('Publisher', { exact: true }).fill(`Publisher of ${title}`);
  await page.getByLabel('Kind of publisher').selectOption('International NGO');
  await page.getByLabel('Published', { exact: true }).fill('2017-09-21');
}

const save = (page: Page) => page.getByRole('button', { name: 'Save and go on' }).click();

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test('what is saved while another holds the record for four seconds is saved', async ({
      browser,
    }) => {
      const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled });
      const page = await context.newPage();
      await signIn(page);
      await typeDocument(page, 'It waits');
      const release = holdWriter();
      setTimeout(release, 4000);
      await save(page);
      await page.waitForURL(/\/desk\/submissions\/\w+/);
      await expect(page.getByRole('heading', { name: 'It waits', level: 1 })).toBeVisible();
    });

    test('what cannot be saved for longer says so, is kept, and is saved by the same button', async ({
      browser,
    }) => {
      const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled });
      const page = await context.newPage();
      await signIn(page);
      await typeDocument(page, 'It is kept');
      const release = holdWriter();
      try {
        await save(page);
        await expect(page.getByText(BUSY)).toBeVisible({ timeout: 20_000 });
        await expect(page.getByLabel('Title', { exact: true })).toHaveValue('It is kept');
        await expect(page.getByLabel('Published', { exact: true })).toHaveValue('2017-09-21');
        if (javaScriptEnabled) await isAccessible(page);
        // Who reads does not wait for who writes.
        expect((await page.request.get('/en')).status()).toBe(200);
        expect((await page.request.get('/desk')).status()).toBe(200);
      } finally {
        release();
      }
      await save(page);
      await page.waitForURL(/\/desk\/submissions\/\w+/);
      await expect(page.getByRole('heading', { name: 'It is kept', level: 1 })).toBeVisible();
    });
  });

test('what is being typed says that it is kept on the device, and is saved once the record is free', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ baseURL: site.origin })).newPage();
  await signIn(page);
  await page.goto('/desk/new');
  const release = holdWriter();
  try {
    await page.getByLabel('Title', { exact: true }).fill('Typed meanwhile');
    await expect(page.getByText('Not saved: the record is busy. Kept on this device')).toBeVisible({
      timeout: 20_000,
    });
  } finally {
    release();
  }
  await expect(page.getByText(/^Saved as draft/)).toBeVisible({ timeout: 60_000 });
});
