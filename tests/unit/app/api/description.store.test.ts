// The description of the API against its answers on the whole example record.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import example from '#db/example/iraq-2016-2017.json' with { type: 'json' };
import { ENDPOINTS } from '#lib/exchange/api/endpoints.ts';
import { loadRecord } from '#lib/exchange/load-record.ts';
import { recordFile } from '#lib/exchange/record-file.ts';
import { describedBy, problemOf, readApi, routePaths, type Row } from '#tests/support/api.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addPeople } from '#tests/support/submissions.ts';

let store: TestStore;
let differencesFrom: Awaited<ReturnType<typeof describedBy>>;

beforeAll(async () => {
  store = await openTestStore();
  const { contributor: author, reviewer, editor } = await addPeople(store);
  await loadRecord(recordFile.parse(example), { author, reviewer, editor });
  differencesFrom = await describedBy();
});
afterAll(() => store.close());

const LISTED = ENDPOINTS.filter(({ path, answer }) => answer && !path.includes('{')).map(
  ({ path }) => path,
);
// The key of the rows of a list that leads to each of them alone.
const ALONE: Record<string, [template: string, key: string][]> = {
  '/crises': [['/crises/{slug}', 'crisis']],
  '/series': [
    ['/series/{id}', 'series_id'],
    ['/series/{id}/chart', 'series_id'],
  ],
  '/figures': [
    ['/figures/{id}', 'figure_id'],
    ['/figures/{id}/revisions', 'figure_id'],
  ],
  '/statements': [['/statements/{id}', 'statement_id']],
  '/sources': [['/sources/{id}', 'source_id']],
};

test('every address that is described is answered, and the reverse', async () => {
  const { paths } = await readApi('/openapi.json');
  expect(Object.keys(paths).toSorted()).toEqual(routePaths().toSorted());
});

describe.each(LISTED)('%s', (list) => {
  test('answers what the description says', async () => {
    const answer = await readApi(`${list}?limit=10000`);
    expect(differencesFrom(list, answer)).toEqual([]);
    expect(answer.meta.count).toBe(answer.data.length);
    // Nothing of the example has been changed since it was recorded: it has no corrections.
    expect(answer.data.length === 0).toBe(list === '/corrections');
  });

  test.each(ALONE[list] ?? [])('and so does each of its rows at %s', async (template, key) => {
    const { data } = await readApi(`${list}?limit=10000`);
    // Every row where they are few, every seventh else: an answer takes some milliseconds.
    const chosen = data.filter((_: unknown, at: number) => data.length < 100 || at % 7 === 0);
    expect(chosen.length).toBeGreaterThan(0);
    for (const row of chosen) {
      const answer = await readApi(template.replace(/\{\w+\}/, row[key]));
      expect([row[key], ...differencesFrom(template, answer)]).toEqual([row[key]]);
    }
  });
});

test('an answer that is not as described is found out', async () => {
  const answer = await readApi('/figures?limit=1');
  answer.data[0].secret = 'x';
  delete answer.data[0].quote;
  expect(differencesFrom('/figures', answer)).toEqual([
    "/data/0 must have required property 'quote'",
    '/data/0 must NOT have additional properties',
  ]);
});

// A value that each parameter takes, where the description does not list them.
const VALUES: Record<string, string> = {
  crisis: 'hawija-2017',
  organization: 'irc',
  language: 'en',
  location_code: 'IRQ',
  home_country: 'USA',
  admin1_code: 'IQG13',
  admin2_code: 'IQG13Q01',
  from: '2017-09',
  to: '2017-10-31',
  as_of: '2017-10-05',
  known_at: '2017-09-30',
  q: 'Hawija',
  age_range: 'children',
  limit: '5',
  since: '10',
};

/** What the example record knows of each thing that a parameter or an address may name. */
async function examples() {
  const [figure] = (await readApi('/figures?crisis=hawija-2017&quantifier=stated')).data;
  const { data } = await readApi(`/figures/${figure.figure_id}`);
  const { figure_id: figures, series_id: series, statement_id: statements } = data;
  const [place] = data.places;
  return {
    ids: { figures, series, statements, sources: data.source_id, crises: data.crisis },
    values: { ...VALUES, series, source: data.source_id, place: place.location_id },
  };
}

describe.each(ENDPOINTS.map(({ path }) => path))('the parameters of %s', (template) => {
  test('are taken where they are described, and refused where they are not', async () => {
    const { paths } = await readApi('/openapi.json');
    const { ids, values } = await examples();
    const [, noun = ''] = template.split('/');
    const address = template.replace(/\{\w+\}/, ids[noun as keyof typeof ids] ?? '');
    const parameters = paths[template].get.parameters.filter(
      // A cursor is taken only where a page ends: the lists below are read to their ends.
      ({ name, in: where }: Row) => where === 'query' && name !== 'cursor',
    );
    for (const { name, schema } of parameters) {
      const { enum: choices = schema.items?.enum } = schema;
      const value = choices?.[0] ?? values[name as keyof typeof values];
      expect(await readApi(`${address}?${name}=${value}`), name).toBeTruthy();
      if (!choices) continue;
      expect(await problemOf(`${address}?${name}=none`)).toMatchObject({
        status: 400,
        errors: [{ parameter: name, value: 'none', detail: expect.stringContaining(choices[0]) }],
      });
    }
    expect(await problemOf(`${address}?undescribed=1`)).toMatchObject({
      status: 400,
      code: 'INVALID',
      errors: [{ parameter: 'undescribed', value: '1' }],
    });
  });
});
