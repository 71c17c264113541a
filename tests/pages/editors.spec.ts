// What an editor does about organizations: its spellings, and how it is judged in a crisis.
import { expect, test } from '@playwright/test';
import { approveAll, newPage, signIn } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled ? 'with' : 'without';

  test(`an organization is proposed, approved and judged for everybody to read (${scripts} scripts)`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const options = { javaScriptEnabled, baseURL };
    const [editor, reviewer] = [await newPage(browser, options), await newPage(browser, options)];
    await signIn(editor, 'administrator', '/desk/organizations');
    await signIn(reviewer, 'reviewer');
    const name = `Observatory of the editors ${scripts} scripts`;
    await editor.getByRole('link', { name: 'New organization' }).click();
    await editor.getByLabel('Name', { exact: true }).fill(name);
    await editor.getByLabel('Kind', { exact: true }).selectOption('International NGO');
    await editor.getByLabel('Website').fill('ftp://example.org');
    await editor.getByLabel('Other spellings').fill(`OE ${scripts}`);
    await editor.getByLabel('Why this change').fill('It is cited in the coming reports.');
    await editor.getByRole('button', { name: 'Send for review' }).click();
    await expect(editor.getByRole('alert').filter({ hasText: 'ftp://example.org' })).toBeVisible();
    await expect(editor.getByLabel('Name', { exact: true })).toHaveValue(name);
    if (javaScriptEnabled) await isAccessible(editor);
    await editor.getByLabel('Website').fill('https://example.org/');
    await editor.getByLabel(/^Grade in .*Hawija/).selectOption('B');
    await editor.getByLabel(/^Why, in .*Hawija/).fill('Its own teams count at the camps.');
    await editor.getByRole('button', { name: 'Send for review' }).click();
    await expect(editor.getByText('Waiting for review')).toBeVisible();
    await expect(editor.getByRole('button', { name: 'Approve' })).toHaveCount(0);

    await reviewer.goto(new URL(editor.url()).pathname.replace('submissions', 'review'));
    await expect(reviewer.getByRole('row').filter({ hasText: 'Other spellings' })).toContainText(
      `OE ${scripts}`,
    );
    await approveAll(reviewer);
    await reviewer.getByRole('link', { name: `Organization: ${name}` }).click();
    await expect(reviewer.getByText('Its own teams count at the camps.')).toBeVisible();

    await editor.goto(`/desk/organizations?search=oe+${scripts}`);
    await editor.getByRole('link', { name }).click();
    await expect(editor.getByLabel('Other spellings')).toHaveValue(`OE ${scripts}`);
  });
}
