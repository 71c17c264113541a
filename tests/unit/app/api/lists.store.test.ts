// The lists of the API: what each filter finds, and pages that hold every row once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import example from '#db/example/iraq-2016-2017.json' with { type: 'json' };
import { loadRecord } from '#lib/exchange/load-record.ts';
import { recordFile } from '#lib/exchange/record-file.ts';
import { listFigures } from '#lib/record/figures.ts';
import { listSources } from '#lib/record/sources.ts';
import { listStatements } from '#lib/record/statements.ts';
import { callApi, everyRow, problemOf, readApi, type Row } from '#tests/support/api.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addPeople } from '#tests/support/submissions.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
  const { contributor: author, reviewer, editor } = await addPeople(store);
  await loadRecord(recordFile.parse(example), { author, reviewer, editor });
});
afterAll(() => store.close());

const valuesOf = (rows: Row[], key: string) => rows.map((row) => String(row[key]));
const different = (rows: Row[], key: string) => [...new Set(valuesOf(rows, key))];

describe('pages of a list', () => {
  test.each([
    ['/crises', 'crisis_id', 4],
    ['/series', 'series_id', 10],
    ['/figures', 'figure_id', 60],
    ['/figures?sort=-reference_period_end', 'figure_id', 60],
    ['/figures?sort=-recorded_at', 'figure_id', 60],
    ['/statements', 'statement_id', 50],
    ['/sources', 'source_id', 25],
    ['/organizations', 'organization_id', 11],
    ['/locations', 'location_id', 33],
    ['/locations?q=al', 'location_id', 7],
  ])('%s hold every row once, in the order of one page', async (list, key, limit) => {
    const sign = list.includes('?') ? '&' : '?';
    const whole = valuesOf((await readApi(`${list}${sign}limit=10000`)).data, key);
    expect(whole.length).toBeGreaterThan(limit);
    expect(valuesOf(await everyRow(`${list}${sign}limit=${limit}`), key)).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });

  test('changes are followed from the first to the last by their place in the chain', async () => {
    const rows = await everyRow('/changes?limit=300', 'since');
    expect(rows.length).toBeGreaterThan(900);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at + 1));
  });

  test.each(['/crises', '/series', '/figures', '/statements', '/sources', '/organizations'])(
    '%s refuses the cursor of another list and says where to take one',
    async (list) => {
      for (const cursor of ['x', Buffer.from('["locations","0","A"]').toString('base64url')]) {
        expect(await problemOf(`${list}?cursor=${cursor}`)).toMatchObject({
          status: 400,
          errors: [{ parameter: 'cursor', value: cursor, detail: expect.stringContaining('next') }],
        });
      }
    },
  );

  test('a cursor of one order is refused in another', async () => {
    const { links } = await readApi('/figures?limit=1&sort=-recorded_at');
    const cursor = new URL(links.next).searchParams.get('cursor');
    expect(await problemOf(`/figures?cursor=${cursor}`)).toMatchObject({ status: 400 });
  });

  test('figures are as many as the record holds, also when a page is as long as may be', async () => {
    const { data, links } = await readApi('/figures?limit=10000');
    expect(valuesOf(data, 'figure_id')).toEqual((await listFigures({})).map(({ id }) => id));
    expect(links.next).toBeNull();
  });
});

describe('filters', () => {
  test('crises are found by country and kind', async () => {
    expect((await readApi('/crises?location_code=IRQ')).meta.count).toBeGreaterThan(3);
    expect((await readApi('/crises?location_code=AFG')).data).toEqual([]);
    expect((await readApi('/crises?kind=disaster')).data).toEqual([]);
    expect(await problemOf('/crises?location_code=Iraq')).toMatchObject({
      errors: [{ parameter: 'location_code', detail: expect.stringContaining('like IRQ') }],
    });
  });

  test('a crisis comes with its series, in the order of its page', async () => {
    const { data } = await readApi('/crises/hawija-2017');
    const { data: series } = await readApi('/series?crisis=hawija-2017');
    expect(valuesOf(data.series, 'series_id').toSorted()).toEqual(
      valuesOf(series, 'series_id').toSorted(),
    );
    expect(data.series.map((row: Row) => row.figure_count)).toContainEqual(expect.any(Number));
  });

  test('series are found by crisis, metric and kind of measure', async () => {
    const { data } = await readApi('/series?crisis=mosul-2016-2017&metric=displacement');
    expect(different(data, 'metric_code')).toEqual(['displacement']);
    expect(different(data, 'crisis')).toEqual(['mosul-2016-2017']);
    const stocks = (await readApi('/series?measure_type=stock')).data;
    expect(different(stocks, 'measure_type')).toEqual(['stock']);
  });

  test('sources are found by publisher, kind, language, crisis and day', async () => {
    const all = await listSources();
    const query = '/sources?from=2017-09&to=2017-10&language=en&organization=ocha';
    const { data } = await readApi(query);
    const expected = all.filter(
      ({ publishedOn, language, publisher }) =>
        publishedOn >= '2017-09-01' &&
        publishedOn <= '2017-10-31' &&
        language === 'en' &&
        publisher.slug === 'ocha',
    );
    expect(expected.length).toBeGreaterThan(1);
    expect(valuesOf(data, 'source_id').toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    const news = (await readApi('/sources?kind=news_article&crisis=hawija-2017')).data;
    expect(different(news, 'kind')).toEqual(['news_article']);
    expect(await problemOf('/sources?from=2017-10&to=2017-09')).toMatchObject({
      errors: [{ parameter: 'from' }],
    });
  });

  test('statements are found by organization, source, crisis, language and day', async () => {
    const all = await listStatements();
    const { data } = await readApi('/statements?organization=irc&crisis=hawija-2017');
    expect(different(data, 'organization')).toEqual(['irc']);
    const [first] = data;
    const own = (await readApi(`/statements?source=${first.source_id}`)).data;
    expect(valuesOf(own, 'statement_id').toSorted()).toEqual(
      all
        .filter(({ sourceId }) => sourceId === first.source_id)
        .map(({ id }) => id)
        .toSorted(),
    );
    const early = (await readApi('/statements?to=2016&language=en')).data;
    expect(early.length).toBeGreaterThan(0);
    expect(early.every((row: Row) => String(row.published_date) <= '2016-12-31')).toBe(true);
  });

  test('organizations are found by kind and by a part of a name, and no sign means anything', async () => {
    const { data } = await readApi('/organizations?kind=un_agency');
    expect(different(data, 'kind')).toEqual(['un_agency']);
    const found = (await readApi('/organizations?q=rescue')).data;
    expect(valuesOf(found, 'organization')).toContain('irc');
    expect((await readApi('/organizations?q=%25')).data).toEqual([]);
  });

  test('places are found by level, by what they lie in, and by any spelling', async () => {
    const districts = (await readApi('/locations?level=adm2&admin1_code=IQG13')).data;
    expect(different(districts, 'admin1_code')).toEqual(['IQG13']);
    expect(different(districts, 'level')).toEqual(['adm2']);
    const [hawija] = (await readApi('/locations?q=hawija')).data;
    expect(hawija).toMatchObject({ code: 'IQG13Q01', location_name: 'Iraq', location_code: 'IRQ' });
    expect((await readApi('/locations?q=!!!')).data).toEqual([]);
  });

  test.each([
    ['/series?crisis=atlantis', 'crisis'],
    ['/statements?organization=atlantis', 'organization'],
    ['/statements?source=ATLANTIS', 'source'],
    ['/sources?crisis=atlantis', 'crisis'],
    ['/figures?series=ATLANTIS', 'series'],
  ])(
    '%s is refused: a wrong name must not look like an empty record',
    async (address, parameter) => {
      expect(await problemOf(address)).toMatchObject({ status: 400, errors: [{ parameter }] });
    },
  );
});

describe('the two clocks', () => {
  test('a series as it was known on a day holds no later report', async () => {
    const series = (await readApi('/series?crisis=hawija-2017&metric=displacement')).data;
    const { series_id: id } = series.find((row: Row) => Number(row.figure_count) > 4);
    const then = await readApi(`/series/${id}?known_at=2017-09-30`);
    const now = await readApi(`/series/${id}`);
    // Cited as its page is: who reported first, then the record as it was asked for.
    expect(then.meta.citation).toMatch(/Reuters|OCHA|International Rescue Committee/);
    expect(then.meta.citation).toContain('known_at=2017-09-30');
    expect(then.meta.citation).toContain('30 September 2017');
    expect(then.meta.known_at).toBe('2017-09-30');
    expect(then.data.headline.known_at).toBe('2017-09-30');
    expect(then.data.figure_count).toBeLessThan(now.data.figure_count);
    const { data } = await readApi(`/figures?series=${id}&known_at=2017-09-30`);
    expect(data).toHaveLength(then.data.figure_count);
    expect(data.every((row: Row) => String(row.published_date) <= '2017-09-30')).toBe(true);
  });

  test('the chart has a mark for each figure that is drawn, of those that the query finds', async () => {
    const [{ series_id: id }] = (await readApi('/series?crisis=hawija-2017&metric=displacement'))
      .data;
    const { data, meta } = await readApi(`/series/${id}/chart?known_at=2017-09-30`);
    expect(meta.known_at).toBe('2017-09-30');
    expect(data.marking).toHaveLength(1);
    const found = (await readApi(`/figures?series=${id}&known_at=2017-09-30`)).data;
    const drawn = data.panels.flatMap(({ marks }: { marks: Row[] }) =>
      valuesOf(marks, 'figure_id'),
    );
    expect(valuesOf(found, 'figure_id')).toEqual(expect.arrayContaining(drawn));
  });
});

test('what is not there is not found, in the words of the API', async () => {
  for (const path of [
    '/crises/none',
    '/series/NONE',
    '/series/NONE/chart',
    '/figures/NONE',
    '/figures/NONE/revisions',
    '/statements/NONE',
    '/sources/NONE',
    '',
    '/none',
    '/figures/NONE/none',
  ]) {
    expect(await problemOf(path), path).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  }
});

describe('every address', () => {
  test.each(['/figures', '/crises/hawija-2017', '/openapi.json', '/none'])(
    '%s is only read, by anybody, from anywhere',
    async (address) => {
      const options = await callApi(address, { method: 'OPTIONS' });
      expect(options.status).toBe(204);
      expect(options.headers.get('access-control-allow-origin')).toBe('*');
      expect(options.headers.get('access-control-allow-headers')).toContain('If-None-Match');
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const refused = await callApi(address, { method });
        expect(refused.status).toBe(405);
        expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
        expect(await refused.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED', status: 405 });
      }
    },
  );

  test('is sent again only after the record has changed', async () => {
    const first = await callApi('/figures?limit=2');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    for (const known of [tag, `"other", ${tag}`, `W/${tag}`]) {
      const again = await callApi('/figures?limit=2', { headers: { 'If-None-Match': known } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    const other = await callApi('/sources?limit=2', { headers: { 'If-None-Match': tag } });
    expect(other.status).toBe(200);
  });

  test('answers HEAD with the headers of GET and no body', async () => {
    const [get, head] = await Promise.all([
      callApi('/figures?output_format=csv'),
      callApi('/figures?output_format=csv', { method: 'HEAD' }),
    ]);
    expect([...head.headers]).toEqual([...get.headers]);
    expect(await head.text()).toBe('');
    expect(await get.text()).toMatch(/^figure_id,/);
  });
});
