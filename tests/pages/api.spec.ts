import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';

// The API as a program meets it, on the example record behind the real server.

test('answers are as the description says, at every address', async ({ request }) => {
  const description = await (await request.get('/api/v1/openapi.json')).json();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(description, 'api');
  const ids = await idsOf(request);
  for (const [template, { get }] of Object.entries<Operation>(description.paths)) {
    const schema = get?.security
      ? undefined
      : get?.responses[200]?.content['application/json']?.schema;
    if (!schema?.$ref) continue;
    const [, noun = ''] = template.split('/');
    const address = template.replace(/\{\w+\}/, ids[noun] ?? '');
    const answer = await request.get(`/api/v1${address}`);
    expect([address, answer.status()]).toEqual([address, 200]);
    const validate = ajv.getSchema(`api${schema.$ref}`);
    validate?.(await answer.json());
    expect([address, validate?.errors ?? null]).toEqual([address, null]);
  }
});

test('every figure is on one page of the list, and the same in the CSV', async ({ request }) => {
  const csv = await (await request.get('/api/v1/figures?output_format=csv')).text();
  const rows = parse(csv, { columns: true }) as Row[];
  const listed = await everyRow(request, '/api/v1/figures?limit=77');
  expect(listed.map(({ figure_id: id }) => id)).toEqual(rows.map(({ figure_id: id }) => id));
  expect(new Set(listed.map(({ figure_id: id }) => id)).size).toBe(listed.length);
  const asText = (row: Row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, String(cell ?? '')]));
  // A text that a spreadsheet would evaluate begins with an apostrophe in the CSV.
  const asWritten = (row: Row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [
        column,
        String(cell).replace(/^'(?=[=+@-])/, ''),
      ]),
    );
  expect(listed.map(asText)).toEqual(rows.map(asWritten));
});

test('the same order holds in the CSV as in the list', async ({ request }) => {
  const query = '/api/v1/figures?crisis=hawija-2017&sort=-recorded_at';
  const { data, links } = await (await request.get(query)).json();
  const csv = parse(await (await request.get(links.csv)).text(), { columns: true }) as Row[];
  expect(csv.map(({ figure_id: id }) => id)).toEqual(data.map((row: Row) => row.figure_id));
});

for (const path of ['/api/v1/figures?limit=1', '/api/v1/changes?limit=1', '/api/v1/openapi.json']) {
  test(`${path} is not sent again to who has it`, async ({ request }) => {
    const first = await request.get(path);
    const { etag = '', ...headers } = first.headers();
    expect(headers['access-control-allow-origin']).toBe('*');
    const again = await request.get(path, { headers: { 'If-None-Match': etag } });
    expect([again.status(), await again.text()]).toEqual([304, '']);
    expect(again.headers().etag).toBe(etag);
    const head = await request.head(path);
    expect([head.status(), await head.text(), head.headers().etag]).toEqual([200, '', etag]);
  });
}

for (const path of ['/api/v1', '/api/v1/none', '/api/v1/figures/NONE', '/api/v1/figures/A/B/C']) {
  test(`${path} is not found in the words of the API`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(404);
    expect(answer.headers()['content-type']).toBe('application/problem+json');
    expect(answer.headers()['access-control-allow-origin']).toBe('*');
    expect(await answer.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
}

test('nothing is written at an address that is only read', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await request.fetch('/api/v1/figures', { method });
    expect([method, answer.status(), answer.headers().allow]).toEqual([
      method,
      405,
      'GET, HEAD, OPTIONS',
    ]);
    expect(answer.headers()['content-type']).toBe('application/problem+json');
  }
  const options = await request.fetch('/api/v1/figures', { method: 'OPTIONS' });
  expect(options.status()).toBe(204);
  expect(options.headers()['access-control-allow-headers']).toContain('If-None-Match');
});

test('a page of another site may read an answer and its tag', async ({ page, request }) => {
  const elsewhere = createServer((_, answer) => answer.end('Another site')).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const { port } = elsewhere.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  const address = new URL('/api/v1/crises', (await request.get('/api/v1/crises')).url()).href;
  const read = await page.evaluate(async (url) => {
    const first = await fetch(url);
    const tag = first.headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { 'If-None-Match': tag }, cache: 'no-store' });
    return { tag, count: (await first.json()).meta.count, again: again.status };
  }, address);
  expect(read).toEqual({ tag: expect.stringMatching(/^"/), count: 6, again: 304 });
  elsewhere.close();
});

test('the page on data leads to every address of the API', async ({ page, request }) => {
  await page.goto('/en/data');
  const table = page.getByRole('table', { name: /addresses/i });
  const links = await table.getByRole('link').all();
  const { paths } = await (await request.get('/api/v1/openapi.json')).json();
  // What needs a token is not for everybody to open.
  const open = Object.values<{ get?: { security?: unknown } }>(paths).filter(
    ({ get }) => get && !get.security,
  );
  expect(links).toHaveLength(open.length);
  for (const link of links) {
    const href = (await link.getAttribute('href')) ?? '';
    expect([href, (await request.get(href)).status()]).toEqual([href, 200]);
  }
});

test('the page on data gives the whole record in each form, and says what every column means', async ({
  page,
  request,
}) => {
  await page.goto('/en/data');
  const types = { CSV: 'text/csv', ZIP: 'zip', workbook: 'spreadsheetml', JSON: 'json' };
  for (const [name, type] of Object.entries(types)) {
    const link = page.getByRole('link', {
      name: `All figures as ${name === 'workbook' ? 'a workbook' : name}`,
    });
    const answer = await request.get((await link.getAttribute('href')) ?? '');
    expect([name, answer.status()]).toEqual([name, 200]);
    expect(answer.headers()['content-type']).toContain(type);
  }
  const csv = await (await request.get('/api/v1/figures?output_format=csv&limit=1')).text();
  const columns = csv.split('\r\n')[0]?.split(',') ?? [];
  const dictionary = page.getByRole('table', { name: /one row per figure/i });
  await expect(dictionary.getByRole('rowheader')).toHaveText(columns);
  await expect(dictionary.getByRole('row', { name: /^do_not_sum/ })).toContainText(
    'never be added',
  );
});

type Row = Record<string, string | number | boolean | null>;
interface Operation {
  /** Absent where nothing is read; with `security` where it is read with a token alone. */
  get?: {
    security?: object[];
    responses: Record<string, { content: Record<string, { schema: { $ref?: string } }> }>;
  };
}

async function idsOf(request: APIRequestContext): Promise<Record<string, string>> {
  const [row] = (await (await request.get('/api/v1/figures?crisis=hawija-2017')).json()).data;
  const figure = await (await request.get(`/api/v1/figures/${row.figure_id}`)).json();
  const { figure_id: figures, series_id: series, statement_id: statements } = figure.data;
  return { figures, series, statements, sources: figure.data.source_id, crises: row.crisis };
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
