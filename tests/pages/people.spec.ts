// An administrator lets people in, says what they may do, and puts them out.
import { expect, test } from '@playwright/test';
import { newPage, setUpSecondStep, signIn } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test.use({ actionTimeout: 15_000 });

const PASSWORD = 'correct horse battery';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';
  test(`a person is invited by a link, comes in once, and is put out, ${how} JavaScript`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const options = { javaScriptEnabled, baseURL };
    const admin = await newPage(browser, options);
    const guest = await newPage(browser, options);
    const email = `guest-${how}@example.org`;
    await signIn(admin, 'administrator');
    await admin.getByRole('link', { name: 'People' }).click();
    await admin.getByLabel('Name').fill(`Guest ${how}`);
    await admin.getByLabel('E-mail address').fill('nonsense');
    await admin.getByLabel('Role').selectOption('Reviewer');
    await admin.getByRole('button', { name: 'Make a link' }).click();
    await expect(admin.getByText('“nonsense” is not an e-mail address.').first()).toBeVisible();
    await expect(admin.getByLabel('Name')).toHaveValue(`Guest ${how}`);
    await admin.getByLabel('E-mail address').fill(email);
    await admin.getByRole('button', { name: 'Make a link' }).click();
    const link = await admin.getByRole('textbox', { name: 'Link' }).inputValue();

    await guest.goto(link);
    await expect(guest.getByText('invited to this instance of Attest as Reviewer')).toBeVisible();
    await guest.getByLabel('Password').fill('short');
    await guest.getByRole('button', { name: 'Come in' }).click();
    await expect(guest.getByText('Use at least 12 characters').first()).toBeVisible();
    await expect(guest.getByLabel('Password')).toHaveValue('');
    await expect(guest.getByLabel('Your name')).toHaveValue(`Guest ${how}`);
    await guest.getByLabel('Password').fill(PASSWORD);
    await guest.getByRole('button', { name: 'Come in' }).click();
    // Who decides about others' reports has a second step before anything else.
    await setUpSecondStep(guest);
    await guest.getByRole('link', { name: 'I have them, go on' }).click();
    await expect(guest.getByRole('link', { name: 'Review', exact: true })).toBeVisible();
    await guest.goto(link);
    await expect(guest.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();
    const refused = await guest.goto('/desk/users');
    expect(refused?.status()).toBe(404);
    expect(await refused?.text()).not.toContain('@demo.attest.example');

    await admin.goto('/desk/users');
    await admin.getByRole('link', { name: `Guest ${how}` }).click();
    await admin.getByRole('button', { name: 'Disable' }).click();
    await expect(admin.getByText('Every session has ended.')).toBeVisible();
    await guest.goto('/desk');
    await expect(guest.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await admin.goto('/desk/log');
    await expect(
      admin.getByRole('row', { name: new RegExp(`disabled Guest ${how}`) }),
    ).toBeVisible();
  });
}

test('the pages about people have no barriers, wide and narrow', async ({ page }) => {
  test.slow();
  await signIn(page, 'administrator', '/desk/users');
  await isAccessible(page);
  await page.getByRole('link', { name: 'Demo reviewer' }).click();
  await expect(page.getByRole('heading', { name: 'Demo reviewer' })).toBeVisible();
  await isAccessible(page);
  await page.goto('/desk/log');
  await isAccessible(page);
  await page.goto('/desk/welcome/nothing');
  await isAccessible(page);
});
