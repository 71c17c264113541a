import { expect, test } from '@playwright/test';
import {
  approveAll,
  chooseSeries,
  enterDocument,
  enterPart,
  enterRange,
  enterStatement,
  enterTotal,
  newPage,
  sendForReview,
  signIn,
} from '#tests/support/desk.ts';
import { DEMO_PASSWORD } from '#tests/support/demo-password.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test.use({ actionTimeout: 15_000 });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'the desk' : 'the desk without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('takes a document with a part and a range from entry to the public', async ({
      page,
      browser,
      baseURL,
    }) => {
      test.slow();
      const name = `Situation report ${javaScriptEnabled ? 'with' : 'without'} scripts`;
      await signIn(page, 'contributor');
      await enterDocument(page, name);
      await enterStatement(page);
      await enterTotal(page);
      await enterPart(page);
      await enterRange(page);
      await expect(page.getByText('Nothing is left to mend.')).toBeVisible();
      await expect(page.getByText('Part of: Around 12,000')).toBeVisible();
      await expect(page.getByText('This will read:').first()).toBeVisible();
      await sendForReview(page);
      await expect(page.getByText('Waiting for review')).toBeVisible();

      const reviewer = await newPage(browser, { javaScriptEnabled, baseURL });
      await signIn(reviewer, 'reviewer');
      await reviewer.getByRole('link', { name: 'Review', exact: true }).click();
      await reviewer.getByRole('link', { name }).first().click();
      await expect(reviewer.getByText('have fled Hawija since').first()).toBeVisible();
      await expect(reviewer.locator('mark', { hasText: '12,000' })).toBeVisible();
      await approveAll(reviewer);

      const figure = await reviewer
        .getByRole('link', { name: /^Around 12,000/ })
        .getAttribute('href');
      const reader = await newPage(browser, { javaScriptEnabled: false, baseURL });
      await reader.goto(String(figure));
      await expect(reader.getByRole('main')).toContainText('12,000');
      await expect(reader.getByRole('main')).toContainText('7,000 children');
    });

    test('keeps what was typed, and says under each field what is wrong', async ({ page }) => {
      await signIn(page, 'contributor');
      await page.goto('/desk/new');
      await page.getByLabel('Title').fill('Kept as typed');
      await page.getByLabel('Publisher', { exact: true }).fill('Nobody at all');
      await page.getByRole('button', { name: 'Save and go on' }).click();
      const summary = page.getByRole('alert').filter({ hasText: 'Nobody at all' });
      await expect(summary).toBeFocused();
      await expect(page.getByLabel('Title')).toHaveValue('Kept as typed');
      await expect(page.getByLabel('Publisher', { exact: true })).toHaveValue('Nobody at all');
      await expect(page.getByLabel('Publisher', { exact: true })).toHaveAccessibleDescription(
        /No organization here is called “Nobody at all”/,
      );
      await summary.getByRole('link').first().click();
      await expect(page.getByLabel('Publisher', { exact: true })).toBeFocused();
    });

    test('loses nothing when the session ends before Save', async ({ page, context, browser }) => {
      await signIn(page, 'contributor');
      await page.goto('/desk/new');
      const title = `After the session ${javaScriptEnabled}`;
      await page.getByLabel('Web address').fill(`https://example.org/ended-${javaScriptEnabled}`);
      await page.getByLabel('Title').fill(title);
      await page.getByLabel('Kind', { exact: true }).selectOption('sitrep');
      await page.getByLabel('Published', { exact: true }).fill('2017-09-25');
      await page.getByLabel('Publisher', { exact: true }).fill('IRC');
      await context.clearCookies();
      await page.getByRole('button', { name: 'Save and go on' }).click();
      await expect(
        page.getByRole('alert').filter({ hasText: 'Your session ended.' }),
      ).toContainText('nothing is lost');
      const tab = await context.newPage();
      await signIn(tab, 'contributor');
      await tab.close();
      await page.getByRole('button', { name: /^Save/ }).click();
      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
      expect(browser.isConnected()).toBe(true);
    });

    test('shows both versions when a draft was saved elsewhere', async ({ page, context }) => {
      await signIn(page, 'contributor');
      await enterDocument(page, `Two tabs ${javaScriptEnabled}`);
      await page.getByRole('link', { name: 'Edit' }).first().click();
      const other = await context.newPage();
      await other.goto(page.url());
      await other.getByLabel('Title').fill('The title from the other tab');
      await other.getByRole('button', { name: 'Save draft' }).click();
      await expect(other.getByText('Saved as draft')).toBeVisible();
      await page.getByLabel('Title').fill('The title from this tab');
      await page.getByRole('button', { name: 'Save draft' }).click();
      const versions = page.getByRole('table');
      await expect(versions).toContainText('The title from the other tab');
      await expect(versions).toContainText('The title from this tab');
      if (javaScriptEnabled) await isAccessible(page);
      await expect(page.getByLabel('Title', { exact: true })).toHaveValue(
        'The title from this tab',
      );
      await page.getByRole('button', { name: 'Save draft' }).click();
      await expect(page.getByText('The title from this tab')).toBeVisible();
    });
  });
}

test.describe('at the desk', () => {
  test('nobody decides on what they entered themselves', async ({ page }) => {
    await signIn(page, 'reviewer');
    await enterDocument(page, 'Entered by the reviewer');
    await sendForReview(page);
    await expect(page.getByText('Waiting for review')).toBeVisible();
    await page.getByRole('link', { name: 'Review', exact: true }).click();
    await page.getByRole('link', { name: 'Entered by the reviewer' }).click();
    await expect(page.getByText('You entered this yourself')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  });

  test('what is returned comes back to its author with the comment', async ({
    page,
    browser,
    baseURL,
  }) => {
    await signIn(page, 'contributor');
    await enterDocument(page, 'To be returned');
    await sendForReview(page);
    await expect(page.getByText('Waiting for review')).toBeVisible();
    const reviewer = await newPage(browser, { javaScriptEnabled: true, baseURL });
    await signIn(reviewer, 'reviewer');
    await reviewer.goto('/desk/review');
    await reviewer.getByRole('link', { name: 'To be returned' }).click();
    await reviewer.getByRole('button', { name: 'Return with this comment' }).click();
    await expect(
      reviewer.getByRole('alert').filter({ hasText: 'Say what should be changed' }),
    ).toBeVisible();
    await reviewer.getByLabel('Comment or reason').fill('Which page is it on?');
    await reviewer.getByRole('button', { name: 'Return with this comment' }).click();
    await expect(reviewer.getByText('Returned with comments')).toBeVisible();
    await page.goto('/desk');
    await page.getByRole('link', { name: 'To be returned' }).click();
    await expect(page.getByText('Which page is it on?')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Submit for review' })).toBeVisible();
  });

  test('a document that is recorded already is shown, not entered twice', async ({
    page,
    request,
  }) => {
    const { data } = await (await request.get('/api/v1/figures?crisis=hawija-2017&limit=1')).json();
    await signIn(page, 'contributor');
    await page.goto('/desk/new');
    await page.getByLabel('Web address').fill(data[0].source_url);
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'is recorded already' })).toContainText(
      data[0].source_title,
    );
    await page.getByRole('link', { name: 'Add a statement from it' }).click();
    await expect(
      page.getByRole('heading', { name: 'New statement from a recorded document' }),
    ).toBeVisible();
  });

  test('only those who are signed in read anything, and come back to where they were', async ({
    page,
  }) => {
    for (const path of ['/desk', '/desk/new', '/desk/review', '/desk/submissions/AAAAAAAA']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    }
    await signIn(page, 'contributor', '/desk/new');
    await expect(page.getByRole('heading', { name: 'New document' })).toBeVisible();
    await page.goto('/desk/submissions/AAAAAAAA');
    await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
  });

  test('a sign-in never leads to another site', async ({ page }) => {
    await page.goto('/desk/sign-in?next=https://evil.example/');
    await page.getByLabel('E-mail address').fill('contributor@demo.attest.example');
    await page.getByLabel('Password').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'My drafts' })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/desk');
  });

  test('signing out ends the session, also for a copy of its cookie', async ({ page, context }) => {
    await signIn(page, 'contributor');
    const cookies = await context.cookies();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await context.addCookies(cookies);
    await page.goto('/desk');
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });

  test('a form from another site changes nothing', async ({ browser, baseURL, request }) => {
    const page = await newPage(browser, { javaScriptEnabled: false, baseURL });
    await signIn(page, 'contributor');
    await page.goto('/desk/new');
    const cookie = (await page.context().cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const action = await page.locator('main form input[name^="$ACTION"]').all();
    const hidden = await Promise.all(
      action.map(async (input) => [
        await input.getAttribute('name'),
        (await input.getAttribute('value')) ?? '',
      ]),
    );
    const send = async (headers: Record<string, string>) => {
      const answer = await request.post('/desk/new', {
        headers: { ...headers, cookie },
        multipart: {
          ...Object.fromEntries(hidden),
          title: 'Forged from elsewhere',
          url: 'https://example.org/forged',
        },
        maxRedirects: 0,
      });
      return answer.headers().location ?? 'nowhere';
    };
    const forgeries: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      {},
    ];
    for (const headers of forgeries) expect(await send(headers)).toBe('nowhere');
    await page.goto('/desk');
    await expect(page.getByText('Forged from elsewhere')).toHaveCount(0);
    // The very same request is obeyed when it comes from a page of this site.
    expect(await send({ origin: String(baseURL) })).toContain('/desk/submissions/');
  });

  test('every page is in order for those who cannot see it, wide and narrow', async ({ page }) => {
    test.slow();
    await page.goto('/desk/sign-in');
    await isAccessible(page);
    await signIn(page, 'reviewer');
    await enterDocument(page, 'Looked at by axe');
    const draft = new URL(page.url()).pathname;
    await enterStatement(page);
    await isAccessible(page);
    await chooseSeries(page, 'Displaced by the Hawija offensive');
    await isAccessible(page);
    for (const path of ['/desk', '/desk/new', '/desk/review', draft, `${draft}/statements/new`]) {
      await page.goto(path);
      await isAccessible(page);
    }
  });

  test('so are a review, and a statement from a recorded document', async ({
    page,
    browser,
    baseURL,
    request,
  }) => {
    test.slow();
    await signIn(page, 'contributor');
    await enterDocument(page, 'Reviewed by axe');
    await enterStatement(page);
    await enterTotal(page);
    await enterPart(page);
    await enterRange(page);
    await sendForReview(page);
    await expect(page.getByText('Waiting for review')).toBeVisible();
    const reviewer = await newPage(browser, { javaScriptEnabled: true, baseURL });
    await signIn(reviewer, 'reviewer');
    await reviewer.goto('/desk/review');
    await reviewer.getByRole('link', { name: 'Reviewed by axe' }).click();
    await expect(reviewer.getByRole('heading', { name: 'Decision' })).toBeVisible();
    await isAccessible(reviewer);
    const { data } = await (await request.get('/api/v1/figures?crisis=hawija-2017&limit=1')).json();
    await page.goto(`/en/figures/${data[0].figure_id}`);
    const source = await page.locator('a[href^="/en/sources/"]').first().getAttribute('href');
    await page.goto(`/desk/new/${String(source).split('/').at(-1)}`);
    await expect(
      page.getByRole('heading', { name: 'New statement from a recorded document' }),
    ).toBeVisible();
    await isAccessible(page);
    // What was only looked at is not left in the queue.
    await reviewer.getByLabel('Comment or reason').fill('It was entered to be looked at.');
    await reviewer.getByRole('button', { name: 'Reject with this reason' }).click();
    await expect(reviewer.getByText('Rejected')).toBeVisible();
  });
});
