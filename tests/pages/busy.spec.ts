// Row D15: another process holds the one writer of the embedded database while somebody presses "Save".
import { expect, test, type Browser, type Page } from '@playwright/test';
import SqliteConnection from 'better-sqlite3';
import { isAccessible } from '#tests/support/is-accessible.ts';
import { startOwnSite, type OwnSite } from '#tests/support/own-site.ts';

const BUSY = 'Not saved: the record is busy, your text is kept below.';

// A write waits five seconds for the one before it, a browser longer for its answer.
test.use({ actionTimeout: 20_000 });
test.describe.configure({ timeout: 120_000 });

let site: OwnSite;

test.beforeAll(async () => {
  site = await startOwnSite(4341);
});

test.afterAll(() => site.end());

/** Takes the lock of the writer as another program on the same file does; returns what gives it back. */
function holdWriter(): () => void {
  const connection = new SqliteConnection(site.file);
  connection.exec('BEGIN IMMEDIATE');
  return () => {
    connection.exec('ROLLBACK');
    connection.close();
  };
}

async function openDesk(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled });
  const page = await context.newPage();
  await site.signIn(page);
  return page;
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
      const page = await openDesk(browser, javaScriptEnabled);
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
      const page = await openDesk(browser, javaScriptEnabled);
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
  const page = await openDesk(browser);
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
