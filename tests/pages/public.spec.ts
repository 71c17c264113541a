import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const CRISIS = '/en/crises/hawija-2017';
const MOSUL = '/en/crises/mosul-2016-2017';
const SERIES = `${CRISIS}/series/present-in-hawija`;
const IRC_FIGURE = '/en/figures/0W136M4A';
const IRC_CHILDREN = '/en/figures/2HGRWE53';

const PAGE_TYPES = [
  '/en',
  CRISIS,
  `${CRISIS}/statements`,
  SERIES,
  IRC_FIGURE,
  IRC_CHILDREN,
  '/en/sources',
  '/en/statements',
  '/en/organizations',
  '/en/organizations/irc',
  '/en/methodology',
  '/en/how-to-read',
  '/en/about',
  '/en/data',
  '/en/corrections',
  '/en/nothing/here',
];

test.describe('a reader', () => {
  test('finds 85,000 with the words behind it, and the children not added to it', async ({
    page,
  }) => {
    await page.goto('/en');
    await page.getByRole('link', { name: 'Hawija offensive, 2017' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hawija offensive, 2017');
    await expect(page.getByText('of which about 40,000 children').first()).toBeVisible();
    await page.getByRole('link', { name: '85,000', exact: true }).first().click();
    await expect(page.locator('mark')).toHaveText('85,000');
    await expect(page.getByRole('heading', { name: 'Who reported it' })).toBeVisible();
    const relations = page.getByRole('listitem').filter({ hasText: 'Of which:' });
    await expect(relations).toContainText('about 40,000');
    const source = page.getByRole('link', { name: 'Read it at the source' });
    await expect(source).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc');
  });

  test('learns why a number heads its series', async ({ page }) => {
    await page.goto(SERIES);
    await page.getByText('Why this number?').click();
    await expect(page.getByText(/^An editor chose /)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Rule R2 in words' })).toBeVisible();
  });

  test('follows a printed address to the figure', async ({ page }) => {
    await page.goto('/f/0w136m4a');
    await expect(page).toHaveURL(/\/en\/figures\/0W136M4A$/);
  });

  test('is led to a language by the address without one', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/en$/);
  });

  test('sees a date of its own for what is described, said, published and recorded', async ({
    page,
  }) => {
    await page.goto(IRC_FIGURE);
    for (const term of ['Describes', 'Said on', 'Published on', 'Recorded here']) {
      await expect(page.getByRole('term').filter({ hasText: term })).toBeVisible();
    }
  });
});

test.describe('an address without a page', () => {
  for (const path of ['/en/figures/00000000', '/en/crises/none', '/xx', '/en/nothing/here']) {
    test(`${path} is not found, in words, and leads on`, async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { name: 'Nothing at this address' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'All crises' })).toBeVisible();
      await context.close();
    });
  }
});

test.describe('each page', () => {
  for (const width of [1280, 390]) {
    test(`is free of barriers at ${width} px, and no wider than the screen`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height: 900 });
      for (const path of PAGE_TYPES) {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.target}`)).toEqual([]);
        expect(await overflow(page), path).toBe(0);
      }
    });
  }

  test('weighs no more than a poor connection can carry', async ({ request }) => {
    const heavy: string[] = [];
    for (const path of [...PAGE_TYPES, MOSUL, `${MOSUL}/series/displaced-by-mosul`]) {
      const html = await (await request.get(path)).body();
      const weight = gzipSync(html).length;
      if (weight > 30 * 1024) heavy.push(`${path}: ${weight} bytes`);
    }
    expect(heavy).toEqual([]);
  });

  test('fits a screen of 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    for (const path of PAGE_TYPES) {
      await page.goto(path);
      expect(await overflow(page), path).toBe(0);
    }
  });

  test('asks nothing of other sites', async ({ page, baseURL }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) foreign.push(url);
    });
    for (const path of PAGE_TYPES) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
    }
    expect(foreign).toEqual([]);
  });

  test('has one title, its language, and its content without scripts', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of PAGE_TYPES) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
      await expect(page.locator('html'), path).toHaveAttribute('lang', 'en');
    }
    await page.goto(CRISIS);
    await expect(page.getByRole('table').first()).toBeVisible();
    await context.close();
  });

  test('leads keyboard readers past the header', async ({ page }) => {
    await page.goto('/en');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });
});

const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
