// Somebody leaves a form half filled in, finds it on the front page of the desk, goes on, and lets go of it.
import { expect, test } from '@playwright/test';
import { enterDocument, newPage, signIn } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test('what was typed and left is listed at the desk, gone on with, and let go of', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const page = await newPage(browser, { javaScriptEnabled: true, baseURL });
  await signIn(page, 'contributor');
  await enterDocument(page, 'Bulletin left half entered');
  await page.getByRole('link', { name: 'Edit' }).first().click();
  await expect(page.getByRole('heading', { name: 'Document', level: 1 })).toBeVisible();
  const title = 'A bulletin whose title was never saved';
  await page.getByLabel('Title').fill(title);
  await expect(page.getByText(/Saved as draft/)).toBeVisible();
  // Without scripts, as on another machine.
  const other = await newPage(browser, { javaScriptEnabled: false, baseURL });
  await signIn(other, 'contributor');
  const row = (of: typeof page) => of.getByRole('listitem').filter({ hasText: title });
  await expect(row(other)).toContainText('a document · typed');

  await page.goto('/desk');
  await isAccessible(page);
  await row(page).getByRole('link', { name: title }).click();
  await expect(page.getByRole('button', { name: 'Go on with these' })).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Go on with these' }).click();
  await expect(page.getByLabel('Title')).toHaveValue(title);

  await other.reload();
  await row(other).getByText('Discard…').click();
  await row(other).getByRole('button', { name: 'Discard what was typed' }).click();
  await expect(row(other)).toHaveCount(0);
});
