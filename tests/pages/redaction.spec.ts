// A name is taken out of the record at the desk, by two reviewers, and stands nowhere afterwards.
import { expect, test, type Page } from '@playwright/test';
import {
  enterDocument,
  enterRange,
  enterStatement,
  enterTotal,
  enterPart,
  newPage,
  sendForReview,
  signIn,
  tickAll,
} from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test.use({ actionTimeout: 15_000 });

async function approve(reviewer: Page, title: string) {
  await reviewer.goto('/desk/review');
  await reviewer.getByRole('link', { name: title }).first().click();
  await tickAll(reviewer);
  await reviewer.getByRole('button', { name: 'Approve' }).click();
}

// The organization that published it keeps its name, which the example took from the title.
const withoutPublisher = (text: string) =>
  text.replaceAll(/Publisher of Told by \w+ Telkefli/g, '');
const wordsOn = async (page: Page) => withoutPublisher(await page.content());

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';
  test(`a name is taken out ${how} JavaScript`, async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const options = { javaScriptEnabled, baseURL };
    const page = await newPage(browser, options);
    const reviewer = await newPage(browser, options);
    const administrator = await newPage(browser, options);
    await signIn(page, 'contributor');
    await signIn(reviewer, 'reviewer');
    await signIn(administrator, 'administrator');
    const name = `Zoraq${how} Telkefli`;
    const title = `Told by ${name}`;
    await enterDocument(page, title);
    await enterStatement(page);
    await enterTotal(page);
    await enterPart(page);
    await enterRange(page);
    await sendForReview(page);
    await approve(reviewer, title);
    await expect(reviewer.getByRole('heading', { name: 'Now public' })).toBeVisible();
    const ofFigure = reviewer.getByRole('link', { name: /^Around 12,000/ }).first();
    const figure = (await ofFigure.getAttribute('href'))?.split('/').at(-1) ?? '';
    await reviewer.goto(`/en/figures/${figure}`);
    const ofSource = reviewer.locator('a[href^="/en/sources/"]').first();
    const source = (await ofSource.getAttribute('href'))?.split(/[/#?]/).at(3) ?? '';

    await page.goto(`/en/sources/${source}`);
    await page.getByRole('link', { name: /at the desk$/ }).click();
    await page.getByRole('link', { name: 'Take out words that endanger somebody' }).click();
    if (javaScriptEnabled) await isAccessible(page);
    await page.getByLabel('Words to take out wherever they stand below').fill(name.toLowerCase());
    await page.getByLabel('Why', { exact: true }).fill(`It named ${name}.`);
    await page.getByRole('button', { name: 'Look at what is left' }).click();
    await expect(page.getByText(/This text holds the words/).first()).toBeVisible();
    await expect(page.getByLabel('Words to take out wherever they stand below')).toHaveValue(
      name.toLowerCase(),
    );
    const reason = `It named a person in danger, ${how} scripts.`;
    await page.getByLabel('Why', { exact: true }).fill(reason);
    await page.getByRole('button', { name: 'Look at what is left' }).click();
    const row = page.getByRole('row', { name: /^Title/ });
    await expect(row).toContainText('[redacted here]');
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await expect(page.getByText('Waiting for review')).toBeVisible();

    const waiting = `Redaction: document ${source}`;
    await approve(reviewer, waiting);
    await expect(reviewer.getByText('Somebody else must approve it as well.')).toBeVisible();
    await page.goto(`/en/sources/${source}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await approve(administrator, waiting);
    await expect(administrator.getByText('What was taken out is gone.')).toBeVisible();

    await page.goto(`/en/sources/${source}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Told by [redacted here]');
    await expect(page.getByText(reason)).toBeVisible();
    expect(await wordsOn(page)).not.toContain(name);
    await page.goto('/en/corrections');
    await expect(page.getByText(reason)).toBeVisible();
    expect(await wordsOn(page)).not.toContain(name);
    const feed = await (await page.request.get('/corrections/feed.xml')).text();
    expect(feed).toContain(reason);
    expect(withoutPublisher(feed)).not.toContain(name);
    await page.goto(`/en/figures/${figure}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('12,000');
  });
}
