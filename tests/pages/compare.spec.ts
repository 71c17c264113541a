import { expect, test } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';

const COMPARE = '/en/crises/hawija-2017/compare';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a comparison ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('begins on the page of a series and keeps its question', async ({ page }) => {
      await page.goto(
        '/en/crises/hawija-2017/series/displaced-by-hawija-offensive?known_at=2017-10-05',
      );
      await page.getByRole('link', { name: 'Compare sources and places' }).click();
      await expect(page).toHaveURL(
        /compare\?series=displaced-by-hawija-offensive&known_at=2017-10-05/,
      );
      await expect(page.getByText('As it could be known on 5 October 2017').first()).toBeVisible();
      await expect(page.getByRole('table').first()).not.toContainText('UNICEF');
    });

    test('never puts a stock and a running total on one axis', async ({ page }) => {
      await page.goto(`${COMPARE}?series=present-in-hawija&series=displaced-by-hawija-offensive`);
      await expect(page.getByRole('figure')).toHaveCount(2);
    });
  });
}

test('two series of one kind share a picture, in which each report is one mark', async ({
  page,
  request,
}) => {
  await page.goto(`${COMPARE}?series=present-in-hawija&series=trapped-in-hawija`);
  const rows = await page.getByRole('table').first().locator('tbody tr').count();
  const png = await page.getByRole('link', { name: /^PNG/ }).first().getAttribute('href');
  const model = await (await request.get((png ?? '').replace('.png', '.json'))).json();
  const marks = model.panels.flatMap((panel: { marks: unknown[] }) => panel.marks);
  expect(rows).toBeGreaterThan(1);
  expect(marks).toHaveLength(rows);
  expect((await request.get(png ?? '')).headers()['content-type']).toBe('image/png');
});

test('an empty comparison invites to choose, and a filter that finds nothing says so', async ({
  page,
}) => {
  await page.goto(COMPARE);
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await page.goto(`${COMPARE}?series=present-in-hawija&from=2020`);
  await expect(page.getByRole('link', { name: /^Remove/ }).first()).toBeVisible();
});

for (const width of [1280, 390]) {
  test(`is free of barriers at ${width} px, and no wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const query of ['', '?series=present-in-hawija&series=trapped-in-hawija&by=place']) {
      await page.goto(COMPARE + query);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }
  });
}
