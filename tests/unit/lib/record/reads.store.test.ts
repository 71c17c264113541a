// The nouns of the record other than figures, as pages read them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getCrisis, listCrises } from '#lib/record/crises.ts';
import { getLocation, listLocations, searchLocations } from '#lib/record/locations.ts';
import { getOrganization, listOrganizations } from '#lib/record/organizations.ts';
import { getRevision, listRevisions } from '#lib/record/revisions.ts';
import { getSeries, listSeries } from '#lib/record/series.ts';
import { countSources, getSource, listSources } from '#lib/record/sources.ts';
import { countStatements, getStatement, listStatements } from '#lib/record/statements.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
  await loadHawija(store);
});
afterAll(() => store.close());

const NOT_FOUND = { code: 'NOT_FOUND' };
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe('crises and series', () => {
  test('the latest crisis comes first', async () => {
    expect(idsOf(await listCrises())).toEqual(['HAWIJA-2017', 'MOSUL']);
    expect(await getCrisis('mosul')).toMatchObject({ id: 'MOSUL', countries: ['IRQ'] });
    await expect(getCrisis('nowhere')).rejects.toMatchObject(NOT_FOUND);
  });

  test('a series is found by its slug in its own crisis alone', async () => {
    expect(idsOf(await listSeries('MOSUL'))).toEqual(['OTHER']);
    expect(idsOf(await listSeries())).toEqual(['PRESENT', 'OTHER']);
    expect(await getSeries('mosul', 'other')).toMatchObject({
      id: 'OTHER',
      crisis: { id: 'MOSUL' },
    });
    await expect(getSeries('mosul', 'present')).rejects.toMatchObject(NOT_FOUND);
  });
});

describe('documents', () => {
  test('are listed by publisher, crisis and address, the latest first', async () => {
    expect(idsOf(await listSources())).toEqual(['STORY', 'RELEASE']);
    expect(idsOf(await listSources({ publisherId: 'IRC' }))).toEqual(['RELEASE']);
    expect(idsOf(await listSources({ crisisId: 'MOSUL' }))).toEqual(['STORY']);
    expect(idsOf(await listSources({ url: 'https://example.org/STORY' }))).toEqual(['STORY']);
    expect(idsOf(await listSources({}, { limit: 1, offset: 1 }))).toEqual(['RELEASE']);
    expect(await countSources()).toBe(2);
  });

  test('are not found when they are not public', async () => {
    expect(await getSource('STORY')).toMatchObject({ publisher: { name: 'Reuters' } });
    await expect(getSource('PRIVATE')).rejects.toMatchObject(NOT_FOUND);
    await expect(getSource('NONE')).rejects.toMatchObject(NOT_FOUND);
  });
});

describe('statements', () => {
  test('come with their document, both organizations and the number of their figures', async () => {
    expect(await getStatement('S2')).toMatchObject({
      source: { title: 'STORY' },
      publisher: { id: 'REUTERS' },
      attributed: { id: 'UN' },
      figureCount: 2,
    });
    await expect(getStatement('S3')).rejects.toMatchObject(NOT_FOUND);
  });

  test('are listed by document, organization and crisis', async () => {
    expect(idsOf(await listStatements())).toEqual(['S2', 'S1']);
    expect(idsOf(await listStatements({ sourceId: 'RELEASE' }))).toEqual(['S1']);
    expect(idsOf(await listStatements({ organizationId: 'UN' }))).toEqual(['S2']);
    expect(idsOf(await listStatements({ crisisId: 'MOSUL' }))).toEqual(['S2']);
    expect(await countStatements({ crisisId: 'HAWIJA-2017' })).toBe(2);
  });
});

test('organizations are sorted by name and found by slug', async () => {
  expect(idsOf(await listOrganizations())).toEqual(['IRC', 'REUTERS', 'UN']);
  expect(await getOrganization('un')).toMatchObject({ name: 'United Nations', kind: 'un_agency' });
  await expect(getOrganization('nobody')).rejects.toMatchObject(NOT_FOUND);
});

describe('places', () => {
  test('come with what they lie in, the country last', async () => {
    const camp = await getLocation('CAMP');
    expect(idsOf(camp.ancestors)).toEqual(['HAWIJA', 'KIRKUK', 'IRQ']);
    expect(await getLocation('IQG13Q01')).toMatchObject({ id: 'HAWIJA' });
    await expect(getLocation('IQG99')).rejects.toMatchObject(NOT_FOUND);
  });

  test('are listed by level and by what they lie in', async () => {
    expect(idsOf(await listLocations({ level: 'adm1' }))).toEqual(['KIRKUK']);
    expect(idsOf(await listLocations({ parentId: 'HAWIJA' }))).toEqual(['CAMP']);
    expect(await listLocations()).toHaveLength(4);
  });

  test.each(['Hawija', 'hawiga', 'Al Hawiga', 'al-hawiga', 'الحويجه', 'حويجة', 'IQG13Q01'])(
    'are found by the spelling %s',
    async (spelling) => {
      expect(idsOf(await searchLocations(spelling))[0]).toBe('HAWIJA');
    },
  );

  test('are found by a part of a name, after those that have all of it', async () => {
    expect(idsOf(await searchLocations('hawij'))).toEqual(['HAWIJA', 'CAMP']);
    expect(idsOf(await searchLocations('camp'))).toEqual(['CAMP']);
    expect(await searchLocations(' - ')).toEqual([]);
  });
});

describe('revisions', () => {
  test('say by which role they were approved, and no name', async () => {
    const [first] = await listRevisions('figure', 'F1');
    expect(first).toMatchObject({
      revision: 1,
      changeType: 'create',
      actorRole: 'reviewer',
      snapshot: { valueText: '85,000' },
    });
    expect(first).not.toHaveProperty('actorId');
    expect(await getRevision('crisis', 'MOSUL', 1)).toMatchObject({ revision: 1 });
    await expect(getRevision('crisis', 'MOSUL', 2)).rejects.toMatchObject(NOT_FOUND);
  });

  test.each([
    ['figure', 'HIDDEN'],
    ['statement', 'S3'],
    ['source', 'PRIVATE'],
    ['relation', 'R2'],
    ['figure', 'NONE'],
  ] as const)('of a %s that is not public are not found (%s)', async (entityType, id) => {
    await expect(listRevisions(entityType, id)).rejects.toMatchObject(NOT_FOUND);
  });
});
