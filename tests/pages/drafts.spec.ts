import { expect, test, type Page } from '@playwright/test';
import { enterDocument, newPage, signIn } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test.use({ actionTimeout: 15_000 });

const SAVED = /^Saved as draft \d\d:\d\d$/;
const status = (page: Page) => page.getByRole('main').getByRole('status');

async function openDocument(page: Page, title: string) {
  await signIn(page, 'contributor');
  await enterDocument(page, title);
  await page.getByRole('link', { name: 'Edit' }).first().click();
  await expect(page.getByRole('heading', { name: 'Document', level: 1 })).toBeVisible();
}

const versions = (page: Page) =>
  page.getByRole('region', { name: /What was typed here|typed in elsewhere/ });

test.describe('what is typed', () => {
  test('is saved a moment later, and offered field by field on coming back', async ({ page }) => {
    await openDocument(page, 'Typed and left');
    await page.getByLabel('Title').fill('Typed, never pressed Save');
    await page.getByLabel('Archived copy').fill('https://example.org/archived');
    await expect(status(page)).toHaveText(SAVED);
    await page.reload();
    await expect(versions(page)).toContainText('Typed, never pressed Save');
    await versions(page)
      .getByRole('radio', { name: 'Archived copy, In this form now: (nothing)' })
      .check();
    await page.getByRole('button', { name: 'Go on with these' }).click();
    await expect(page.getByLabel('Title')).toHaveValue('Typed, never pressed Save');
    await expect(page.getByLabel('Archived copy')).toHaveValue('');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByText('Typed, never pressed Save').first()).toBeVisible();
    await page.getByRole('link', { name: 'Edit' }).first().click();
    await expect(page.getByLabel('Title')).toHaveValue('Typed, never pressed Save');
    await expect(versions(page)).toHaveCount(0);
  });

  test('is saved without another key when it was typed before the scripts had come', async ({
    page,
  }) => {
    await openDocument(page, 'Typed at once');
    const { promise: typed, resolve } = Promise.withResolvers<void>();
    await page.route('**/_next/static/**/*.js*', async (route) => {
      await typed;
      await route.continue();
    });
    await page.goto(page.url(), { waitUntil: 'commit' });
    await page.getByLabel('Title').fill('Typed before anything listened');
    resolve();
    await expect(status(page)).toHaveText(SAVED);
    await page.reload();
    await expect(versions(page)).toContainText('Typed before anything listened');
  });

  test('is kept on this device without a connection, and saved when it is back', async ({
    page,
    context,
  }) => {
    await openDocument(page, 'Typed without a connection');
    await context.setOffline(true);
    await page.getByLabel('Title').fill('Typed on a bad line');
    await expect(status(page)).toHaveText('Not saved: no connection. Kept on this device.');
    await context.setOffline(false);
    await expect(status(page)).toHaveText(SAVED);
    await page.reload();
    await expect(versions(page)).toContainText('Typed on a bad line');
  });

  test('of a tab that was closed without a connection is offered from this device', async ({
    page,
    context,
  }) => {
    await openDocument(page, 'Typed and closed');
    const address = page.url();
    await context.setOffline(true);
    await page.getByLabel('Title').fill('Closed before it was saved');
    await expect(status(page)).toHaveText('Not saved: no connection. Kept on this device.');
    // A page sends what it holds as it goes, and a browser may let that past the lost connection: without a
    // session it is refused, so that only the device has it.
    const session = await context.cookies();
    await context.clearCookies();
    await page.close();
    await context.setOffline(false);
    await context.addCookies(session);
    const again = await context.newPage();
    await again.goto(address);
    await expect(
      again.getByRole('columnheader', { name: /Typed, kept on this device/ }),
    ).toBeVisible();
    await again.getByRole('button', { name: 'Go on with these' }).click();
    await expect(again.getByLabel('Title')).toHaveValue('Closed before it was saved');
    await expect(status(again)).toHaveText(SAVED);
  });

  test('that reaches the server only after the next page was read is offered all the same', async ({
    page,
  }) => {
    await openDocument(page, 'Typed at the last moment');
    let release = () => {};
    const read = new Promise<void>((resolve) => (release = resolve));
    const sent = page.waitForResponse('**/desk/typed');
    await page.route('**/desk/typed', async (route) => {
      await read;
      await route.continue();
    });
    await page.route(page.url(), async (route) => {
      const response = await route.fetch();
      release();
      await sent;
      // The page that is left hears of it before the next one is there.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.fulfill({ response });
    });
    const leaving = page.waitForRequest('**/desk/typed');
    await page.getByLabel('Title').fill('Typed, then reloaded at once');
    await leaving;
    await page.reload();
    await expect(versions(page)).toContainText('Typed, then reloaded at once');
  });

  test('of a confidential document is never kept on this device, and that is said', async ({
    page,
    context,
  }) => {
    await openDocument(page, 'Typed in confidence');
    await page.getByLabel('Who may see it').selectOption({ index: 1 });
    await expect(status(page)).toHaveText(SAVED);
    await context.setOffline(true);
    await page.getByLabel('Title').fill('Only for those who may');
    await expect(status(page)).toContainText('because the document is confidential');
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    expect(kept).not.toContain('Only for those who may');
    await context.setOffline(false);
    await expect(status(page)).toHaveText(SAVED);
  });

  test('survives a session that ended in another tab', async ({ page, context }) => {
    await openDocument(page, 'Typed after the session');
    const other = await context.newPage();
    await other.goto('/desk');
    await other.getByRole('button', { name: 'Sign out' }).click();
    await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await page.getByLabel('Title').fill('Typed when nobody was signed in');
    await expect(status(page)).toHaveText(
      'Your session ended. Sign in in a new tab, then press Save; nothing is lost.',
    );
    await signIn(other, 'contributor');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(
      page.getByRole('heading', { name: 'Typed after the session', level: 1 }),
    ).toBeVisible();
    await expect(page.getByText('Typed when nobody was signed in').first()).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('in a second tab overwrites nothing: both versions are shown', async ({ page, context }) => {
    await openDocument(page, 'Typed in two tabs');
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByLabel('Title', { exact: true })).toBeVisible();
    await page.getByLabel('Title').fill('From the first tab');
    await expect(status(page)).toHaveText(SAVED);
    const refused = other.waitForResponse((one) => one.url().endsWith('/desk/typed'));
    await other.getByLabel('Title').fill('From the second tab');
    expect((await refused).status()).toBe(409);
    await expect(versions(other)).toContainText('From the first tab');
    await isAccessible(other);
    await versions(other)
      .getByRole('radio', { name: /^Title, Typed elsewhere/ })
      .check();
    await other.getByRole('button', { name: 'Go on with these' }).click();
    await expect(other.getByLabel('Title')).toHaveValue('From the first tab');
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a form' : 'a form without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('that somebody saved meanwhile is answered 409, and either version of a field may be taken', async ({
      page,
      browser,
      baseURL,
    }) => {
      const name = `Two people ${javaScriptEnabled}`;
      await openDocument(page, name);
      const other = await newPage(browser, { javaScriptEnabled, baseURL });
      await signIn(other, 'contributor', new URL(page.url()).pathname);
      await other.getByLabel('Title').fill('The saved title');
      await other.getByLabel('Archived copy').fill('https://example.org/saved');
      await other.getByRole('button', { name: 'Save draft' }).click();
      await expect(other.getByText('Saved as draft')).toBeVisible();
      await page.getByLabel('Title').fill('The typed title');
      await page.getByLabel('Archived copy').fill('https://example.org/typed');
      const answered = page.waitForResponse(
        (one) => one.request().method() === 'POST' && one.url().endsWith('/document'),
      );
      await page.getByRole('button', { name: 'Save draft' }).click();
      expect((await answered).status()).toBe(409);
      const table = page.getByRole('table', { name: /What differs/ });
      await table.getByRole('radio', { name: /^Title, Saved meanwhile/ }).check();
      await page.getByRole('button', { name: 'Save draft' }).click();
      await expect(page.getByText('Saved as draft')).toBeVisible();
      await expect(page.getByRole('main')).toContainText('The saved title');
      await expect(page.getByRole('main')).toContainText('https://example.org/typed');
      await expect(page.getByRole('main')).not.toContainText('The typed title');
    });

    test('that is sent twice makes one document', async ({ page }) => {
      await signIn(page, 'contributor');
      await page.goto('/desk/new');
      const title = `Pressed twice ${javaScriptEnabled}`;
      await page.getByLabel('Title').fill(title);
      await page.getByLabel('Kind', { exact: true }).selectOption('Situation report');
      await page.getByLabel('Published', { exact: true }).fill('2017-09-25');
      await page.getByLabel('Publisher', { exact: true }).fill('IRC');
      const sent = page.waitForRequest(
        (one) => one.method() === 'POST' && one.url().endsWith('/desk/new'),
      );
      await page.getByRole('button', { name: 'Save and go on' }).dblclick();
      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
      const request = await sent;
      const headers = await request.allHeaders();
      const again = await page.request.post(request.url(), {
        headers: Object.fromEntries(
          Object.entries(headers).filter(([name]) => !name.startsWith(':')),
        ),
        data: request.postDataBuffer() ?? '',
        maxRedirects: 0,
      });
      const { location, 'x-action-redirect': goal } = again.headers();
      expect(goal ?? location).toContain(new URL(page.url()).pathname);
      await page.goto('/desk');
      await expect(page.getByRole('link', { name: title })).toHaveCount(1);
    });
  });
}
