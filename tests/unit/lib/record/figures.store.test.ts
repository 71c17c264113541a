import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  countFigures,
  cursorAfter,
  getFigure,
  listFigures,
  type FigureFilter,
  type FigureOrder,
} from '#lib/record/figures.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
  await loadHawija(store);
});
afterAll(() => store.close());

const idsOf = async (filter: FigureFilter, order: FigureOrder = 'oldest') =>
  (await listFigures(filter, { order })).map(({ id }) => id);

describe('a figure', () => {
  test('comes with its words, its document and its three organizations', async () => {
    const reported = await getFigure('F3');
    expect(reported).toMatchObject({
      reportedValue: 85_000,
      crisis: { slug: 'hawija-2017' },
      series: { slug: 'present', measureType: 'stock' },
      statement: { quote: 'The 85,000 civilians still in and around Hawija' },
      source: { title: 'STORY', publishedOn: '2017-10-03' },
      publisher: { name: 'Reuters', kind: 'media' },
      attributed: { name: 'United Nations' },
      originating: { id: 'UN' },
    });
    expect(reported.recordedAt).toBeInstanceOf(Date);
    expect(reported.source).not.toHaveProperty('confidentiality');
  });

  test('names its places in their order, with the divisions they lie in', async () => {
    const { places } = await getFigure('F3');
    expect(places).toMatchObject([
      {
        relation: 'in',
        location: { name: 'Hawija camp', level: 'camp_site' },
        admin1: { code: 'IQG13', name: 'Kirkuk' },
        admin2: { code: 'IQG13Q01', name: 'Al-Hawiga' },
      },
      { relation: 'part_of', admin1: { code: 'IQG13' }, admin2: null },
    ]);
  });

  test('stands in its relations at both ends, but not to a figure that is not public', async () => {
    const ends = { id: 'R1', fromId: 'F2', toId: 'F1', type: 'subset_of' };
    expect((await getFigure('F1')).relations).toMatchObject([ends]);
    expect((await getFigure('F2')).relations).toMatchObject([ends]);
  });

  test('of a document that is not public is not found anywhere', async () => {
    await expect(getFigure('HIDDEN')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await idsOf({})).not.toContain('HIDDEN');
    expect(await idsOf({ statementId: 'S3' })).toEqual([]);
    expect(await countFigures()).toBe(4);
  });
});

describe('the filter', () => {
  test.each<[string, FigureFilter, string[]]>([
    ['nothing', {}, ['F1', 'F2', 'F4', 'F3']],
    ['a crisis', { crisisId: 'HAWIJA-2017' }, ['F1', 'F2', 'F3']],
    ['a series', { seriesId: 'OTHER' }, ['F4']],
    ['a metric', { metric: 'killed' }, []],
    ['an organization that said it or counted', { organizationId: 'UN' }, ['F4', 'F3']],
    ['an organization by its slug', { organizationSlug: 'irc' }, ['F1', 'F2']],
    ['an organization that nobody knows', { organizationSlug: 'nobody' }, []],
    ['the publisher', { publishedBy: 'REUTERS' }, ['F4', 'F3']],
    ['a document', { sourceId: 'RELEASE' }, ['F1', 'F2']],
    ['a statement', { statementId: 'S2' }, ['F4', 'F3']],
    ['the organization that the number comes from', { originatingIds: ['UN'] }, ['F4', 'F3']],
    ['one of several properties', { ageRanges: ['children', 'elderly'] }, ['F2']],
    ['a basis that none has', { bases: ['planning'] }, []],
    ['the last day of what it describes', { asOf: '2017-10-01' }, ['F1', 'F2', 'F4']],
    ['the day of publication', { knownAt: '2017-10-02' }, ['F1', 'F2']],
    ['places of each of two groups', { locationGroups: [['CAMP'], ['KIRKUK', 'IRQ']] }, ['F3']],
    ['a place outside a second group', { locationGroups: [['CAMP'], ['HAWIJA']] }, []],
    ['words of the quote', { words: 'STILL in and AROUND' }, ['F1', 'F2', 'F4', 'F3']],
    ['words of the title of a document', { words: 'story' }, ['F4', 'F3']],
    ['signs that mean anything elsewhere', { words: '%' }, []],
    ['places', { locationIds: ['HAWIJA', 'CAMP'] }, ['F1', 'F3']],
    ['a period that begins', { from: '2017-10-01' }, ['F4', 'F3']],
    ['a period that ends', { to: '2017-10-01' }, ['F1', 'F2', 'F4']],
    ['a period of one day', { from: '2017-10-01', to: '2017-10-01' }, ['F4']],
    ['several at once', { crisisId: 'HAWIJA-2017', publishedBy: 'REUTERS' }, ['F3']],
  ])('finds by %s, and counts as many', async (_, filter, ids) => {
    expect(await idsOf(filter)).toEqual(ids);
    expect(await countFigures(filter)).toBe(ids.length);
  });
});

describe('a page of figures', () => {
  test.each<FigureOrder>(['oldest', 'latest', 'recorded'])(
    'in the order %s continues where the one before ended',
    async (order) => {
      const whole = await idsOf({}, order);
      const paged: string[] = [];
      let cursor: string | undefined;
      for (let pages = 0; pages < 4; pages += 1) {
        const page = await listFigures({}, { order, cursor, limit: 1 });
        paged.push(...page.map(({ id }) => id));
        cursor = page.map((last) => cursorAfter(last, order)).at(-1);
      }
      expect(paged).toEqual(whole);
      expect(await listFigures({}, { order, cursor, limit: 1 })).toEqual([]);
    },
  );

  test('begins where it is told to', async () => {
    const page = await listFigures({}, { limit: 2, offset: 1 });
    expect(page.map(({ id }) => id)).toEqual(['F2', 'F4']);
  });

  test('is refused for a cursor that is none', async () => {
    const asked = listFigures({}, { cursor: 'F1' });
    await expect(asked).rejects.toMatchObject({ code: 'INVALID', fields: [{ field: 'cursor' }] });
  });
});
