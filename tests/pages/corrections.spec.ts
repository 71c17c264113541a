// What is recorded is corrected, withdrawn, retracted, and leaves its trace where everybody reads it.
import { expect, test, type Browser, type Page } from '@playwright/test';
import {
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

/** A document with a total of 12,000, 7,000 children of them, and a range, approved; the addresses of its figures. */
async function published(page: Page, reviewer: Page, title: string): Promise<string[]> {
  await signIn(page, 'contributor');
  await enterDocument(page, title);
  await enterStatement(page);
  await enterTotal(page);
  await enterPart(page);
  await enterRange(page);
  await sendForReview(page);
  await expect(page.getByText('Waiting for review')).toBeVisible();
  await approve(reviewer, title);
  const links = reviewer.getByRole('link', { name: /^(Around 12,000|7,000|Between 60,000)/ });
  const found = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute('href') ?? ''),
  );
  return found.map((href) => href.split('/').at(-1) ?? '');
}

async function open(reviewer: Page, title: string) {
  await reviewer.goto('/desk/review');
  await reviewer.getByRole('link', { name: title }).first().click();
}

async function approve(reviewer: Page, title: string) {
  await open(reviewer, title);
  await tickAll(reviewer);
  await reviewer.getByRole('button', { name: 'Approve' }).click();
  await expect(reviewer.getByRole('heading', { name: 'Now public' })).toBeVisible();
}

async function propose(page: Page, id: string, kind: RegExp, reason: string) {
  await page.goto(`/en/figures/${id}`);
  await page.getByRole('link', { name: 'Correct, withdraw or complete this at the desk' }).click();
  await page.getByRole('link', { name: kind }).click();
  await page.getByLabel('Why', { exact: true }).fill(reason);
}

const people = async (
  browser: Browser,
  javaScriptEnabled: boolean,
  baseURL: string | undefined,
) => {
  const options = { javaScriptEnabled, baseURL };
  const [reviewer, administrator] = [
    await newPage(browser, options),
    await newPage(browser, options),
  ];
  await signIn(reviewer, 'reviewer');
  await signIn(administrator, 'administrator');
  return { reviewer, administrator };
};

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';
  test.describe(`a recorded figure, ${how} JavaScript,`, () => {
    test.use({ javaScriptEnabled });

    test('is corrected, withdrawn and retracted, each with its public trace', async ({
      page,
      browser,
      baseURL,
    }) => {
      test.setTimeout(180_000);
      const { reviewer, administrator } = await people(browser, javaScriptEnabled, baseURL);
      const name = `To be put right ${how} scripts`;
      const [total = '', part = '', range = ''] = await published(page, reviewer, name);

      // A correction without a reason is told so, and nothing typed is lost.
      await propose(page, total, /^Correct it/, '');
      await page.getByLabel('How it is known').selectOption('counted');
      await page.getByRole('button', { name: 'Send for review' }).click();
      await expect(page.getByText(/needs a reason, which readers will see/).first()).toBeVisible();
      await expect(page.getByLabel('How it is known')).toHaveValue('counted');
      await page.getByLabel('Why', { exact: true }).fill(`Counted at the crossing, ${how}.`);
      await page.getByRole('button', { name: 'Send for review' }).click();
      await expect(page.getByText('Waiting for review')).toBeVisible();
      await open(reviewer, 'Correction: Around 12,000');
      await expect(reviewer.getByText(`Counted at the crossing, ${how}.`)).toBeVisible();
      const row = reviewer.getByRole('row', { name: /How it is known/ });
      await expect(row).toContainText('Estimate');
      await expect(row.getByRole('strong')).toBeVisible();
      // The number stands in its words and its document, beside what changes; what does not change is folded.
      await expect(reviewer.locator('blockquote mark')).toHaveText('Around 12,000');
      await expect(reviewer.getByRole('link', { name })).toHaveAttribute(
        'href',
        /^\/en\/sources\//,
      );
      await expect(reviewer.getByRole('row', { name: /^How it is qualified/ })).toBeHidden();
      await reviewer.getByText(/fields stay as they are$/).click();
      await expect(reviewer.getByRole('row', { name: /^How it is qualified/ })).toBeVisible();
      await tickAll(reviewer);
      await reviewer.getByRole('button', { name: 'Approve' }).click();
      await expect(reviewer.getByRole('heading', { name: 'Now public' })).toBeVisible();
      await reviewer.goto(`/en/figures/${total}`);
      await expect(reviewer.getByText(`Counted at the crossing, ${how}.`)).toBeVisible();
      await reviewer.goto('/en/corrections');
      await expect(reviewer.getByText(`Counted at the crossing, ${how}.`)).toBeVisible();

      // Its source has withdrawn the range: one reviewer is enough, and the page stays.
      await propose(page, range, /^The source has withdrawn/, `Withdrawn on 1 October, ${how}.`);
      await page.getByRole('button', { name: 'Send for review' }).click();
      await approve(reviewer, 'Withdrawn by its source: Between 60,000');
      await reviewer.goto(`/en/figures/${range}`);
      await expect(reviewer.getByText(`Withdrawn on 1 October, ${how}.`).first()).toBeVisible();
      expect((await reviewer.request.get(`/f/${range}`)).status()).toBe(200);

      // A retraction waits for a second reviewer.
      await propose(page, part, /^Retract it/, `Entered from a forged release, ${how}.`);
      await page.getByRole('button', { name: 'Send for review' }).click();
      await open(reviewer, 'Retraction: 7,000');
      await expect(reviewer.getByText('A retraction needs two reviewers')).toBeVisible();
      await tickAll(reviewer);
      await reviewer.getByRole('button', { name: 'Approve' }).click();
      await expect(reviewer.getByText('Somebody else must approve it as well.')).toBeVisible();
      await expect(reviewer.getByRole('button', { name: 'Approve' })).toHaveCount(0);
      await reviewer.goto(`/en/figures/${part}`);
      await expect(reviewer.getByText('forged release')).toHaveCount(0);
      await open(administrator, 'Retraction: 7,000');
      await expect(administrator.getByText(/Demo reviewer approved it at/)).toBeVisible();
      await tickAll(administrator);
      await administrator.getByRole('button', { name: 'Approve' }).click();
      await expect(administrator.getByRole('heading', { name: 'Now public' })).toBeVisible();
      const answer = await reviewer.goto(`/en/figures/${part}`);
      expect(answer?.status()).toBe(200);
      await expect(
        reviewer.getByText(`Entered from a forged release, ${how}.`).first(),
      ).toBeVisible();
      expect(await reviewer.content()).toMatch(/<meta name="robots" content="noindex/);
      const feed = await (await reviewer.request.get('/corrections/feed.xml')).text();
      expect(feed).toContain(`Entered from a forged release, ${how}.`);
      const csv = await (
        await reviewer.request.get('/api/v1/figures?output_format=csv&lifecycle=retracted')
      ).text();
      expect(csv).toContain(part);
    });
  });
}

test('the page on which a recorded figure is changed has no barriers, wide and narrow', async ({
  page,
}) => {
  test.slow();
  await signIn(page, 'contributor');
  for (const change of ['', '?change=correct', '?change=duplicate', '?change=series']) {
    await page.goto(`/desk/record/figures/0W136M4A${change}`);
    await isAccessible(page);
  }
});

test('a figure that was recorded twice leads to the one that stays, and one that is nowhere is refused', async ({
  page,
}) => {
  await signIn(page, 'contributor');
  await page.goto('/desk/record/figures/19F8CH2Y?change=duplicate');
  await page.getByLabel('Why', { exact: true }).fill('Entered from two copies.');
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByText(/Name that figure by its id/).first()).toBeVisible();
  await page.getByLabel('The other figure').fill('/f/7K3M9QAB');
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByText(/There is no figure 7K3M9QAB/).first()).toBeVisible();
  await expect(page.getByLabel('The other figure')).toHaveValue('/f/7K3M9QAB');
  await page.goto('/desk/record/figures/7K3M9QAB');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/not/i);
});
