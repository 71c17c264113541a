// A name that is not recorded: those that are like it are offered, and taken with one press.
import { expect, test } from '@playwright/test';
import { signIn } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

const PUBLISHER = 'International Rescue Comittee';
// With a control of direction, which stays as it is written.
const ADDRESS = `https://near.example.org/${encodeURIComponent('الحويجة')}/%E2%80%AE`;
const offered = 'International Rescue Committee';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('takes the recorded name that was meant, and loses nothing', async ({ page }) => {
      const title = `Near names ${javaScriptEnabled ? 'with' : 'without'} scripts`;
      await signIn(page, 'contributor');
      await page.goto('/desk/new');
      await page.getByLabel('Web address').fill(`${ADDRESS}${javaScriptEnabled ? 'a' : 'b'}`);
      await page.getByLabel('Title').fill(title);
      await page.getByLabel('Kind', { exact: true }).selectOption('Situation report');
      await page.getByLabel('Published', { exact: true }).fill('2017-09-25');
      await page.getByLabel('Publisher', { exact: true }).fill(PUBLISHER);
      await page.getByRole('button', { name: 'Save and go on' }).click();

      const near = page.getByRole('group', { name: `Recorded names like “${PUBLISHER}”` });
      await expect(near.getByRole('radio')).toHaveCount(1);
      await expect(page.getByLabel('Title')).toHaveValue(title);
      if (javaScriptEnabled) await isAccessible(page);

      // With the keyboard alone: the names follow the field.
      await page.getByLabel('Publisher', { exact: true }).focus();
      await page.keyboard.press('Tab');
      await expect(near.getByRole('radio', { name: offered })).toBeFocused();
      await page.keyboard.press('Space');
      const field = page.getByLabel('Publisher', { exact: true });
      await expect(field).toHaveValue(javaScriptEnabled ? offered : PUBLISHER);
      await page.getByRole('button', { name: 'Save and go on' }).click();
      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
      await expect(page.getByText(offered).first()).toBeVisible();
      await expect(page.getByText(PUBLISHER)).toHaveCount(0);
      // The address is shown in its words, and leads where it led.
      const link = page.getByRole('link', { name: /^https:\/\/near\.example\.org/ });
      await expect(link).toHaveText(/^https:\/\/near\.example\.org\/الحويجة\/%E2%80%AE[ab]$/);
      await expect(link).toHaveAttribute('href', new RegExp(`^${ADDRESS}`));
      if (javaScriptEnabled) await isAccessible(page);
    });
  });
