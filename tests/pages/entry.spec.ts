import { expect, test } from '@playwright/test';
import { chooseSeries, enterDocument, signIn } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test.use({ actionTimeout: 15_000 });

const QUOTE = 'The 85,000 civilians still in and around Hawija, including around 40,000 children';
const SERIES = 'Still in and around Hawija';

test('a figure shows how it will read, and what was said before', async ({ page }) => {
  test.slow();
  await signIn(page, 'contributor');
  await enterDocument(page, 'Reads with scripts');
  await page.getByRole('link', { name: 'Add a statement' }).click();
  await page.getByLabel('Quote', { exact: true }).fill(QUOTE);
  await page.getByLabel('Who says it', { exact: true }).fill('International Rescue Committee');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByRole('link', { name: 'Take “85,000”' }).click();
  await chooseSeries(page, SERIES);
  await expect(page.getByText(/This will read: 85,000 civilians/)).toBeVisible();
  await expect(page.getByText('How the number is known is not said')).toBeVisible();
  const before = page.getByRole('heading', { name: 'Last of this organization' });
  await expect(before).toBeVisible();
  await expect(page.locator('a[href^="/f/"]').first()).toContainText('2017');
  await isAccessible(page);
  const change = page.getByRole('link', { name: /^Change .*2017/ }).first();
  await expect(change).toHaveAttribute('href', /^\/desk\/record\/figures\/\w{8}$/);

  await page.getByLabel('How it is qualified').selectOption('at_least');
  await expect(page.getByText(/This will read: At least 85,000 civilians/)).toBeVisible();
  await page.getByLabel('How it is known').selectOption('Estimate');
  await expect(page.getByText('How the number is known is not said')).toBeHidden();
  await page.getByLabel('The number as in the quote').fill('');
  await expect(page.getByText(/This will read: nothing yet/)).toBeVisible();
  await page.getByLabel('The number as in the quote').fill('85,000');
  await page.getByLabel('The number as in the quote').press('Control+Enter');
  await expect(page).toHaveURL(/figures\/new/);
  await expect(page.getByLabel('The number as in the quote')).toHaveValue('around 40,000');
  await expect(page.getByText(/About 40,000 children \(of at least 85,000/)).toBeVisible();
});
