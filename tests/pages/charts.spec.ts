import { expect, test } from '@playwright/test';

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
});
