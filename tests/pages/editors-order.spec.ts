// What editors change of what reports are ordered by: places, series with their breaks, and organizations recorded twice.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { approveAll, newPage, signIn } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

const SEND = { name: 'Send for review' };
const reason = (page: Page) => page.getByLabel('Why this change');

/** An editor and a reviewer, each with a page of their own. */
async function two(browser: Browser, options: Parameters<typeof newPage>[1]) {
  const [editor, reviewer] = [await newPage(browser, options), await newPage(browser, options)];
  await signIn(editor, 'administrator');
  await signIn(reviewer, 'reviewer');
  return { editor, reviewer };
}

/** What the editor has sent is read and approved; ends on what is public now. */
async function readAndApprove(editor: Page, reviewer: Page) {
  await expect(editor.getByText('Waiting for review')).toBeVisible();
  await reviewer.goto(new URL(editor.url()).pathname.replace('submissions', 'review'));
  await approveAll(reviewer);
}

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled ? 'with' : 'without';

  test(`a place is made once, in its own country, under every spelling (${scripts} scripts)`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const { editor, reviewer } = await two(browser, { javaScriptEnabled, baseURL });
    const name = `Village of the editors ${scripts} scripts`;
    const fill = async () => {
      await editor.goto('/desk/places/new');
      await editor.getByLabel('Name', { exact: true }).fill(name);
      await editor.getByLabel('Level', { exact: true }).selectOption('Settlement');
      await editor.getByLabel('Lies in', { exact: true }).fill('IQG13Q01');
      await editor.getByLabel('Country', { exact: true }).fill('SYR');
      await editor.getByLabel('Names and spellings').fill(`en: Editors’ village ${scripts}`);
      await reason(editor).fill('It is named in the coming reports.');
      await editor.getByRole('button', SEND).click();
    };
    await fill();
    await expect(editor.getByText(`${name} would be in SYR`).first()).toBeVisible();
    await expect(editor.getByLabel('Names and spellings')).toHaveValue(/Editors’ village/);
    if (javaScriptEnabled) await isAccessible(editor);
    await editor.getByLabel('Country', { exact: true }).fill('IRQ');
    await editor.getByRole('button', SEND).click();
    await readAndApprove(editor, reviewer);
    await editor.goto(`/desk/places?search=editors+village+${scripts}`);
    await editor.getByRole('link', { name }).click();
    await expect(editor.getByLabel('Lies in', { exact: true })).toHaveValue(
      'Al-Hawiga, Kirkuk (IQG13Q01)',
    );
    await fill();
    await editor.getByLabel('Country', { exact: true }).fill('IRQ');
    await editor.getByRole('button', SEND).click();
    await expect(editor.getByText('is recorded as').first()).toBeVisible();
    await expect(editor.getByRole('link', { name: `Open ${name}` })).toBeVisible();
  });

  test(`a series is made, given a break, and defined anew for everybody to read (${scripts} scripts)`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const { editor, reviewer } = await two(browser, { javaScriptEnabled, baseURL });
    const name = `Missing at the editors ${scripts} scripts`;
    await editor.goto('/desk/series');
    await editor.getByRole('link', { name: 'New series' }).click();
    await editor
      .getByLabel('Crisis', { exact: true })
      .selectOption({ label: 'West Anbar operations, 2017' });
    await editor.getByLabel('Name', { exact: true }).fill(name);
    await editor.getByLabel('Definition').fill('People reported missing in the district of Ana.');
    await editor.getByLabel('Metric').selectOption('missing');
    await editor.getByLabel('Stock, flow or running total').selectOption('flow');
    await editor.getByLabel('Area in words').fill('Ana district');
    await editor.getByLabel('Places of the area').fill('IQG01Q05\nKirkuk');
    await editor.getByLabel('Breaks').fill('Without the town.');
    await reason(editor).fill('It will be reported on.');
    await editor.getByRole('button', SEND).click();
    await expect(editor.getByText('“Kirkuk” may be:').first()).toBeVisible();
    await editor.getByLabel('Places of the area').fill('IQG01Q05');
    await editor.getByRole('button', SEND).click();
    await expect(editor.getByText('A break begins with its day').first()).toBeVisible();
    if (javaScriptEnabled) await isAccessible(editor);
    await editor.getByLabel('Breaks').fill('2017-09-21: Without the town.');
    await editor.getByRole('button', SEND).click();
    await readAndApprove(editor, reviewer);
    await reviewer.getByRole('link', { name: `Series: ${name}` }).click();
    await expect(reviewer.getByText('Without the town.')).toBeVisible();
    const page = reviewer.url();

    await editor.goto('/desk/series');
    await editor.getByRole('link', { name: `what “${name}” measures` }).click();
    await editor.getByLabel('Definition').fill('People said to be missing in Ana.');
    await reason(editor).fill('The old words promised a count.');
    await editor.getByRole('button', SEND).click();
    await readAndApprove(editor, reviewer);
    await reviewer.goto(page);
    await expect(reviewer.getByText('People said to be missing in Ana.')).toBeVisible();
    await expect(
      reviewer.getByText('People reported missing in the district of Ana.'),
    ).toBeVisible();
    await expect(reviewer.getByText('The old words promised a count.')).toBeVisible();
  });

  test(`an organization that was recorded twice becomes one, and its address says where it went (${scripts} scripts)`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const { editor, reviewer } = await two(browser, { javaScriptEnabled, baseURL });
    const names = [`Bulletin ${scripts} scripts`, `Bulletin of the editors ${scripts} scripts`];
    const [old = '', kept = ''] = names;
    for (const name of names) {
      await editor.goto('/desk/organizations/new');
      await editor.getByLabel('Name', { exact: true }).fill(name);
      await editor.getByLabel('Kind', { exact: true }).selectOption('International NGO');
      await reason(editor).fill('It is cited.');
      await editor.getByRole('button', SEND).click();
      await readAndApprove(editor, reviewer);
    }
    await editor.goto(`/desk/organizations?search=${encodeURIComponent(old)}`);
    await editor.getByRole('link', { name: old, exact: true }).click();
    await editor.getByLabel('Other spellings').fill(kept);
    await reason(editor).fill('Its other name.');
    await editor.getByRole('button', SEND).click();
    await expect(editor.getByText('would lead to both').first()).toBeVisible();
    await editor.getByRole('link', { name: 'merge it into another organization' }).click();
    const mergePage = new URL(editor.url()).pathname;
    await editor.getByRole('button', SEND).click();
    await expect(editor.getByLabel('Keep instead')).toBeVisible();
    if (javaScriptEnabled) await isAccessible(editor);
    await editor.getByLabel('Keep instead').selectOption({ label: kept });
    await reason(editor).fill('One organization, entered twice.');
    await editor.getByRole('button', SEND).click();
    await readAndApprove(editor, reviewer);

    const slug = old.toLowerCase().replaceAll(' ', '-');
    await reviewer.goto(`/en/organizations/${slug}`);
    await expect(reviewer.getByText(`merged into ${kept} on`)).toBeVisible();
    await expect(reviewer.getByText('One organization, entered twice.')).toBeVisible();
    if (javaScriptEnabled) await isAccessible(reviewer);
    await reviewer.getByRole('link', { name: `Open ${kept}` }).click();
    await expect(reviewer.getByText(old, { exact: true })).toBeVisible();
    await reviewer.goto('/en/corrections');
    await expect(reviewer.getByRole('row').filter({ hasText: old }).first()).toContainText(kept);

    // They are two after all.
    await editor.goto(mergePage);
    await expect(
      editor.getByRole('heading', { name: 'Open this organization again' }),
    ).toBeVisible();
    await editor.getByRole('button', SEND).click();
    await expect(editor.getByText('Say why').first()).toBeVisible();
    if (javaScriptEnabled) await isAccessible(editor);
    await reason(editor).fill('They are two, with two offices.');
    await editor.getByRole('button', SEND).click();
    await readAndApprove(editor, reviewer);
    await reviewer.goto(`/en/organizations/${slug}`);
    await expect(reviewer.getByText(`merged into ${kept} on`)).toHaveCount(0);
    await expect(reviewer.getByRole('heading', { name: old, level: 1 })).toBeVisible();
  });
}
