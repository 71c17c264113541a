import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const SERIES = '/en/crises/hawija-2017/series/displaced-by-hawija-offensive';

const rows = (page: Page) => page.locator('table').first().locator('tbody tr');
const idsOnPage = async (page: Page) => {
  const links = await rows(page).locator('th a').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return addresses.map((address) => address?.split('/').at(-1)).toSorted();
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(`an analyst ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('sees five organizations disagree, and asks why', async ({ page }) => {
      await page.goto(SERIES);
      await expect(page.getByText('5 reports, 4 independent').first()).toBeVisible();
      await expect(page.getByText('9,000 to about 47,000').first()).toBeVisible();
      await page.getByText('Why this number?').click();
      await expect(
        page.getByText(
          '5 reports of 5 October 2017, counted since 21 September 2017; 4 independent.',
        ),
      ).toBeVisible();
      await expect(page.getByText(/differ from about 47,000 .* by more than 20 %/)).toBeVisible();
    });

    test('chooses sources by what each would find, and takes one away again', async ({ page }) => {
      await page.goto(SERIES);
      // How many there are in all is not fixed: those who try the desk at the same time add figures of others.
      await page.getByText('Choose figures').click();
      await page.getByRole('checkbox', { name: 'NRC (1)' }).check();
      await page.getByRole('checkbox', { name: 'MoMD (2)' }).check();
      await page.getByRole('button', { name: 'Show' }).click();
      await expect(page).toHaveURL(/organization=/);
      await expect(page.getByText(/^3 figures of \d{2}\./)).toBeVisible();
      await expect(rows(page)).toHaveCount(3);
      await page.getByRole('link', { name: 'Remove “Source: NRC”' }).click();
      await expect(rows(page)).toHaveCount(2);
      await expect(page.getByText('Source: NRC')).toHaveCount(0);
      await expect(page.getByText('Only a part: Source: MoMD').first()).toBeVisible();
    });

    test('goes back to what was known on 30 September 2017', async ({ page }) => {
      await page.goto(SERIES);
      await page.getByText('Choose figures').click();
      await page.getByLabel('Published by').fill('2017-09-30');
      await page.getByRole('button', { name: 'Show' }).click();
      const banner = page.getByRole('complementary');
      await expect(banner).toContainText('As it could be known on 30 September 2017');
      await expect(page.getByText('9,000 to about 47,000')).toHaveCount(0);
      await expect(page.getByRole('table').first()).not.toContainText('UNICEF');
      await banner.getByRole('link', { name: 'See today’s view' }).click();
      await expect(page.getByText('9,000 to about 47,000').first()).toBeVisible();
    });

    test('is told in a sentence what found nothing, with a way out of each', async ({ page }) => {
      await page.goto(`${SERIES}?from=2018-01&organization=unicef`);
      const sentence = page.getByText('No figure of this series fits all of this');
      await expect(sentence).toContainText('Source: UNICEF');
      await expect(sentence).toContainText('From: 1 January 2018');
      await page.getByRole('link', { name: 'Remove “From: 1 January 2018”' }).click();
      await expect(rows(page)).toHaveCount(1);
    });

    test('is told what of the address was not understood', async ({ page }) => {
      await page.goto(`${SERIES}?from=yesterday&organization=nobody`);
      await expect(page.getByText('“from”: “yesterday” is no day, month or year')).toBeVisible();
      await expect(page.getByText('“organization”: “nobody” is not in this record')).toBeVisible();
      expect(await rows(page).count()).toBeGreaterThan(11);
    });
  });
}

test('the same query finds the same figures on the page, in the file and behind the picture', async ({
  page,
  request,
}) => {
  const query = 'organization=iom&organization=momd&known_at=2017-10-31';
  await page.goto(`${SERIES}?${query}`);
  const shown = await idsOnPage(page);
  expect(shown.length).toBeGreaterThan(1);
  const address = async (name: RegExp) =>
    (await page.getByRole('link', { name }).first().getAttribute('href')) ?? '';
  const csv = await (await request.get(await address(/^CSV/))).text();
  const inFile = csv
    .split('\r\n')
    .slice(1)
    .filter((line) => /^[0-9A-Z]{8},/.test(line))
    .map((line) => line.slice(0, 8));
  expect(inFile.toSorted()).toEqual(shown);
  const json = await (await request.get(await address(/^JSON/))).json();
  expect(json.data.map((row: { figure_id: string }) => row.figure_id).toSorted()).toEqual(shown);
  const picture = await address(/^PNG/);
  const model = await (await request.get(picture.replace('.png', '.json'))).json();
  const marks = model.panels.flatMap((panel: { marks: { figureId: string }[] }) => panel.marks);
  expect(marks.map(({ figureId }: { figureId: string }) => figureId).toSorted()).toEqual(shown);
  expect((await request.get(picture)).headers()['content-type']).toBe('image/png');
});

for (const format of ['csv', 'xlsx', 'zip']) {
  test(`the address of the page with .${format} is the file of the API, with its day`, async ({
    request,
  }) => {
    const query = 'organization=iom&known_at=2017-10-05';
    const file = await request.get(`${SERIES}.${format}?${query}&page=2&rows=60&from=`);
    const api = await request.get(
      `/api/v1/figures?series=K4315W0H&output_format=${format}&${query}`,
    );
    expect(file.status()).toBe(200);
    expect(file.headers()['content-disposition']).toContain(`known-at-2017-10-05.${format}`);
    expect((await file.body()).equals(await api.body())).toBe(true);
  });
}

test('a file that is asked for what it does not understand is refused by name', async ({
  request,
}) => {
  const answer = await request.get(`${SERIES}.csv?from=yesterday`);
  expect(answer.status()).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ parameter: 'from' }] });
});

test('a picture that is asked for what it does not understand says so', async ({ request }) => {
  const answer = await request.get('/charts/K4315W0H.svg?from=yesterday');
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toContain('yesterday');
});

for (const width of [1280, 390]) {
  test(`is accessible at ${width} pixels, also narrowed, travelled and empty`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const query of ['organization=iom&known_at=2017-10-05&from=x', 'from=2018-01']) {
      await page.goto(`${SERIES}?${query}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
}
