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

const DISPLACED = `${COMPARE}?series=displaced-from-hawija-since-august-2016&series=displaced-by-hawija-offensive`;

test('can be walked over with the arrow keys, each mark with its series', async ({ page }) => {
  await page.goto(DISPLACED);
  await page.getByRole('figure').getByRole('img').first().scrollIntoViewIfNeeded();
  const walk = page.getByRole('slider', { name: /arrow keys/ });
  await walk.focus();
  await page.keyboard.press('Home');
  await expect(walk).toHaveAttribute('aria-valuetext', /^Displaced by the Hawija offensive: /);
  await page.keyboard.press('End');
  await expect(walk).toHaveAttribute(
    'aria-valuetext',
    /^Displaced from Hawija since August 2016: /,
  );
});

test('prints as its picture, which weighs no more than a page may carry', async ({
  page,
  request,
}) => {
  await page.goto(DISPLACED);
  const picture = page.getByRole('figure').getByRole('img').first();
  await picture.scrollIntoViewIfNeeded();
  await page.emulateMedia({ media: 'print' });
  await expect(picture).toBeVisible();
  await expect(page.getByRole('slider')).toHaveCount(0);
  const image = await request.get((await picture.getAttribute('src')) ?? '');
  expect((await image.body()).length).toBeLessThan(40 * 1024);
});

test('is cited by its documents first, as a text and as files', async ({ page, request }) => {
  await page.goto(`${DISPLACED}&known_at=2017-09-30`);
  await expect(
    page.getByText(/Recorded in Attest, comparison of Displaced by the Hawija/),
  ).toBeVisible();
  const file = await page.getByRole('link', { name: 'BibTeX' }).getAttribute('href');
  const bibtex = await (await request.get(file ?? '')).text();
  expect(bibtex.match(/^@/gm)?.length).toBeGreaterThan(3);
  expect(bibtex).toContain('known_at=2017-09-30');
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
