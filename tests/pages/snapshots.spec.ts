// A copy of a document: sent by its author with and without scripts, opened by the reviewer.
import { createHash } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { approveAll, enterDocument, newPage, sendForReview, signIn } from '#tests/support/desk.ts';
import { isAccessible } from '#tests/support/is-accessible.ts';

const PDF = Buffer.from('%PDF-1.7\n% CANARY-OF-A-COPY 85,000 civilians\n%%EOF\n');
const SHA256 = createHash('sha256').update(PDF).digest('hex');
const file = (buffer: Buffer, name = 'bulletin.pdf') => ({
  name,
  mimeType: 'application/pdf',
  buffer,
});

async function keep(page: Page, buffer: Buffer, name?: string) {
  await page.getByLabel('File', { exact: true }).setInputFiles(file(buffer, name));
  await page.getByRole('button', { name: 'Keep this file' }).click();
}

for (const javaScriptEnabled of [true, false])
  test.describe(`a copy sent ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled });

    test('is kept, opened by its author, and taken out again', async ({ page }) => {
      await signIn(page, 'contributor');
      await enterDocument(page, `Kept ${javaScriptEnabled ? 'with' : 'without'} scripts`);
      await expect(page.getByText('No copy is kept yet.')).toBeVisible();
      await keep(page, PDF, '../../etc/bulletin.html');
      await expect(page.getByText('Kept. The file is whole')).toBeVisible();
      await expect(page.getByText(/^PDF, \d+ bytes, kept /)).toBeVisible();
      await expect(page.getByText(SHA256)).toBeVisible();

      const link = page.getByRole('link', { name: 'Open this copy' });
      const answer = await page.request.get((await link.getAttribute('href')) ?? '');
      expect(await answer.body()).toEqual(PDF);
      expect(answer.headers()).toMatchObject({
        'content-type': 'application/pdf',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="capture-${SHA256.slice(0, 12)}.pdf"`,
      });

      await keep(page, Buffer.from('MZ\0\0 a program'), 'bulletin.pdf');
      await expect(page.getByText('its content is no PDF, web page')).toBeVisible();
      await keep(page, Buffer.alloc(0));
      await expect(page.getByText('it has 0 bytes')).toBeVisible();
      await page.getByRole('button', { name: /^Remove this copy: PDF/ }).click();
      await expect(page.getByText('Removed. The file is no longer kept')).toBeVisible();
      await expect(page.getByText(SHA256)).toBeHidden();
    });

    test('that is too large is refused with its size, and the draft stays as it was', async ({
      page,
    }) => {
      await signIn(page, 'contributor');
      await enterDocument(page, `Too large ${javaScriptEnabled ? 'with' : 'without'} scripts`);
      await keep(page, Buffer.alloc(25_500_000, 'x'));
      const said = javaScriptEnabled
        ? 'it is larger than 25 MB'
        : 'it has 25.5 MB, and at most 25 MB';
      await expect(page.getByText(said)).toBeVisible();
      await expect(page.getByText('No copy is kept yet.')).toBeVisible();
    });
  });

test('no other site and nobody signed out keeps a file', async ({ page, playwright, baseURL }) => {
  await signIn(page, 'contributor');
  await enterDocument(page, 'Not from elsewhere');
  const address = `${new URL(page.url()).pathname}/snapshots`;
  const multipart = { file: file(PDF) };
  const foreign = await page.request.post(address, {
    multipart,
    headers: { origin: 'https://example.org', 'sec-fetch-site': 'cross-site' },
  });
  expect(foreign.status()).toBe(403);
  const nobody = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const headers = { 'sec-fetch-site': 'same-origin' };
  const signedOut = await nobody.post(address, { multipart, headers, maxRedirects: 0 });
  expect(signedOut.status()).toBe(303);
  expect(signedOut.headers().location).toMatch(/^\/desk\/sign-in\?next=.*captureSignedOut/);
  await page.reload();
  await expect(page.getByText('No copy is kept yet.')).toBeVisible();
});

test('a document without an address is approved with its copy', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await signIn(page, 'contributor');
  await enterDocument(page, 'Only a copy');
  await page.getByRole('link', { name: 'Edit' }).first().click();
  await page.getByLabel('Web address').fill('');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.waitForURL(/saved=1/);
  await expect(page.getByText('A document needs an address or a stored copy.')).toBeVisible();
  await keep(page, PDF);
  await expect(page.getByText(SHA256)).toBeVisible();
  await expect(page.getByText('A document needs an address or a stored copy.')).toBeHidden();
  await isAccessible(page);
  const draft = new URL(page.url()).pathname;
  await sendForReview(page);
  await page.waitForURL(/sent=1/);

  const reviewer = await newPage(browser, { javaScriptEnabled: true, baseURL });
  await signIn(reviewer, 'reviewer', draft.replace('submissions', 'review'));
  const link = reviewer.getByRole('link', { name: 'Open this copy' });
  const answer = await reviewer.request.get((await link.getAttribute('href')) ?? '');
  expect(await answer.body()).toEqual(PDF);
  await expect(reviewer.getByLabel('File', { exact: true })).toBeHidden();
  await isAccessible(reviewer);
  await approveAll(reviewer);

  const address = await reviewer.locator('a[href*="/en/sources/"]').first().getAttribute('href');
  const reader = await newPage(browser, { javaScriptEnabled: true, baseURL });
  const html = await (await reader.goto(address ?? ''))?.text();
  expect(html).not.toContain('CANARY-OF-A-COPY');
  await expect(reader.getByText(SHA256)).toBeVisible();
  await expect(reader.getByText('sha256sum FILE')).toBeVisible();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  const choose = reader.getByLabel('Or choose the file');
  await choose.setInputFiles(file(PDF));
  await expect(reader.getByText('bulletin.pdf: the same bytes')).toBeVisible();
  await choose.setInputFiles(file(Buffer.from('%PDF-1.7 other'), 'other.pdf'));
  await expect(reader.getByText('other.pdf: different bytes')).toBeVisible();
  expect(asked).toEqual([]);
  await isAccessible(reader);
});
