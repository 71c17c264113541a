// What looks odd is asked about before it is sent, leads to the right correction, and stands in the review.
import { expect, test, type Page } from '@playwright/test';
import {
  chooseSeries,
  enterDocument,
  newPage,
  sendForReview,
  signIn,
} from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test.use({ actionTimeout: 15_000 });

// The record holds 85,000 of the International Rescue Committee for the same day and place.
const QUOTE = 'The 61,000 civilians still in and around Hawija';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';

  test(`what looks odd is sent with a reason that the reviewer reads (${how} scripts)`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const options = { javaScriptEnabled, baseURL };
    const [author, reviewer] = [await newPage(browser, options), await newPage(browser, options)];
    await signIn(author, 'contributor');
    await enterDocument(author, `Looks odd ${how} scripts`);
    await author.getByRole('link', { name: 'Add a statement' }).click();
    await author.getByLabel('Quote', { exact: true }).fill(QUOTE);
    await author.getByLabel('Who says it', { exact: true }).fill('International Rescue Committee');
    await author.getByLabel('Said on', { exact: true }).fill('2017-09-21');
    await author.getByRole('button', { name: 'Save and add a figure' }).click();
    await chooseSeries(author, 'Still in and around Hawija');
    await author.getByLabel('From', { exact: true }).fill('2017-09-21');
    await author.getByLabel('Place in the words of the quote').fill('in and around Hawija');
    await author.getByLabel('Place', { exact: true }).first().fill('Hawija');
    await author.getByLabel('Relation to the place').first().selectOption('in_and_around');
    await expect(author.getByLabel('Civilians or combatants')).toHaveValue('civilian');
    if (javaScriptEnabled) await isToldWhileTyping(author);
    await author.getByRole('button', { name: 'Save draft' }).click();
    await author.waitForURL(/saved=1/);

    const asks = author.getByRole('group', { name: /^A figure for this organization/ });
    await expect(asks).toContainText('85,000 civilians');
    await expect(asks.getByRole('link', { name: 'See the recorded figure' })).toHaveAttribute(
      'href',
      '/en/figures/0W136M4A',
    );
    await expect(
      asks.getByRole('link', { name: 'It is a correction of that figure' }),
    ).toHaveAttribute('href', '/desk/record/figures/0W136M4A');
    if (javaScriptEnabled) await isAccessible(author);

    // Without a reason it is not sent; the one that was typed stays.
    await asks.getByLabel('Why it is right all the same').fill('The second release of the day.');
    await author.getByRole('button', { name: 'Submit for review' }).click();
    const refusal = author.getByRole('alert').filter({ hasText: 'say why it is right' });
    await expect(refusal).toContainText('The document has no copy');
    await expect(refusal).not.toContainText('for this place and period exists');
    await expect(asks.getByLabel('Why it is right all the same')).toHaveValue(
      'The second release of the day.',
    );
    await sendForReview(author);
    await expect(author.getByText('Waiting for review')).toBeVisible();

    await signIn(reviewer, 'reviewer');
    await reviewer.goto('/desk/review');
    const row = reviewer.getByRole('listitem').filter({ hasText: `Looks odd ${how} scripts` });
    await expect(row).toContainText(/\d odd things/);
    await reviewer.goto(new URL(author.url()).pathname.replace('submissions', 'review'));
    const statement = reviewer.getByRole('region', { name: 'Statement 1' });
    await expect(statement.getByText('Reason: The second release of the day.')).toBeVisible();
    if (javaScriptEnabled) await isAccessible(reviewer);
    await reviewer.locator('textarea[name="comment"]').fill('Take the first one.');
    await reviewer.getByRole('button', { name: /^Return/ }).click();
    await expect(reviewer.getByText('Returned with comments')).toBeVisible();

    // Sent again with another reason, the first one is still told.
    await author.reload();
    await asks.getByLabel('Why it is right all the same').fill('Both releases say so.');
    await author.getByRole('button', { name: 'Submit for review' }).click();
    await expect(author.getByText('Waiting for review')).toBeVisible();
    await reviewer.reload();
    await expect(statement.getByText('Reason: Both releases say so.')).toBeVisible();
    const before = reviewer.getByRole('region', { name: 'Reasons given when it was sent before' });
    await expect(before).toContainText('“61,000”: The second release of the day.');
    await expect(before).not.toContainText('Both releases say so.');
    if (javaScriptEnabled) await isAccessible(reviewer);
    await reviewer.locator('textarea[name="comment"]').fill('Take the first one.');
    await reviewer.getByRole('button', { name: /^Return/ }).click();
    await expect(reviewer.getByText('Returned with comments')).toBeVisible();
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';

  test(`a correction is asked about what it makes odd, before it is sent (${how} scripts)`, async ({
    browser,
    baseURL,
  }) => {
    const options = { javaScriptEnabled, baseURL };
    const [author, reviewer] = [await newPage(browser, options), await newPage(browser, options)];
    await signIn(author, 'contributor', '/desk/record/figures/0W136M4A?change=correct');
    const why = `The release says so, ${how} scripts.`;
    await author.getByLabel('How it is qualified').selectOption('exact');
    await author.getByLabel('Why', { exact: true }).fill(why);
    await author.getByRole('button', { name: 'Send for review' }).click();

    await expect(author.getByRole('status').filter({ hasText: 'not sent yet' })).toBeVisible();
    // The figure’s other oddities were answered when it was entered.
    const asks = author.getByLabel('Why it is right all the same');
    await expect(asks).toHaveCount(1);
    await expect(author.getByRole('group', { name: /is marked as exact/ })).toBeVisible();
    if (javaScriptEnabled) await isAccessible(author);
    await asks.fill('Its annex lists every household.');
    await author.getByRole('button', { name: 'Submit for review' }).click();
    await expect(author.getByText('Waiting for review')).toBeVisible();

    await signIn(reviewer, 'reviewer');
    await reviewer.goto(new URL(author.url()).pathname.replace('submissions', 'review'));
    await expect(reviewer.getByText(why)).toBeVisible();
    await expect(
      reviewer.getByText('Reason: Its annex lists every household.', { exact: true }),
    ).toBeVisible();
    await reviewer.locator('textarea[name="comment"]').fill('It does not.');
    await reviewer.getByRole('button', { name: /^Reject/ }).click();
    await expect(reviewer.getByText('Rejected').first()).toBeVisible();
  });
}

/** What looks odd is told beside the sentence as it is typed, and is gone once the number is another. */
async function isToldWhileTyping(author: Page) {
  const told = author.getByRole('status').filter({ hasText: 'may be right all the same' });
  await expect(told).toContainText('A figure for this organization, place and period exists');
  await expect(told.getByRole('link', { name: 'See the recorded figure' })).toHaveAttribute(
    'href',
    '/en/figures/0W136M4A',
  );
  await isAccessible(author);
  const quantifier = author.getByLabel('How it is qualified');
  await quantifier.selectOption('exact');
  await expect(told).toContainText('“61,000” is marked as exact and ends in zeros.');
  await quantifier.selectOption('stated');
  await expect(told).not.toContainText('marked as exact');
  await author.getByText('Who is counted: population, gender, age').click();
  const who = author.getByLabel('Civilians or combatants');
  await who.selectOption('combatant');
  const differs = author.getByText('This is not what the series counts');
  await expect(differs).toBeVisible();
  await isAccessible(author);
  await who.selectOption('civilian');
  await expect(differs).toHaveCount(0);
}
