import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const FIGURE = '/en/figures/0W136M4A';
const REVISION = `${FIGURE}/revisions/1`;

const FORMS = [
  ['BibTeX', 'bib', 'application/x-bibtex', '@'],
  ['RIS', 'ris', 'application/x-research-info-systems', 'TY  - '],
  ['CSL-JSON', 'json', 'application/vnd.citationstyles.csl+json', '['],
  ['Plain text', 'txt', 'text/plain', 'International Rescue Committee'],
] as const;

test.describe('a researcher', () => {
  for (const [name, form, mediaType, start] of FORMS) {
    test(`takes the citation of a figure away as ${name}`, async ({ page, request }) => {
      await page.goto(FIGURE);
      const link = page.getByRole('link', { name, exact: true });
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).toBe(`attest-0W136M4A.${form}`);
      const text = await readFile(await download.path(), 'utf8');
      expect(text.startsWith(start)).toBe(true);
      expect(text.indexOf('International Rescue Committee')).toBeLessThan(text.indexOf('Attest'));
      expect(text).toMatch(/revision 1/);
      const answer = await request.get((await link.getAttribute('href')) ?? '');
      expect(answer.headers()['content-type']).toContain(mediaType);
      expect(answer.headers()['cache-control']).toContain('public');
    });
  }

  test('finds how to cite a crisis, a statement and a document', async ({ page }) => {
    for (const [path, kind] of [
      ['/en/crises/hawija-2017', 'crises'],
      ['/en/statements', 'statements'],
      ['/en/sources', 'sources'],
    ] as const) {
      await page.goto(path);
      if (kind !== 'crises') {
        await page.locator(`main a[href*="/en/${kind}/"]`).first().click();
      }
      await expect(page.getByText(/Recorded in Attest, .*read on \d+ \w+ \d{4}/)).toBeVisible();
      const href = await page.getByRole('link', { name: 'RIS', exact: true }).getAttribute('href');
      expect(href).toMatch(new RegExp(`^/en/cite/${kind}/.*\\.ris$`));
      const answer = await page.request.get(href ?? '');
      expect((await answer.body()).toString()).toMatch(/^TY {2}- [\s\S]*ER {2}- \r\n$/);
    }
  });

  test('is told in words that there is nothing to cite', async ({ request }) => {
    for (const path of ['/en/cite/figures/NONE.bib', '/en/cite/figures/0W136M4A.exe']) {
      const answer = await request.get(path);
      expect(answer.status()).toBe(404);
      expect(await answer.text()).toContain('nothing at this address that could be cited');
    }
  });
});

test.describe('a reader of a revision', () => {
  test('reads which it is, and comes to it and back to today', async ({ page }) => {
    await page.goto(`${FIGURE}#revisions`);
    await page
      .getByRole('row', { name: /First recorded/ })
      .getByRole('link')
      .click();
    await expect(page).toHaveURL(new RegExp(`${REVISION}$`));
    await expect(page.getByText(/^This is revision 1 of 1, recorded .* UTC\./)).toBeVisible();
    await expect(page.locator('mark')).toHaveText('85,000');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
    await page.getByRole('link', { name: 'See the figure as it is today' }).first().click();
    await expect(page).toHaveURL(new RegExp(`${FIGURE}$`));
  });

  for (const path of [`${FIGURE}/revisions/2`, `${FIGURE}/revisions/x`]) {
    test(`is told that there is none at ${path}`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }

  for (const width of [1280, 390]) {
    test(`finds no barrier at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(REVISION);
      expect(await violations(page)).toEqual([]);
      await page.goto(FIGURE);
      expect(await violations(page)).toEqual([]);
    });
  }
});

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
