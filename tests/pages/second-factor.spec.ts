// A person sets up the second step, signs in with it, loses the app, and changes the password.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { codeAt, wrongCode } from '#tests/support/codes.ts';
import { newPage, setUpSecondStep, signIn } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test.use({ actionTimeout: 15_000 });

const PASSWORD = 'correct horse battery';

type Options = Parameters<typeof newPage>[1];

/** Invites an editor and takes the link; ends on the page that asks for the second step. */
async function comeIn(browser: Browser, options: Options, name: string): Promise<Page> {
  const admin = await newPage(browser, options);
  await signIn(admin, 'administrator', '/desk/users');
  await admin.getByLabel('Name').fill(name);
  await admin.getByLabel('E-mail address').fill(emailOf(name));
  await admin.getByLabel('Role').selectOption('Editor');
  await admin.getByRole('button', { name: 'Make a link' }).click();
  const link = await admin.getByRole('textbox', { name: 'Link' }).inputValue();
  await admin.context().close();
  const page = await newPage(browser, options);
  await page.goto(link);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Come in' }).click();
  await expect(page.getByRole('heading', { name: 'A second step for signing in' })).toBeVisible();
  return page;
}

const emailOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '-')}@example.org`;

async function givePassword(page: Page, name: string, password = PASSWORD) {
  await page.goto('/desk/sign-in');
  await page.getByLabel('E-mail address').fill(emailOf(name));
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'The code' })).toBeVisible();
}

async function giveCode(page: Page, code: string) {
  await page.getByLabel('Code, or a recovery code').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';

  test(`an editor sets up and uses the second step, ${how} JavaScript`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const options = { javaScriptEnabled, baseURL };
    const name = `Second step ${how}`;
    const page = await comeIn(browser, options, name);
    if (javaScriptEnabled) await isAccessible(page);
    // Nothing else of the desk opens before.
    for (const address of ['/desk', '/desk/review', '/desk/account', '/desk/series']) {
      await page.goto(address);
      await expect(page).toHaveURL(/\/desk\/second-factor\?next=/);
    }
    await page.getByLabel('Code', { exact: true }).fill('12345');
    await page.getByRole('button', { name: 'Finish' }).click();
    await expect(page.getByText('This code is wrong, or was used already').first()).toBeVisible();
    const { secret, codes } = await setUpSecondStep(page);
    expect(codes).toHaveLength(10);
    if (javaScriptEnabled) await isAccessible(page);
    const used = codeAt(secret);
    await page.getByRole('link', { name: 'I have them, go on' }).click();
    await expect(page.getByRole('link', { name: 'Review', exact: true })).toBeVisible();

    const other = await newPage(browser, options);
    await givePassword(other, name);
    if (javaScriptEnabled) await isAccessible(other);
    await other.goto('/desk');
    await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await givePassword(other, name);
    for (const wrong of [wrongCode(secret), used]) {
      await giveCode(other, wrong);
      await expect(other.getByText('This code is wrong, or was used').first()).toBeVisible();
      await expect(other.getByLabel('Code, or a recovery code')).toHaveValue('');
    }
    await giveCode(other, codes[0] ?? '');
    await expect(other.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();

    // The password changed on one device signs the other one out.
    await page.goto('/desk/account');
    await expect(page.getByText('9 recovery codes are left.')).toBeVisible();
    if (javaScriptEnabled) await isAccessible(page);
    const card = page.getByRole('region', { name: 'Password', exact: true });
    await card.getByLabel('Current password').fill('not this one');
    await card.getByLabel('New password').fill('another fine password');
    await card.getByRole('button', { name: 'Change the password' }).click();
    await expect(page.getByText('This is not your current password.').first()).toBeVisible();
    await expect(card.getByLabel('New password')).toHaveValue('');
    await card.getByLabel('Current password').fill(PASSWORD);
    await card.getByLabel('New password').fill('another fine password');
    await card.getByRole('button', { name: 'Change the password' }).click();
    await expect(page.getByText('The password is changed.')).toBeVisible();
    await other.goto('/desk');
    await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await page.goto('/desk');
    await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();

    // A session elsewhere is seen, and ended one by one.
    await givePassword(other, name, 'another fine password');
    await giveCode(other, codes[1] ?? '');
    await expect(other.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
    await page.goto('/desk/account');
    await page.getByRole('button', { name: /^Sign out Chrome, Linux, since/ }).click();
    await expect(page.getByRole('button', { name: /^Sign out Chrome/ })).toHaveCount(0);
    await other.goto('/desk');
    await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
}

test('an administrator takes a lost second step away, and the link alone lets the person in', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const options = { javaScriptEnabled: true, baseURL };
  const page = await comeIn(browser, options, 'Lost telephone');
  await setUpSecondStep(page);
  const admin = await newPage(browser, options);
  await signIn(admin, 'administrator', '/desk/users');
  await admin.getByRole('link', { name: 'Lost telephone' }).click();
  await admin.getByRole('button', { name: 'Take the second step away' }).click();
  const link = await admin.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.goto('/desk');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto(link);
  await page.getByLabel('Password').fill('another fine password');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await setUpSecondStep(page);
  await admin.goto('/desk/log');
  await expect(admin.getByText('took the second step of Lost telephone away')).toBeVisible();
});

test('the accounts of the demo say that they need no second step', async ({ page }) => {
  await page.goto('/desk/sign-in');
  await expect(page.getByText('This is a demo')).toBeVisible();
  await signIn(page, 'contributor', '/desk/account');
  await expect(page.getByText('This account belongs to the demo')).toBeVisible();
  await page.goto('/desk/second-factor');
  await expect(page).toHaveURL(/\/desk\/account$/);
});
