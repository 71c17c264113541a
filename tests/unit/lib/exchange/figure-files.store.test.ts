import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { unguarded } from '#lib/exchange/csv.ts';
import { FIGURE_COLUMN_NAMES } from '#lib/exchange/figure-columns.ts';
import { figureFile } from '#lib/exchange/figure-files.ts';
import { problemDetails } from '#lib/exchange/problem-details.ts';
import { recordFile } from '#lib/exchange/record-file.ts';
import { loadRecord } from '#lib/exchange/load-record.ts';
import { figureFilter } from '#lib/query/figure-filter.ts';
import { readFigureQuery } from '#lib/query/read-query.ts';
import { countFigures } from '#lib/record/figures.ts';
import example from '#db/example/iraq-2016-2017.json' with { type: 'json' };
import { callApi, readApi } from '#tests/support/api.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addPeople } from '#tests/support/submissions.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  const { contributor: author, reviewer, editor } = await addPeople(store);
  await loadRecord(recordFile.parse(example), { author, reviewer, editor });
});
afterAll(() => store.close());

const QUERY = 'crisis=hawija-2017&known_at=2017-09-30';
const bytesAt = async (address: string) =>
  new Uint8Array(await (await callApi(address)).arrayBuffer());

async function csvAt(address: string): Promise<string[][]> {
  return parse(await (await callApi(address)).text());
}

describe('one query in every form', () => {
  test('the CSV holds the rows of the JSON, word for word', async () => {
    const { data } = await readApi(`/figures?${QUERY}&limit=10000`);
    const [head, ...rows] = await csvAt(`/figures?${QUERY}&output_format=csv`);
    expect(data.length).toBeGreaterThan(10);
    expect(head).toEqual(FIGURE_COLUMN_NAMES);
    const told = data.map((row: Record<string, unknown>) =>
      FIGURE_COLUMN_NAMES.map((name) => (row[name] === null ? '' : String(row[name]))),
    );
    expect(rows.map((row) => row.map(unguarded))).toEqual(told);
    expect(new Set(rows.map((row) => row[FIGURE_COLUMN_NAMES.indexOf('known_at')]))).toEqual(
      new Set(['2017-09-30']),
    );
  });

  test('the archive holds the same CSV with its dictionary, its description and a README', async () => {
    const files = unzipSync(await bytesAt(`/figures?${QUERY}&output_format=zip`));
    const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(Object.keys(files)).toEqual([
      'figures.csv',
      'data-dictionary.csv',
      'datapackage.json',
      'README.txt',
    ]);
    const csv = await (await callApi(`/figures?${QUERY}&output_format=csv`)).text();
    expect(textOf('figures.csv')).toBe(csv);
    const described = JSON.parse(textOf('datapackage.json'));
    const fields: { name: string; description: string }[] = described.resources[0].schema.fields;
    expect(fields.map(({ name }) => name)).toEqual(FIGURE_COLUMN_NAMES);
    expect(described.query).toMatchObject({ crisis: 'hawija-2017', known_at: '2017-09-30' });
    expect(described.sources.length).toBeGreaterThan(2);
    const dictionary: string[][] = parse(textOf('data-dictionary.csv'));
    expect(dictionary.slice(1).map(([column]) => column)).toEqual(FIGURE_COLUMN_NAMES);
    expect(textOf('README.txt')).toContain('30 September 2017');
    expect(textOf('README.txt')).toContain('do_not_sum');
  });

  test('the workbook holds the figures, and a sheet for headlines, sources, parts and how to read it', async () => {
    const files = unzipSync(await bytesAt(`/figures?${QUERY}&output_format=xlsx`));
    const sheet = (at: number) =>
      strFromU8(files[`xl/worksheets/sheet${at}.xml`] ?? new Uint8Array());
    const names = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/name="(\w+)"/g);
    expect([...names].map(([, name]) => name)).toEqual([
      'Figures',
      'Headlines',
      'Sources',
      'Disaggregation',
      'README',
    ]);
    const { data } = await readApi(`/figures?${QUERY}&limit=10000`);
    expect(sheet(1).match(/<row /g)?.length).toBe(data.length + 1);
    expect(sheet(1)).toContain('state="frozen"');
    const countOf = (key: string) =>
      new Set(data.map((row: Record<string, string>) => row[key])).size;
    expect(sheet(2).match(/<row /g)?.length).toBe(countOf('series_id') + 1);
    expect(sheet(3).match(/<row /g)?.length).toBe(countOf('source_id') + 1);
    const parts = data.filter((row: Record<string, string>) => row.parent_figure_id);
    expect(parts.length).toBeGreaterThan(0);
    for (const { figure_id: id } of parts) expect(sheet(4)).toContain(id);
    expect(sheet(5)).toContain('30 September 2017');
    expect(sheet(5)).toContain('do_not_sum');
  });

  test('the second row holds the hashtags of HXL where they are asked for, never else', async () => {
    const [, tags] = await csvAt(`/figures?${QUERY}&output_format=csv&hxl=1`);
    expect(tags?.[0]).toBe('#meta+id');
    expect(tags?.[FIGURE_COLUMN_NAMES.indexOf('reported_value')]).toBe('#indicator+value+num');
    const [, plain] = await csvAt(`/figures?${QUERY}&output_format=csv`);
    expect(plain?.join('')).not.toContain('#meta');
  });

  test('the name of a file says what it holds and to which day the reader travelled', async () => {
    const { headers } = await callApi(`/figures?${QUERY}&output_format=zip`);
    expect(headers.get('content-disposition')).toMatch(
      /filename="attest-hawija-2017-\d{4}-\d\d-\d\d-known-at-2017-09-30\.zip"/,
    );
  });
});

describe('a workbook', () => {
  const query = readFigureQuery(new URLSearchParams({ crisis: 'hawija-2017' }));
  const origin = 'https://attest.example';
  const ask = async (format: 'xlsx' | 'csv', mostOfWorkbook: number) =>
    figureFile(query, await figureFilter(query), { format, origin, mostOfWorkbook });
  const counted = async () => countFigures(await figureFilter(query));

  test('of more figures than it may hold is refused with both numbers and the mend', async () => {
    const count = await counted();
    const refused = await ask('xlsx', count - 1).catch((error: unknown) => error);
    const { status, body } = await problemOf(refused);
    expect(status).toBe(413);
    expect(body).toMatchObject({ code: 'TOO_LARGE', errors: [{ parameter: 'output_format' }] });
    expect(body.detail).toContain(`holds ${count} figures; a workbook holds at most ${count - 1}`);
    expect(body.detail).toMatch(/as CSV or ZIP/);
  });

  test('holds as many as it may, and no other form is limited', async () => {
    const count = await counted();
    expect((await ask('xlsx', count)).fileName).toMatch(/\.xlsx$/);
    expect((await ask('csv', 0)).fileName).toMatch(/\.csv$/);
  });
});

async function problemOf(error: unknown) {
  if (!(error instanceof AppError)) throw error;
  const answer = problemDetails(error);
  return { status: answer.status, body: await answer.json() };
}
