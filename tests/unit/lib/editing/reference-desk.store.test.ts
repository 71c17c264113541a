// Organizations, crises, series and places changed through the desk, on the real record.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/access/actor.ts';
import { getReferenceDesk, proposeReference } from '#lib/editing/reference-desk.ts';
import { reliabilityField, type ReferenceType } from '#lib/editing/reference-kinds.ts';
import type { AppError } from '#lib/errors.ts';
import { earlierDefinitions } from '#lib/pages/earlier-definitions.ts';
import { getCrisis } from '#lib/record/crises.ts';
import { listFigures } from '#lib/record/figures.ts';
import { getLocation, searchLocations } from '#lib/record/locations.ts';
import { getOrganization, listOrganizations } from '#lib/record/organizations.ts';
import { getSeries } from '#lib/record/series.ts';
import { verifyRecord } from '#lib/record/verify.ts';
import { getSubmission } from '#lib/submissions/read.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import { approveAll, outcome } from '#tests/support/submissions.ts';

let opened: Awaited<ReturnType<typeof openExampleStore>>;

beforeAll(async () => {
  opened = await openExampleStore();
});

afterAll(() => opened.store.close());

const REASON = 'Judged anew after the offensive.';

/** What the form would send now, with these changes. */
async function form(
  actor: Actor,
  entityType: ReferenceType,
  id: string | null,
  fields: Record<string, string>,
) {
  const { values, baseRevision, draft, entityId } = await getReferenceDesk(actor, {
    entityType,
    id,
  });
  const typed = { ...values, reason: REASON, ...fields };
  return { entityType, entityId, fields: typed, baseRevision, draft, isSent: true };
}

async function approve(id: string, reviewer = opened.people.reviewer) {
  const { version } = (await getSubmission(reviewer, id)).summary;
  return approveAll(reviewer, { submissionId: id, version });
}

/** What is wrong with the form, field by field. */
const problemsIn = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: AppError) => error.fields.map(({ field, problem }) => `${field} ${problem}`).join(', '),
  );

const anyOrganization = async () => {
  const [first] = await listOrganizations();
  if (!first) throw new Error('The example holds no organization');
  return first;
};

describe('an organization', () => {
  it('is judged in a crisis, for everybody to read once a second person agrees', async () => {
    const { editor } = opened.people;
    const before = await anyOrganization();
    const { id: crisisId } = await getCrisis('hawija-2017');
    const asked = await form(editor, 'organization', before.id, {
      aliases: 'The other spelling',
      [reliabilityField(crisisId, 'grade')]: 'B',
      [reliabilityField(crisisId, 'rationale')]: 'It was there.',
    });
    const id = await proposeReference(editor, asked);
    expect(await getOrganization(before.slug)).toEqual(before);
    expect(await outcome(approve(id, editor))).toBe('FORBIDDEN');
    await approve(id);
    expect(await getOrganization(before.slug)).toMatchObject({
      id: before.id,
      name: before.name,
      revision: before.revision + 1,
      aliases: ['The other spelling'],
      reliability: [{ crisisId, grade: 'B', rationale: 'It was there.' }],
    });
    expect(await verifyRecord()).toMatchObject({ differences: [] });
  });

  it('names the field and keeps the record when it cannot be read', async () => {
    const { editor } = opened.people;
    const { id } = await anyOrganization();
    const asked = await form(editor, 'organization', id, { website: 'javascript:alert(1)' });
    await expect(proposeReference(editor, asked)).rejects.toMatchObject({
      code: 'INVALID',
      fields: [{ field: 'website', problem: 'notAnAddress' }],
    });
    const silent = await form(editor, 'organization', id, { reason: ' ' });
    await expect(proposeReference(editor, silent)).rejects.toMatchObject({
      fields: [{ field: 'reason', problem: 'reasonMissing' }],
    });
  });

  it('is not changed from a revision that is not the one recorded now', async () => {
    const { editor, administrator } = opened.people;
    const { id } = await anyOrganization();
    const late = await form(administrator, 'organization', id, { shortName: 'Late' });
    await approve(
      await proposeReference(
        editor,
        await form(editor, 'organization', id, { shortName: 'Early' }),
      ),
    );
    await expect(proposeReference(administrator, late)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'baseRevision' },
    });
  });

  it('is changed by nobody who is not an editor', async () => {
    const { editor, contributor, reviewer } = opened.people;
    const asked = await form(editor, 'organization', (await anyOrganization()).id, {});
    expect(await outcome(proposeReference(contributor, asked))).toBe('FORBIDDEN');
    expect(await outcome(proposeReference(reviewer, asked))).toBe('FORBIDDEN');
    expect(await outcome(proposeReference(null, asked))).toBe('UNAUTHENTICATED');
  });
});

describe('a crisis', () => {
  it('is new once it is approved, and can be proposed to lie in another', async () => {
    const { editor } = opened.people;
    const parent = await getCrisis('hawija-2017');
    const asked = await form(editor, 'crisis', null, {
      name: 'Tal Afar offensive',
      kind: parent.kind,
      parentId: parent.id,
      startOn: '2017-08',
      countries: 'irq',
    });
    await approve(await proposeReference(editor, asked));
    expect(await getCrisis('tal-afar-offensive')).toMatchObject({
      parentId: parent.id,
      startOn: '2017-08-01',
      startOnAccuracy: 'month',
      countries: ['IRQ'],
      revision: 1,
    });
    const round = await form(editor, 'crisis', parent.id, { parentId: asked.entityId });
    await expect(proposeReference(editor, round)).rejects.toMatchObject({
      fields: [{ field: 'parentId', problem: 'inItself' }],
    });
  });

  it('is not there under an id that nobody knows', async () => {
    const asked = { entityType: 'crisis' as const, id: 'ZZZZZZZZ' };
    expect(await outcome(getReferenceDesk(opened.people.editor, asked))).toBe('NOT_FOUND');
  });
});

describe('a series', () => {
  const NEW = {
    name: 'Wounded in Hawija',
    definition: 'People reported wounded in Hawija district.',
    metric: 'injured',
    measureType: 'flow',
    unit: 'person',
    populationStatus: 'all',
    civilianStatus: 'unspecified',
    gender: 'all',
    areaText: 'Hawija district',
    areaIds: 'IQG13Q01',
  };

  it('is new with its places once it is approved, after the others of its crisis', async () => {
    const { editor } = opened.people;
    const { id: crisisId } = await getCrisis('hawija-2017');
    const asked = await form(editor, 'series', null, { ...NEW, crisisId });
    await approve(await proposeReference(editor, asked));
    const made = await getSeries('hawija-2017', 'wounded-in-hawija');
    expect(made).toMatchObject({ id: asked.entityId, position: 25, revision: 1, breaks: [] });
    expect(made.areaIds).toHaveLength(1);
  });

  it('is not sent without a place, without a start of a running total, or with two breaks on a day', async () => {
    const { editor } = opened.people;
    const { id: crisisId } = await getCrisis('hawija-2017');
    const refused = async (fields: Record<string, string>) =>
      problemsIn(
        proposeReference(
          editor,
          await form(editor, 'series', null, { ...NEW, crisisId, ...fields }),
        ),
      );
    expect(await refused({ areaIds: '' })).toBe('areaIds missing');
    expect(await refused({ measureType: 'cumulative' })).toBe('fixedStart fixedStartMissing');
    expect(await refused({ metric: 'idp_stock' })).toMatch(/metric|measureType/);
    const twice = '2017-10-01: Once.\n2017-10-01: Twice.';
    expect(await refused({ breaks: twice })).toBe('breaks breakTwice');
  });

  it('keeps its meaning while figures stand in it; its breaks reach every figure of it', async () => {
    const { editor } = opened.people;
    const { id, breaks } = await getSeries('hawija-2017', 'present-in-hawija');
    expect(breaks).toEqual([]);
    const other = await form(editor, 'series', id, { metric: 'trapped', unit: 'household' });
    await expect(proposeReference(editor, other)).rejects.toMatchObject({
      fields: [
        { field: 'metric', problem: 'seriesInUse' },
        { field: 'unit', problem: 'seriesInUse' },
      ],
    });
    const asked = await form(editor, 'series', id, {
      breaks: '2017-10-01: Only the city.\n2017-09-21: With east Shirqat.',
    });
    await approve(await proposeReference(editor, asked));
    const ordered = [
      { on: '2017-09-21', note: 'With east Shirqat.' },
      { on: '2017-10-01', note: 'Only the city.' },
    ];
    expect(await getSeries('hawija-2017', 'present-in-hawija')).toMatchObject({ breaks: ordered });
    const [figure] = await listFigures({ seriesId: id }, { limit: 1 });
    expect(figure?.series.breaks).toEqual(ordered);
    expect(await earlierDefinitions({ id })).toEqual([]);
  });

  it('leaves its old definition to be read, with why it changed', async () => {
    const { editor } = opened.people;
    const before = await getSeries('hawija-2017', 'trapped-in-hawija');
    const asked = await form(editor, 'series', before.id, {
      definition: 'People who were said to be unable to leave Hawija.',
    });
    await approve(await proposeReference(editor, asked));
    expect(await earlierDefinitions(before)).toMatchObject([
      { definition: before.definition, revision: 1, reason: REASON },
    ]);
  });
});

describe('a place', () => {
  const inKirkuk = {
    level: 'adm3',
    parentId: 'IQG13Q01',
    locationCode: 'IRQ',
  };

  it('of the gazetteer is found to be recorded by its Arabic spelling alone', async () => {
    const { editor } = opened.people;
    const rows = parse<Record<string, string>>(
      readFileSync('../shared/data/locations-iraq.csv', 'utf8'),
      { columns: true },
    ).filter(({ level }) => level === 'place');
    const found = rows.map(async ({ name, aliases = '', parent = '', lat = '', lon = '' }, at) => {
      const [arabic = ''] = aliases.split(';');
      const [known] = await searchLocations(arabic, 1);
      const asked = await form(editor, 'location', null, {
        name: `Place ${at}`,
        level: known?.level ?? '',
        parentId: parent,
        locationCode: 'IRQ',
        names: `ar: ${arabic}`,
        latitude: lat,
        longitude: lon,
      });
      return `${name}: ${await problemsIn(proposeReference(editor, asked))}`;
    });
    const all = await Promise.all(found);
    expect(all).toHaveLength(17);
    // It is recorded in the city and not in the district; the notice of its review names it.
    const elsewhere = 'Mosul al-Jadida (neighbourhood): done';
    expect(all.filter((one) => !one.endsWith(': name placeKnown'))).toEqual([elsewhere]);
  });

  it('is new once it is approved, by its names and its code, and is not made twice', async () => {
    const { editor } = opened.people;
    const fields = {
      ...inKirkuk,
      name: 'Al-Rashad',
      code: 'IQG13Q01S02',
      codeVersion: 'COD-AB 2019-06-03',
      validFrom: '2019-06-03',
      names: 'ar: الرشاد\nen: Rashad',
      latitude: '35.21',
      longitude: '43.75',
    };
    const asked = await form(editor, 'location', null, fields);
    await approve(await proposeReference(editor, asked));
    expect(await getLocation('IQG13Q01S02')).toMatchObject({
      id: asked.entityId,
      latitude: 35.21,
      names: [
        { lang: 'ar', name: 'الرشاد' },
        { lang: 'en', name: 'Rashad' },
      ],
      validFrom: '2019-06-03',
    });
    const twice = await form(editor, 'location', null, { ...inKirkuk, name: 'rashad' });
    expect(await problemsIn(proposeReference(editor, twice))).toBe('name placeKnown');
    const sameCode = await form(editor, 'location', null, { ...fields, name: 'Zab' });
    expect(await problemsIn(proposeReference(editor, sameCode))).toContain('code codeTaken');
    // P-codes are reused between versions: another day makes another place.
    const newer = { ...fields, name: 'Zab', names: '', validFrom: '2024-01-01' };
    const reused = await form(editor, 'location', null, newer);
    expect(await problemsIn(proposeReference(editor, reused))).toBe('done');
  });

  it('cannot lie in what lies in it, however deep, nor in another country', async () => {
    const { editor } = opened.people;
    const [hawija, kirkuk] = [await getLocation('IQG13Q01'), await getLocation('IQG13')];
    const loop = await form(editor, 'location', kirkuk.id, {
      level: 'area',
      parentId: 'IQG13Q01S02',
    });
    expect(await problemsIn(proposeReference(editor, loop))).toContain('parentId inItself');
    const abroad = await form(editor, 'location', hawija.id, { locationCode: 'SYR' });
    expect(await problemsIn(proposeReference(editor, abroad))).toBe(
      'locationCode placeOutsideParent, locationCode partsElsewhere',
    );
    const unknown = await form(editor, 'location', hawija.id, { parentId: 'Nowhere' });
    expect(await problemsIn(proposeReference(editor, unknown))).toBe('parentId notAnId');
  });
});
