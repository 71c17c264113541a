// What a reviewer does: reads every item, asks about a field, has it mended, and approves what they have seen.
import { expect, test, type Browser, type Page } from '@playwright/test';
import {
  answerWarnings,
  enterDocument,
  enterPart,
  enterRange,
  enterStatement,
  enterTotal,
  newPage,
  sendForReview,
  signIn,
  tickAll,
} from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test.use({ actionTimeout: 15_000 });

/** Enters the document with a total, a part and a range, sends it, and opens its review. */
async function sent(author: Page, reviewer: Page, title: string) {
  await signIn(author, 'contributor');
  await enterDocument(author, title);
  await enterStatement(author);
  await enterTotal(author);
  await enterPart(author);
  await enterRange(author);
  await sendForReview(author);
  await expect(author.getByText('Waiting for review')).toBeVisible();
  await signIn(reviewer, 'reviewer');
  await reviewer.goto(new URL(author.url()).pathname.replace('submissions', 'review'));
}

const approve = (page: Page) => page.getByRole('button', { name: 'Approve' });
const isPublic = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Now public' })).toBeVisible();

async function open(
  browser: Browser,
  options: { javaScriptEnabled: boolean; baseURL: string | undefined },
) {
  return Promise.all([newPage(browser, options), newPage(browser, options)]);
}

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled ? 'with' : 'without';

  test(`a reviewer asks about a field, the author mends it, and only what was seen is approved (${scripts} scripts)`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const [author, reviewer] = await open(browser, { javaScriptEnabled, baseURL });
    await sent(author, reviewer, `Asked about ${scripts} scripts`);

    // Approval is refused while something was not seen, naming it; what was ticked stays.
    await reviewer.getByRole('checkbox', { name: /^Seen: Figure “Around 12,000”/ }).check();
    await approve(reviewer).click();
    const refusal = reviewer.getByRole('alert').filter({ hasText: 'Not approved' });
    await expect(refusal).toContainText('The figure “7,000” has not been seen yet');
    await expect(refusal).not.toContainText('“Around 12,000”');
    await expect(reviewer.getByText('Seen by you as it is now.')).toHaveCount(1);

    // A comment on a field goes with the decision.
    await reviewer.getByText('Comment on “Around 12,000”').click();
    await reviewer.getByLabel('About which field').nth(2).selectOption('How it is known');
    await reviewer.getByLabel('Comment', { exact: true }).nth(2).fill('Is it not registered?');
    await reviewer.getByRole('button', { name: 'Return with this comment' }).click();
    await expect(reviewer.getByText('Returned with comments')).toBeVisible();

    await author.reload();
    await expect(author.getByText('One comment is still open.')).toBeVisible();
    const statement = author.getByRole('region', { name: 'Statement 1' });
    const figure = statement.getByRole('listitem').filter({ hasText: 'Is it not registered?' });
    await expect(figure.getByText('Is it not registered?')).toBeVisible();
    await figure.getByText('Answer or resolve').click();
    await figure.getByLabel('Answer', { exact: true }).fill('It is: page 4.');
    await figure.getByRole('button', { name: 'Mark as resolved' }).click();
    await expect(author.getByText(/^Resolved by Demo contributor/)).toBeVisible();
    await expect(author.getByText('It is: page 4.')).toBeVisible();
    await expect(author.getByText('still open.')).toHaveCount(0);
    await author.getByRole('link', { name: 'Edit' }).nth(2).click();
    await author.getByLabel('How it is known').selectOption('Registered');
    await author.getByRole('button', { name: 'Save draft' }).click();
    await author.waitForURL(/saved=1/);
    await sendForReview(author);
    await expect(author.getByText('Waiting for review')).toBeVisible();

    // What was changed after it was seen counts as unseen again.
    await reviewer.reload();
    await expect(
      reviewer.getByRole('checkbox', { name: /^Seen: Figure “Around 12,000”/ }),
    ).toBeVisible();
    await expect(reviewer.getByText('It is: page 4.')).toBeVisible();
    await tickAll(reviewer);
    await approve(reviewer).click();
    await isPublic(reviewer);
  });
}

test('an open comment stands at its field in the form', async ({ browser, baseURL }) => {
  const [author, reviewer] = await open(browser, { javaScriptEnabled: true, baseURL });
  await signIn(author, 'contributor');
  await enterDocument(author, 'Asked about its date');
  await sendForReview(author);
  await expect(author.getByText('Waiting for review')).toBeVisible();
  const path = new URL(author.url()).pathname;
  await signIn(reviewer, 'reviewer');
  await reviewer.goto(path.replace('submissions', 'review'));
  await reviewer.getByText('Comment on “Asked about its date”').click();
  await reviewer.getByLabel('About which field').first().selectOption('Published');
  await reviewer.getByLabel('Comment', { exact: true }).first().fill('The site says the 26th.');
  await reviewer.getByRole('button', { name: 'Return with this comment' }).click();
  await expect(reviewer.getByText('Returned with comments')).toBeVisible();
  await author.goto(`${path}/document`);
  const asked = author.getByRole('link', { name: 'Demo reviewer: The site says the 26th.' });
  await expect(asked).toHaveCount(2);
  for (const width of [1280, 390]) {
    await author.setViewportSize({ width, height: 900 });
    await isAccessible(author);
    await reviewer.setViewportSize({ width, height: 900 });
    await isAccessible(reviewer);
  }
  await asked.last().click();
  await expect(author.getByText('About: Published')).toBeVisible();
});

test('two presses of one button make one thing', async ({ browser, baseURL }) => {
  test.slow();
  const [author, reviewer] = await open(browser, { javaScriptEnabled: true, baseURL });
  await signIn(author, 'contributor');
  await enterDocument(author, 'Pressed twice');
  await enterStatement(author);
  await author.getByLabel('Series').selectOption({ label: 'Displaced by the Hawija offensive' });
  await author.getByRole('button', { name: 'Use this series' }).click();
  await author.getByLabel('The number as in the quote').fill('Around 12,000');
  await author.getByLabel('How it is qualified').selectOption('About');
  await author.getByLabel('How it is known').selectOption('Estimate');
  await author.getByLabel('Place in the words of the quote').fill('Hawija');
  await author.getByLabel('Place', { exact: true }).first().fill('Hawija');
  await author.getByRole('button', { name: 'Save draft' }).dblclick();
  await author.waitForURL(/saved=1/);
  await expect(author.getByRole('heading', { name: /^Around 12,000/ })).toHaveCount(1);
  await answerWarnings(author);
  await author.getByRole('button', { name: 'Submit for review' }).dblclick();
  await expect(author.getByText('Waiting for review')).toBeVisible();
  await expect(author.getByRole('main').getByRole('alert')).toHaveCount(0);
  await signIn(reviewer, 'reviewer');
  await reviewer.goto(new URL(author.url()).pathname.replace('submissions', 'review'));
  await tickAll(reviewer);
  await approve(reviewer).dblclick();
  await isPublic(reviewer);
  const figures = await reviewer.request.get('/api/v1/figures?crisis=hawija-2017&limit=10000');
  const { data } = (await figures.json()) as { data: { source_title: string }[] };
  expect(data.filter((row) => row.source_title === 'Pressed twice')).toHaveLength(1);
});

test('a comment that is resolved at the plain address of a draft shows as resolved', async ({
  browser,
  baseURL,
}) => {
  const options = { javaScriptEnabled: true, baseURL };
  const [author, reviewer] = [await newPage(browser, options), await newPage(browser, options)];
  await signIn(author, 'contributor');
  await enterDocument(author, 'Resolved at its plain address');
  await sendForReview(author);
  await expect(author.getByText('Waiting for review')).toBeVisible();
  const path = new URL(author.url()).pathname;
  await signIn(reviewer, 'reviewer');
  await reviewer.goto(path.replace('submissions', 'review'));
  await reviewer.getByText('Comment on “Resolved at its').click();
  await reviewer.getByLabel('Comment', { exact: true }).first().fill('The site says the 26th.');
  await reviewer.getByRole('button', { name: 'Return with this comment' }).click();
  await expect(reviewer.getByText('Returned with comments')).toBeVisible();
  await author.goto(path);
  await author.getByText('Answer or resolve').click();
  await author.getByLabel('Answer', { exact: true }).fill('It does.');
  await author.getByRole('button', { name: 'Mark as resolved' }).click();
  await expect(author.getByText(/^Resolved by Demo contributor/)).toBeVisible();
});
