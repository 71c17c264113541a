import { expect, test, type APIRequestContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { signIn } from '#tests/support/desk.ts';

test.describe('the figures as data', () => {
  test('hold the 85,000 with its words, its source and its children apart', async ({ request }) => {
    const { data, meta } = await (await request.get('/api/v1/figures?crisis=hawija-2017')).json();
    const civilians = data.find(isFromTheIrc);
    expect(civilians).toMatchObject({
      reported_value: 85000,
      quantifier: 'stated',
      metric_code: 'present_in_area',
      originating_org: 'International Rescue Committee',
      parent_figure_id: null,
    });
    const children = data.find((row: Row) => row.parent_figure_id === civilians.figure_id);
    expect(children).toMatchObject({
      age_range: 'children',
      quantifier: 'approximately',
      do_not_sum: true,
    });
    expect(meta.count).toBe(data.length);
  });

  test('are the same as CSV and as JSON', async ({ request }) => {
    const query = '/api/v1/figures?crisis=mosul-2016-2017';
    const csv = await csvRows(request, `${query}&output_format=csv`);
    const rows = await everyRow(request, `${query}&limit=50`);
    expect(csv.map((row: Row) => [row.figure_id, row.reported_value])).toEqual(
      rows.map((row) => [row.figure_id, String(row.reported_value ?? '')]),
    );
  });

  test('are at least 250 of at least 100 documents in at least 12 series', async ({ request }) => {
    const csv = await csvRows(request, '/api/v1/figures?output_format=csv');
    const different = (name: string) => new Set(csv.map((row) => row[name])).size;
    expect(csv.length).toBeGreaterThanOrEqual(250);
    expect(different('source_url')).toBeGreaterThanOrEqual(100);
    expect(different('series_id')).toBeGreaterThanOrEqual(12);
  });

  test('are found by organization, metric and days', async ({ request }) => {
    const query = '/api/v1/figures?metric=displacement&from=2017-09-21&to=2017-10-31';
    const { data } = await (await request.get(query)).json();
    expect(data.length).toBeGreaterThan(5);
    for (const row of data) {
      expect(row.metric_code).toBe('displacement');
      expect(
        row.reference_period_end >= '2017-09-21' && row.reference_period_start <= '2017-10-31',
      ).toBe(true);
    }
  });

  for (const [query, parameter] of [
    ['crsis=hawija-2017', 'crsis'],
    ['metric=deaths', 'metric'],
    ['from=21.9.2017', 'from'],
    ['crisis=atlantis', 'crisis'],
    ['limit=0', 'limit'],
    ['limit=5&limit=6', 'limit'],
    ['cursor=nonsense', 'cursor'],
  ] as const) {
    test(`refuse ${query} by naming the parameter`, async ({ request }) => {
      const answer = await request.get(`/api/v1/figures?${query}`);
      expect(answer.status()).toBe(400);
      expect(answer.headers()['content-type']).toBe('application/problem+json');
      expect((await answer.json()).errors[0].parameter).toBe(parameter);
    });
  }

  test('are not sent again to who has them', async ({ request }) => {
    const etag = (await request.get('/api/v1/figures?limit=1')).headers().etag ?? '';
    const again = await request.get('/api/v1/figures?limit=1', {
      headers: { 'If-None-Match': etag },
    });
    expect(again.status()).toBe(304);
  });
});

test('the health of the instance names engine, schema and content version', async ({ request }) => {
  const health = await (await request.get('/health')).json();
  expect(health).toMatchObject({ status: 'ok', engine: 'sqlite' });
  expect(health.schemaVersion).toMatch(/^\d{4}_/);
  expect(health.contentVersion).toBeGreaterThan(100);
});

test('every answer carries the security headers, whatever it is', async ({ request }) => {
  for (const path of [
    '/',
    '/en',
    '/en/none',
    '/none',
    '/health',
    '/desk',
    '/desk/sign-in',
    '/api/v1/figures?x=1',
    '/_next/none.js',
    '/charts/none.png',
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['content-security-policy'], path).toContain("default-src 'none'");
    expect(headers['content-security-policy'], path).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['referrer-policy'], path).toBeTruthy();
    expect(headers['x-powered-by'], path).toBeUndefined();
  }
});

test('a content policy that a client sends is not obeyed', async ({ request }) => {
  const answer = await request.get('/desk/sign-in', {
    headers: { 'Content-Security-Policy': "script-src 'nonce-mine'" },
  });
  expect(await answer.text()).not.toContain('nonce="mine"');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['/foo', '/foo/bar', '/en/figures/nope']) {
    test(`${path} is not found in words`, async ({ page }) => {
      expect((await page.goto(path))?.status()).toBe(404);
      await expect(page.getByRole('heading', { name: 'Nothing at this address' })).toBeVisible();
    });
  }

  test('a draft that is not there is not found in words', async ({ page }) => {
    await signIn(page, 'contributor');
    expect((await page.goto('/desk/submissions/AAAAAAAA'))?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: /^Nothing/ })).toBeVisible();
  });
});

type Row = Record<string, string | number | boolean | null>;

function isFromTheIrc(row: Row): boolean {
  return (
    row.value_text === '85,000' &&
    String(row.source_url).includes('rescue.org') &&
    row.metric_code === 'present_in_area'
  );
}

async function csvRows(request: APIRequestContext, path: string): Promise<Row[]> {
  return parse(await (await request.get(path)).text(), { columns: true });
}

async function everyRow(request: APIRequestContext, first: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let next: string | null = first; next;) {
    const { data, links } = await (await request.get(next)).json();
    rows.push(...data);
    next = links.next;
  }
  return rows;
}
