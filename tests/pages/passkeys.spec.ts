// A person adds a passkey of their device, signs in with it, and removes it. The device is the browser's own pretence.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { newPage, signIn } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

test.use({ actionTimeout: 15_000 });

const PASSWORD = 'correct horse battery';

type Options = Parameters<typeof newPage>[1];

/** Invites a contributor and takes the link; ends at the desk. */
async function comeIn(browser: Browser, options: Options, name: string): Promise<Page> {
  const admin = await newPage(browser, { ...options, javaScriptEnabled: true });
  await signIn(admin, 'administrator', '/desk/users');
  await admin.getByLabel('Name').fill(name);
  await admin.getByLabel('E-mail address').fill(`${name.replaceAll(' ', '-')}@example.org`);
  await admin.getByLabel('Role').selectOption('Contributor');
  await admin.getByRole('button', { name: 'Make a link' }).click();
  const link = await admin.getByRole('textbox', { name: 'Link' }).inputValue();
  await admin.context().close();
  const page = await newPage(browser, options);
  await page.goto(link);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Come in' }).click();
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
  return page;
}

/** Gives the browser a device with a fingerprint reader; `isWilling` is whether the finger is laid on it. */
async function withDevice(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    isWilling: (isUserVerified: boolean) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
}

test('a passkey is added by who knows the password, and opens the desk without it', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const page = await comeIn(browser, { javaScriptEnabled: true, baseURL }, 'Passkey owner');
  const device = await withDevice(page);
  await page.goto('/desk/account');
  const keys = page.getByRole('region', { name: 'Passkeys' });
  await keys.getByLabel('Current password').fill('not the password');
  await keys.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(keys.getByRole('alert')).toContainText('This is not your current password.');
  await keys.getByLabel('Current password').fill(PASSWORD);
  await keys.getByRole('button', { name: 'Add a passkey' }).click();
  await isAccessible(page);
  await device.isWilling(false);
  await keys.getByRole('button', { name: 'Make the passkey now' }).click();
  await expect(keys.getByRole('alert')).toContainText('No passkey was made');
  await device.isWilling(true);
  await keys.getByRole('button', { name: 'Make the passkey now' }).click();
  await expect(keys.getByRole('status')).toContainText('The passkey is added.');
  await expect(keys.getByText('never used')).toBeVisible();

  await signOut(page);
  await page.goto('/desk/sign-in?next=/desk/account');
  await isAccessible(page);
  await device.isWilling(false);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('No passkey was used')).toBeVisible();
  await device.isWilling(true);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
  await expect(keys.getByText('last used')).toBeVisible();

  await keys.getByRole('button', { name: /^Remove the passkey of Chrome, Linux/ }).click();
  await expect(keys.getByRole('listitem')).toHaveCount(0);
  await signOut(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('This passkey opens nothing here')).toBeVisible();
  await expect(page).toHaveURL(/\/desk\/sign-in/);
});

test('a device keeps one passkey for one person', async ({ browser, baseURL }) => {
  const page = await comeIn(browser, { javaScriptEnabled: true, baseURL }, 'Passkey twice');
  await withDevice(page);
  await page.goto('/desk/account');
  const keys = page.getByRole('region', { name: 'Passkeys' });
  const add = async () => {
    await keys.getByLabel('Current password').fill(PASSWORD);
    await keys.getByRole('button', { name: 'Add a passkey' }).click();
    await keys.getByRole('button', { name: 'Make the passkey now' }).click();
  };
  await add();
  await expect(keys.getByRole('status')).toContainText('The passkey is added.');
  await page.reload();
  await add();
  await expect(keys.getByRole('alert')).toContainText('keeps a passkey for you here already');
  await expect(keys.getByRole('listitem')).toHaveCount(1);
});

test('without JavaScript no passkey is offered at sign-in, and the account says why', async ({
  browser,
  baseURL,
}) => {
  const page = await comeIn(browser, { javaScriptEnabled: false, baseURL }, 'Passkey never');
  await page.goto('/desk/account');
  await expect(page.getByText('Passkeys need JavaScript.')).toBeVisible();
  await signOut(page);
  await expect(page.getByRole('button', { name: 'Use a passkey' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('the accounts of the demo have none', async ({ page }) => {
  await signIn(page, 'reviewer', '/desk/account');
  const keys = page.getByRole('region', { name: 'Passkeys' });
  await expect(keys.getByText('The accounts of the demo have none')).toBeVisible();
  await expect(keys.getByRole('button')).toHaveCount(0);
});
