import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import {
  approveAll,
  enterDocument,
  enterPart,
  enterRange,
  enterStatement,
  enterTotal,
  sendForReview,
  signIn,
} from '#tests/support/desk.ts';
import { startDemo } from '#tests/support/demo-site.ts';
import { DEMO_PASSWORD } from '#tests/support/demo-password.ts';

const PORT = 4320;

test('a server that is killed at any point loses nothing that it said was saved', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const env = { ATTEST_DEMO_PASSWORD: DEMO_PASSWORD };
  let site = await startDemo(PORT, { env });
  const killAndStart = async () => {
    await site.kill();
    site = await startDemo(PORT, { dataDir: site.dataDir, env });
  };
  const baseURL = site.origin;
  const author = await (await browser.newContext({ baseURL })).newPage();
  const reviewer = await (await browser.newContext({ baseURL })).newPage();
  const title = 'Entered while the power fails';

  await signIn(author, 'contributor');
  await enterDocument(author, title);
  const draft = author.url();
  await killAndStart();
  await author.goto(draft);
  await expect(author.getByRole('heading', { name: title, level: 1 })).toBeVisible();

  // What was typed while nobody answered is still there when the page is opened again.
  await author.getByRole('link', { name: 'Edit' }).first().click();
  await author.getByLabel('Archived copy').fill('https://example.org/typed-before');
  await expect(author.getByText(/^Saved as draft/)).toBeVisible();
  await site.kill();
  await author.getByLabel('Archived copy').fill('https://example.org/typed-while-it-was-down');
  await expect(author.getByText('Not saved: no connection. Kept on this device.')).toBeVisible();
  site = await startDemo(PORT, { dataDir: site.dataDir, env });
  await author.reload();
  await author.getByRole('button', { name: 'Go on with these' }).click();
  await expect(author.getByLabel('Archived copy')).toHaveValue(/typed-while-it-was-down/);
  await expect(author.getByText(/^Saved as draft/)).toBeVisible();
  await killAndStart();
  await author.reload();
  await author.getByRole('button', { name: 'Go on with these' }).click();
  await author.getByRole('button', { name: 'Save draft' }).click();
  await author.waitForURL(/saved=1/);

  await enterStatement(author);
  await killAndStart();
  await enterTotal(author);
  await killAndStart();
  await enterPart(author);
  await enterRange(author);
  await killAndStart();
  await author.goto(draft);
  for (const typed of ['Around 12,000', '7,000', 'Between 60,000 and 70,000']) {
    await expect(author.getByText(typed).first()).toBeVisible();
  }
  await sendForReview(author);
  await expect(author.getByText('Waiting for review')).toBeVisible();
  await killAndStart();

  await signIn(reviewer, 'reviewer', '/desk/review');
  await reviewer.getByRole('link', { name: title }).click();
  await approveAll(reviewer);
  await killAndStart();

  await reviewer.goto('/en/crises/hawija-2017');
  await expect(reviewer.getByRole('main')).toContainText('60,000–70,000');
  const csv = await (await reviewer.request.get('/api/v1/figures?output_format=csv')).text();
  expect(
    csv.split('\r\n').filter((line) => line.includes('entered-while-the-power-fails')),
  ).toHaveLength(3);
  await site.stop();
  rmSync(site.dataDir, { recursive: true });
});
