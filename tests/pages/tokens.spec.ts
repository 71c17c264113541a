// A person makes a token, a program enters a draft with it, and the token is revoked.
import { expect, test, type Page } from '@playwright/test';
import { newPage, signIn } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test.use({ actionTimeout: 15_000 });

async function make(page: Page, name: string): Promise<string> {
  await page.goto('/desk/tokens');
  await page.getByLabel('What is it for?').fill(name);
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByRole('heading', { name: 'Copy this token now' })).toBeVisible();
  const [token = ''] = /att_[0-9A-Z]{39}/.exec(await page.getByRole('status').innerText()) ?? [];
  return token;
}

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled ? 'with' : 'without';

  test(`a token is made, enters a draft and is revoked (${scripts} scripts)`, async ({
    browser,
    baseURL,
    request,
  }) => {
    const page = await newPage(browser, { javaScriptEnabled, baseURL });
    await signIn(page, 'contributor', '/desk/tokens');
    const name = `Import ${scripts} scripts`;
    const token = await make(page, name);
    if (javaScriptEnabled) await isAccessible(page);
    const title = `Bulletin of a program ${scripts} scripts`;
    const publisherId = javaScriptEnabled ? 'PR0GRAM1' : 'PR0GRAM2';
    const enter = () =>
      request.post('/api/v1/drafts', {
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': name.replaceAll(' ', '-') },
        data: {
          organizations: [{ id: publisherId, name: `Publisher ${scripts} scripts`, kind: 'ingo' }],
          source: {
            title,
            publisherId,
            kind: 'sitrep',
            url: `https://example.org/program-${scripts}`,
            publishedOn: '2017-09-25',
          },
        },
      });
    const answer = await enter();
    expect(answer.status(), await answer.text()).toBe(201);
    await page.goto((await answer.json()).links.html);
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    // Shown once: whoever opens the page again sees how it begins, and that it was used.
    await page.goto('/desk/tokens');
    expect(await page.content()).not.toContain(token);
    const row = page.getByRole('listitem').filter({ hasText: name });
    await expect(row).toContainText(token.slice(0, 10));
    await expect(row).toContainText('last used on');
    await row.getByRole('button', { name: `Revoke “${name}”` }).click();
    await expect(row).toContainText('Revoked');
    expect((await enter()).status()).toBe(401);
  });
}

test('what is wrong with a token is said, and nothing typed is lost', async ({ page }) => {
  await signIn(page, 'contributor', '/desk/tokens');
  await page.getByLabel('What is it for?').fill('A token of ten years');
  await page.getByLabel('For how many days?').fill('3650');
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    '“3650” is not between 1 and 365',
  );
  await expect(page.getByLabel('What is it for?')).toHaveValue('A token of ten years');
});

test('an administrator sees the tokens of others, and others do not', async ({
  browser,
  baseURL,
}) => {
  const options = { javaScriptEnabled: true, baseURL };
  const owner = await newPage(browser, options);
  await signIn(owner, 'contributor');
  await make(owner, 'Seen by an administrator');
  const [administrator, reviewer] = [
    await newPage(browser, options),
    await newPage(browser, options),
  ];
  await signIn(administrator, 'administrator', '/desk/tokens');
  const row = administrator.getByRole('listitem').filter({ hasText: 'Seen by an administrator' });
  await row.getByRole('button', { name: 'Revoke “Seen by an administrator”' }).click();
  await expect(row).toContainText('Revoked');
  await signIn(reviewer, 'reviewer', '/desk/tokens');
  await expect(reviewer.getByText('Seen by an administrator')).toHaveCount(0);
});
