// Guessing at passwords, as whoever guesses sees it, and as its owner does.
import { expect, test, type Page } from '@playwright/test';
import { newPage, signIn } from '#tests/support/desk.ts';

async function guess(page: Page, email: string, password = 'a wrong password') {
  await page.goto('/desk/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Sign in' }).click(),
  ]);
  return answer;
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('who guesses is told how long to wait, and keeps the address that was typed', async ({
      page,
    }) => {
      const email = `nobody-${javaScriptEnabled}@example.org`;
      for (let at = 0; at < 4; at += 1) {
        expect((await guess(page, email)).status()).toBe(401);
        await expect(
          page.getByText('No account goes with this address and password'),
        ).toBeVisible();
      }
      const refused = await guess(page, email);
      expect(refused.status()).toBe(429);
      expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(600);
      await expect(page.getByText('Too many wrong passwords. Wait 15 minutes')).toBeVisible();
      await expect(page.getByLabel('E-mail address')).toHaveValue(email);
      await expect(page.getByLabel('Password')).toHaveValue('');
    });
  });

test('an administrator reads in the log what was refused, in numbers', async ({
  browser,
  baseURL,
}) => {
  const options = { javaScriptEnabled: true, baseURL };
  await guess(await newPage(browser, options), 'somebody@example.org');
  const admin = await newPage(browser, options);
  await signIn(admin, 'administrator', '/desk/log');
  const refused = admin.getByRole('region', { name: 'The latest refusals' });
  await expect(refused.getByRole('row', { name: /nobody’s wrong password/ }).first()).toBeVisible();
  await expect(refused).not.toContainText('example.org');
});
