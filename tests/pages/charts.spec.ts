import { expect, test, type Page } from '@playwright/test';

const SERIES = '/en/crises/hawija-2017/series/present-in-hawija';

test.describe('a chart', () => {
  test('can be walked over with the arrow keys, report by report', async ({ page }) => {
    await page.goto(SERIES);
    await page.getByRole('img', { name: /organizations reported/ }).scrollIntoViewIfNeeded();
    const walk = page.getByRole('slider', { name: /arrow keys/ });
    await walk.focus();
    await page.keyboard.press('Home');
    await expect(walk).toHaveAttribute('aria-valuetext', '21 September 2017, IRC, 85,000');
    await page.keyboard.press('End');
    await expect(walk).toHaveAttribute('aria-valuetext', '1 October 2017, OCHA, up to 78,000');
  });

  test('is drawn over its picture, point on point', async ({ page }) => {
    await page.goto(SERIES);
    const picture = page.getByRole('img', { name: /organizations reported/ });
    await picture.scrollIntoViewIfNeeded();
    const walk = page.getByRole('slider', { name: /arrow keys/ });
    await expect(walk).toBeVisible();
    const { x, y, width, height } = (await picture.boundingBox()) ?? {};
    expect(await walk.boundingBox()).toEqual({ x, y, width, height });
  });

  test('is a picture with the same words where nothing runs', async ({ browser, request }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(SERIES);
    const picture = page.getByRole('img', { name: /Last report 1 October 2017 \(OCHA\)/ });
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    const image = await request.get((await picture.getAttribute('src')) ?? '');
    expect(image.headers()['content-type']).toBe('image/png');
    expect((await image.body()).length).toBeLessThan(40 * 1024);
    await expect(page.getByRole('slider')).toHaveCount(0);
  });

  test('says so when there is none at the address', async ({ request }) => {
    const unknown = await request.get('/charts/00000000.png');
    expect(unknown.status()).toBe(404);
    expect(unknown.headers()['content-type']).toBe('image/png');
    expect((await request.get('/charts/00000000.png?w=5')).status()).toBe(400);
  });

  test('is asked for again only after the record has changed', async ({ page, request }) => {
    await page.goto(SERIES);
    const src = await page.getByRole('img', { name: /Last report/ }).getAttribute('src');
    const first = await request.get(src ?? '');
    const { etag = '' } = first.headers();
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await request.get(src ?? '', { headers: { 'If-None-Match': etag } });
    expect(again.status()).toBe(304);
  });

  test('hides the marks of an organization, and says so in the picture and aloud', async ({
    page,
  }) => {
    await page.goto(SERIES);
    const walk = await drawn(page);
    const choice = page.getByRole('group', { name: 'Organizations on the chart' });
    const all = Number(await walk.getAttribute('aria-valuemax'));
    await expect(choice.getByRole('status')).toContainText(`Marks shown: ${all} of ${all}.`);
    const before = await walk.screenshot();
    const ocha = choice.getByRole('checkbox', { name: /Coordination of Humanitarian Affairs/ });
    await ocha.focus();
    await page.keyboard.press('Space');
    await expect(ocha).not.toBeChecked();
    await expect(choice.getByRole('status')).toContainText('Not shown: OCHA.');
    const left = Number(await walk.getAttribute('aria-valuemax'));
    expect(left).toBeLessThan(all);
    await walk.focus();
    await page.keyboard.press('End');
    await expect(walk).not.toHaveAttribute('aria-valuetext', /OCHA/);
    await ocha.check();
    await expect(walk).toHaveAttribute('aria-valuemax', String(all));
    await walk.blur();
    await page.mouse.move(0, 0);
    expect((await walk.screenshot()).equals(before)).toBe(true);
  });

  test('lets its words be hovered, and takes them away with Escape', async ({ page }) => {
    await page.goto(SERIES);
    const walk = await drawn(page);
    await walk.focus();
    await page.keyboard.press('End');
    const words = walk.getByText('1 October 2017, OCHA, up to 78,000');
    await words.hover();
    await page.waitForFunction(() => document.querySelector('[data-tip]') !== null);
    await expect(words).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(words).toBeHidden();
  });

  test('shows the words of a mark that is touched', async ({ browser }) => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
    });
    const page = await phone.newPage();
    await page.goto(SERIES);
    const walk = await drawn(page);
    await walk.focus();
    await page.keyboard.press('End');
    const pointer = await walk.locator('span').first().boundingBox();
    await page.keyboard.press('Escape');
    const { x = 0, y = 0, width = 0, height = 0 } = pointer ?? {};
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await expect(walk.getByText('1 October 2017, OCHA, up to 78,000')).toBeVisible();
    await phone.close();
  });

  test('is a picture alone where data is saved: nothing that draws is fetched', async ({
    browser,
  }) => {
    const fetched = async (saveData: boolean) => {
      const page = await (await browser.newContext()).newPage();
      await page.addInitScript((value) => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: value } });
      }, saveData);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(SERIES);
      const picture = page.getByRole('img', { name: /organizations reported/ });
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toHaveJSProperty('complete', true);
      await page.waitForLoadState('networkidle');
      await expect(page.getByRole('slider')).toHaveCount(saveData ? 0 : 1);
      await page.context().close();
      return {
        models: asked.filter((url) => /\/charts\/[^/]+\.json/.test(url)).length,
        scripts: asked.filter((url) => url.endsWith('.js')).length,
      };
    };
    const [saving, usual] = [await fetched(true), await fetched(false)];
    expect([saving.models, usual.models]).toEqual([0, 1]);
    expect(saving.scripts).toBeLessThan(usual.scripts);
  });

  test('prints as its picture', async ({ page }) => {
    await page.goto(SERIES);
    const walk = await drawn(page);
    await page.emulateMedia({ media: 'print' });
    await expect(walk).toBeHidden();
    await expect(page.getByRole('group', { name: 'Organizations on the chart' })).toBeHidden();
    await expect(page.getByRole('img', { name: /organizations reported/ })).toBeVisible();
  });

  test('keeps its marks and what points at them where colours are forced', async ({ browser }) => {
    const forced = await browser.newContext({ forcedColors: 'active', colorScheme: 'dark' });
    const page = await forced.newPage();
    await page.goto(SERIES);
    const walk = await drawn(page);
    const plain = await walk.screenshot();
    await walk.focus();
    await page.keyboard.press('End');
    const pointer = walk.locator('span').first();
    await expect(pointer).toHaveCSS('border-top-color', 'rgb(31, 41, 51)');
    expect((await walk.screenshot()).equals(plain)).toBe(false);
    await forced.close();
  });

  test('moves nothing by itself', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(SERIES);
    await drawn(page);
    const running = await page.evaluate(() => document.getAnimations().length);
    expect(running).toBe(0);
  });
});

/** The canvas over the first picture of the page, once it is there. */
async function drawn(page: Page) {
  await page.getByRole('img', { name: /organizations reported/ }).scrollIntoViewIfNeeded();
  const walk = page.getByRole('slider', { name: /arrow keys/ });
  await expect(walk).toBeVisible();
  return walk;
}
