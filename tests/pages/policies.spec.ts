// What an editor does about headlines: the policy, and a figure of their choice. Each test leaves both as it found them.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { approveAll, newPage, signIn, tickAll } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test.use({ actionTimeout: 15_000 });

const STALENESS = 'Staleness, days';
// Nothing else is tested on this series, and every figure of the example is older than either number of days.
const SERIES = 'Returned, of those who fled since 21 September 2017';

interface Desk {
  editor: Page;
  reviewer: Page;
  reader: Page;
}

type Options = { javaScriptEnabled: boolean; baseURL: string | undefined };

async function openDesk(browser: Browser, options: Options): Promise<Desk> {
  const [editor, reviewer, reader] = await Promise.all([
    newPage(browser, options),
    newPage(browser, options),
    newPage(browser, { ...options, javaScriptEnabled: false }),
  ]);
  await signIn(editor, 'administrator');
  await signIn(reviewer, 'reviewer');
  return { editor, reviewer, reader };
}

/** Sends what stands in the form of the editor, and opens its review. */
async function send({ editor, reviewer }: Desk) {
  await editor.getByRole('button', { name: 'Send for review' }).click();
  await expect(editor.getByText('Waiting for review')).toBeVisible();
  await reviewer.goto(new URL(editor.url()).pathname.replace('submissions', 'review'));
}

const approve = ({ reviewer }: Desk) => approveAll(reviewer);

// What somebody typed in another tab is offered beside the form, under the same names.
const staleness = (page: Page) => page.getByRole('textbox', { name: STALENESS });

async function fillStaleness(editor: Page, days: string, note: string) {
  await staleness(editor).fill(days);
  await editor.getByRole('textbox', { name: 'Why' }).fill(note);
}

async function changeStaleness(desk: Desk, days: string, note: string) {
  await desk.editor.goto('/desk/policies');
  await fillStaleness(desk.editor, days, note);
  await send(desk);
  await approve(desk);
}

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled ? 'with' : 'without';

  test(`an editor changes the policy, a reviewer approves it, the public reads why (${scripts} scripts)`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const desk = await openDesk(browser, { javaScriptEnabled, baseURL });
    const { editor, reviewer, reader } = desk;
    const note = `Three months and a week, ${scripts} scripts.`;
    await editor.getByRole('link', { name: 'Policies' }).click();
    await expect(editor.getByLabel('United Nations body')).toHaveValue('1');
    await editor.getByLabel('Conflict, per cent').fill('a fifth');
    await fillStaleness(editor, '97', note);
    await editor.getByRole('button', { name: 'Send for review' }).click();
    const wrong = editor.getByRole('alert').filter({ hasText: 'a fifth' });
    await expect(wrong).toBeFocused();
    await wrong.getByRole('link', { name: /^Conflict, per cent/ }).click();
    await expect(editor.getByLabel('Conflict, per cent')).toBeFocused();
    await expect(staleness(editor)).toHaveValue('97');
    await expect(editor.getByRole('textbox', { name: 'Why' })).toHaveValue(note);
    await editor.getByLabel('Conflict, per cent').fill('20');
    await send(desk);

    await expect(editor.getByRole('button', { name: 'Approve' })).toHaveCount(0);
    const row = reviewer.getByRole('row').filter({ hasText: 'Age from which' });
    await expect(row).toContainText('90 days');
    await expect(row.getByRole('insertion')).toContainText('97');
    await expect(reviewer.getByText(/fields stay as they are$/)).toBeVisible();
    await expect(reviewer.getByRole('row', { name: /^Note/ })).toContainText('week,');
    await approve(desk);

    await reader.goto('/en/methodology');
    await expect(reader.getByText('more than 97 days ago')).toBeVisible();
    const newest = reader.getByRole('row').filter({ hasText: note }).first();
    await expect(newest).toContainText('90 days → 97 days');
    await expect(newest).toContainText('Reviewer');

    await changeStaleness(desk, '90', `As it was, ${scripts} scripts.`);
    await reader.goto('/en/methodology');
    await expect(reader.getByText('more than 90 days ago')).toBeVisible();
  });

  test(`an editor chooses a headline, and lets the policy choose again (${scripts} scripts)`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const desk = await openDesk(browser, { javaScriptEnabled, baseURL });
    const { editor, reviewer, reader } = desk;
    const note = `The count of the camp, ${scripts} scripts.`;
    await editor.goto('/desk');
    await editor.getByRole('link', { name: 'Series', exact: true }).click();
    await editor.getByRole('link', { name: SERIES, exact: true }).click();
    const other = editor.getByRole('radio').last();
    await other.check();
    await editor.getByRole('button', { name: 'Send for review' }).click();
    await expect(editor.getByRole('alert').filter({ hasText: 'Why' })).toBeVisible();
    await expect(editor.getByRole('radio').last()).toBeChecked();
    await editor.getByRole('textbox', { name: 'Why' }).fill(note);
    await send(desk);
    await expect(reviewer.getByRole('row').filter({ hasText: 'Headline' })).toContainText(
      'The policy chooses',
    );
    await approve(desk);

    await reviewer.getByRole('link', { name: `Headline of “${SERIES}”` }).click();
    await expect(reviewer).toHaveURL(/returned-since-21-september/);
    const series = new URL(reviewer.url()).pathname;
    await reader.goto(series);
    await expect(reader.getByText(`Chosen by an editor: ${note}`).first()).toBeVisible();

    await editor.goto('/desk/series');
    await editor.getByRole('link', { name: SERIES, exact: true }).click();
    await editor.getByLabel('Let the policy choose again').check();
    // What was sent is let go of, and not offered once more.
    await expect(editor.getByRole('heading', { name: /^What was typed here/ })).toHaveCount(0);
    await editor.getByRole('textbox', { name: 'Why' }).fill('The newer one stands again.');
    await send(desk);
    await approve(desk);
    await reader.goto(series);
    await expect(reader.getByText('Chosen by an editor')).toHaveCount(0);
  });
}

test('a policy that changed meanwhile is shown in all versions, to the editor and to the reviewer', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const desk = await openDesk(browser, { javaScriptEnabled: true, baseURL });
  const { editor, reviewer } = desk;
  const slow = await editor.context().newPage();
  await slow.goto('/desk/policies');
  await fillStaleness(slow, '91', 'From the slow tab.');
  const early = await editor.context().newPage();
  await early.goto('/desk/policies');
  await fillStaleness(early, '92', 'Sent before the change.');
  await early.getByRole('button', { name: 'Send for review' }).click();
  await expect(early.getByText('Waiting for review')).toBeVisible();
  await changeStaleness(desk, '93', 'From the quick tab.');

  await slow.getByRole('button', { name: 'Send for review' }).click();
  const versions = slow.getByRole('table', { name: 'What differs' });
  for (const days of ['90 days', '93 days', '91 days'])
    await expect(versions.getByRole('cell', { name: days })).toBeVisible();
  await expect(staleness(slow)).toHaveValue('91');
  await isAccessible(slow);

  await reviewer.goto(new URL(early.url()).pathname.replace('submissions', 'review'));
  await expect(reviewer.getByText('it cannot be approved as it is')).toBeVisible();
  await tickAll(reviewer);
  await reviewer.getByRole('button', { name: 'Approve' }).click();
  const row = reviewer.getByRole('table', { name: 'What differs' }).getByRole('row').nth(1);
  await expect(row).toHaveText(/90 days.*93 days.*92 days/);
  await isAccessible(reviewer);
  await reviewer.getByLabel('Comment or reason').fill('The record has moved on.');
  await reviewer.getByRole('button', { name: 'Reject with this reason' }).click();
  await expect(reviewer.getByText('Rejected')).toBeVisible();

  // What the person has now seen is what the next send starts from.
  await staleness(slow).fill('90');
  await send({ ...desk, editor: slow });
  await approve(desk);
});

test('a draft of the policy is kept as it was typed, and gone on with', async ({
  browser,
  baseURL,
}) => {
  const { editor } = await openDesk(browser, { javaScriptEnabled: true, baseURL });
  await editor.goto('/desk/policies');
  await fillStaleness(editor, 'a season', 'Not sure yet.');
  await editor.getByRole('button', { name: 'Save as draft' }).click();
  await expect(editor.getByText('Saved as draft')).toBeVisible();
  await isAccessible(editor);
  await editor.getByRole('link', { name: 'Edit' }).click();
  await expect(staleness(editor)).toHaveValue('a season');
  await expect(staleness(editor)).toHaveAccessibleDescription(/“a season”/);
  await editor.goBack();
  await editor.getByRole('button', { name: 'Remove' }).click();
  await expect(editor.getByRole('link', { name: 'Edit' })).toHaveCount(0);
});

test('those who are no editors read the policy and are offered no form', async ({ page }) => {
  await signIn(page, 'contributor', '/desk/policies');
  await expect(page.getByRole('heading', { name: 'In force' })).toBeVisible();
  await expect(page.getByText('Editors and administrators propose a change of it.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send for review' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Policies' })).toHaveCount(0);
});

test('the pages are in order for those who cannot see them, wide and narrow', async ({ page }) => {
  test.slow();
  await signIn(page, 'administrator', '/desk/series');
  await isAccessible(page);
  await page.getByRole('link', { name: 'Displaced by the Hawija offensive', exact: true }).click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await isAccessible(page);
  await page.goto('/desk/policies');
  await isAccessible(page);
  await staleness(page).fill('never');
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'never' })).toBeVisible();
  await isAccessible(page);
  await page.goto('/en/methodology');
  await isAccessible(page);
});
