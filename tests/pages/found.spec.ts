import { expect, test, type Page } from '@playwright/test';
import { chooseSeries, enterDocument, signIn } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test.use({ actionTimeout: 15_000 });

const QUOTE = 'The 85,000 civilians still in and around Hawija, including around 40,000 children';
const ARTICLE = `After Mosul victory, forces reach Hawija. ${QUOTE}, now face a terrifying time. The operation began on 21 September 2017. Over 100,000 people have fled Hawija since August 2016. Nobody knows more.`;
const SERIES = 'Still in and around Hawija';

async function enterQuote(page: Page, quote: string) {
  await page.getByRole('link', { name: 'Add a statement' }).click();
  await page.getByLabel('Quote', { exact: true }).fill(quote);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved as draft')).toBeVisible();
}

async function take(page: Page, value: string) {
  await page.getByRole('link', { name: `Take “${value}”` }).click();
  await chooseSeries(page, SERIES);
  await expect(page.getByLabel('The number as in the quote')).toHaveValue(value);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'the quote' : 'the quote without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('offers its numbers, and the part is taken as part of the whole', async ({ page }) => {
      test.slow();
      await signIn(page, 'contributor');
      await enterDocument(page, `Found ${javaScriptEnabled ? 'with' : 'without'} scripts`);
      await enterQuote(page, QUOTE);
      await expect(page.locator('mark')).toHaveText(['85,000', 'around 40,000']);
      await expect(page.getByText('Bare number, 85,000, ')).toBeVisible();
      await expect(page.getByText('part of “85,000”')).toBeVisible();

      await take(page, '85,000');
      await expect(page.getByLabel('How it is qualified')).toHaveValue('stated');
      await expect(page.getByLabel('The number', { exact: true })).toHaveValue('85000');
      await expect(page.getByLabel('Place in the words of the quote')).toHaveValue('Hawija');
      await page.getByLabel('How it is known').selectOption('Estimate');
      await page.getByRole('button', { name: 'Save draft' }).click();
      await expect(page.getByRole('link', { name: 'Taken' })).toHaveCount(1);
      await expect(page.getByRole('link', { name: 'Take “85,000”' })).toHaveCount(0);

      await take(page, 'around 40,000');
      await expect(page.getByLabel('How it is qualified')).toHaveValue('approximately');
      await expect(page.getByLabel('Age, in the source’s word')).toHaveValue('children');
      await page.getByLabel('How it is known').selectOption('Estimate');
      await page.getByRole('button', { name: 'Save draft' }).click();
      await expect(page.getByRole('link', { name: 'Taken' })).toHaveCount(2);
      await expect(page.getByText('Part of: 85,000')).toBeVisible();
    });

    test('of an article is chosen among its sentences with numbers', async ({ page }) => {
      await signIn(page, 'contributor');
      await enterDocument(page, `Article ${javaScriptEnabled ? 'with' : 'without'} scripts`);
      await enterQuote(page, ARTICLE);
      await expect(page.getByRole('checkbox')).toHaveCount(2);
      await page.getByRole('button', { name: 'Use these sentences' }).click();
      await expect(page.getByText('Choose at least one sentence.')).toBeVisible();
      await page.getByRole('checkbox', { name: /^The 85,000/ }).check();
      await page.getByRole('checkbox', { name: /^Over 100,000/ }).check();
      await page.getByRole('button', { name: 'Use these sentences' }).click();
      await expect(page.getByRole('heading', { name: 'Statement 2' })).toBeVisible();
      await expect(page.getByRole('link', { name: /^Take “/ })).toHaveCount(3);
    });
  });
}

test('a number is dismissed and shown again, with the keyboard alone', async ({ page }) => {
  await signIn(page, 'contributor');
  await enterDocument(page, 'Dismissed by keyboard');
  await enterQuote(page, QUOTE);
  await page.getByRole('link', { name: 'Dismiss “85,000”' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 number is dismissed on this page.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Take “85,000”' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Show again' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Take “85,000”' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Dismiss “85,000”' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'New figure' })).toBeVisible();
});

test('what is found is in order for those who cannot see it, wide and narrow', async ({ page }) => {
  test.slow();
  await signIn(page, 'contributor');
  await enterDocument(page, 'Found by axe');
  await enterQuote(page, QUOTE);
  await isAccessible(page);
  await enterQuote(page, ARTICLE);
  await isAccessible(page);
});
