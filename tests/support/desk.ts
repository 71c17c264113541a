// What a person does at the desk, by role and label.
import { expect, type Browser, type Page } from '@playwright/test';
import { codeAt } from '#tests/support/codes.ts';
import { DEMO_PASSWORD } from '#tests/support/demo-password.ts';

const QUOTE =
  'Around 12,000 people, including 7,000 children, have fled Hawija since 21 September. Between 60,000 and 70,000 people remain.';

/** Signs in as the demo person of this role and ends on the page that was asked for. */
export async function signIn(page: Page, role: string, next = '/desk', origin = '') {
  await page.goto(`${origin}/desk/sign-in?${new URLSearchParams({ next })}`);
  await page.getByLabel('E-mail address').fill(`${role}@demo.attest.example`);
  await page.getByLabel('Password').fill(process.env.ATTEST_DEMO_PASSWORD ?? DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
}

/** Puts the secret that the page shows into an app, and gives its first code; ends with the recovery codes. */
export async function setUpSecondStep(page: Page): Promise<{ secret: string; codes: string[] }> {
  await expect(
    page.getByRole('img', { name: 'QR code with the secret for the app' }),
  ).toBeVisible();
  const secret = (await page.locator('code').first().innerText()).replaceAll(' ', '');
  await page.getByLabel('Code', { exact: true }).fill(codeAt(secret));
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('heading', { name: 'Write these recovery codes' })).toBeVisible();
  return { secret, codes: await page.getByRole('status').locator('code').allInnerTexts() };
}

/** A page of its own, with its own cookies, for another person. */
export async function newPage(
  browser: Browser,
  options: { javaScriptEnabled: boolean; baseURL: string | undefined },
): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

/** Enters a document of a new publisher; ends on its draft. */
export async function enterDocument(page: Page, title: string) {
  await page.goto('/desk/new');
  const slug = title.toLowerCase().replaceAll(' ', '-');
  await page.getByLabel('Web address').fill(`https://example.org/${slug}`);
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Kind', { exact: true }).selectOption('Situation report');
  await page.getByLabel('Published', { exact: true }).fill('2017-09-25');
  // Two drafts that add one organization are in each other’s way: each document has a publisher of its own.
  await page.getByLabel('Publisher', { exact: true }).fill(`Publisher of ${title}`);
  await page.getByLabel('Kind of publisher').selectOption('International NGO');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** Adds the statement with a total, a part and a range; ends on the form of its first figure. */
export async function enterStatement(page: Page) {
  await page.getByRole('link', { name: 'Add a statement' }).click();
  await page.getByLabel('Quote', { exact: true }).fill(QUOTE);
  await page.getByRole('button', { name: 'Save and add a figure' }).click();
  await expect(page.getByRole('heading', { name: 'New figure' })).toBeVisible();
}

/** Chooses what the figure is part of. */
export async function chooseSeries(page: Page, name: string) {
  await page.getByLabel('Series').selectOption({ label: name });
  await page.getByRole('button', { name: 'Use this series' }).click();
  await expect(page.getByLabel('The number as in the quote')).toBeVisible();
}

async function fillWhere(page: Page) {
  await page.getByLabel('Place in the words of the quote').fill('Hawija');
  await page.getByLabel('Place', { exact: true }).first().fill('Hawija');
}

/** Enters the total of the quote; ends on the form of the next figure. */
export async function enterTotal(page: Page) {
  await chooseSeries(page, 'Displaced by the Hawija offensive');
  await page.getByLabel('The number as in the quote').fill('Around 12,000');
  await page.getByLabel('How it is qualified').selectOption('About');
  await page.getByLabel('How it is known').selectOption('Estimate');
  await fillWhere(page);
  await page.getByRole('button', { name: 'Save and add another figure' }).click();
  // The children among them are next.
  await expect(page.getByLabel('The number as in the quote')).toHaveValue('7,000');
}

/** Enters the children as a part of the total, which the form offers; ends on the form of the next figure. */
export async function enterPart(page: Page) {
  await expect(page.getByLabel('Age, in the source’s word')).toHaveValue('children');
  await expect(page.getByLabel('Part of another figure')).toHaveValue(/./);
  await expect(page.getByLabel('How it is known')).toHaveValue('estimated');
  await expect(page.getByLabel('Place', { exact: true }).first()).toHaveValue(/Hawi/);
  await page.getByRole('button', { name: 'Save and add another figure' }).click();
  // Of the range nobody knows yet what it is part of.
  await expect(page.getByText('First, choose what this figure is part of')).toBeVisible();
}

/** Enters the range; ends on the saved draft. */
export async function enterRange(page: Page) {
  await chooseSeries(page, 'Still in and around Hawija');
  await page.getByLabel('The number as in the quote').fill('Between 60,000 and 70,000');
  await page.getByLabel('How it is qualified').selectOption('Between two numbers');
  await page.getByLabel('How it is known').selectOption('Estimate');
  await fillWhere(page);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.waitForURL(/saved=1/);
  await expect(page.getByText('Saved as draft')).toBeVisible();
}

/** Says of everything that looks odd in the draft why it is right, where nothing is said yet. */
export async function answerWarnings(author: Page) {
  await expect(author.getByRole('button', { name: 'Submit for review' })).toBeVisible();
  for (const field of await author.getByLabel('Why it is right all the same').all())
    if ((await field.inputValue()) === '') await field.fill('The source has it so.');
}

/** Sends the draft that is shown, with a reason for everything that looks odd in it. */
export async function sendForReview(author: Page) {
  await answerWarnings(author);
  await author.getByRole('button', { name: 'Submit for review' }).click();
}

/** Ticks everything on the page of a review as seen, and approves; ends on what is public now. */
export async function approveAll(reviewer: Page) {
  await tickAll(reviewer);
  await reviewer.getByRole('button', { name: 'Approve' }).click();
  await expect(reviewer.getByRole('heading', { name: 'Now public' })).toBeVisible();
}

/** Ticks everything on the page of a review as seen. */
export async function tickAll(reviewer: Page) {
  await expect(reviewer.getByRole('button', { name: 'Approve' })).toBeVisible();
  for (const box of await reviewer.getByRole('checkbox', { name: /^Seen: / }).all())
    await box.check();
}
