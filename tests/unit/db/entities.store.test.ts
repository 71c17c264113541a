import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENTITY_TYPES } from '#db/codes.ts';
import { findEntities, findEntity } from '#db/entities.ts';
import {
  countRevisions,
  findLastRevision,
  findRevision,
  listRevisionsAfter,
  listRevisionsOfSubmission,
} from '#db/revisions.ts';
import { brokenConstraint } from '#db/store.ts';
import { getLocation } from '#lib/record/locations.ts';
import { findHeadlinePolicy } from '#lib/record/policies.ts';
import { listHeadlineChoices } from '#lib/record/headline-choices.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { figure, headlineChoice, location, organization, policy } from '#tests/support/makers.ts';
import { approveChanges } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
  await loadHawija(store);
  await approveChanges(store, [
    headlineChoice('H1', { seriesId: 'PRESENT', figureId: 'F1' }),
    policy('P1'),
  ]);
});
afterAll(() => store.close());

const ONE_OF_EACH = {
  organization: 'IRC',
  location: 'HAWIJA',
  crisis: 'MOSUL',
  series: 'PRESENT',
  source: 'PRIVATE',
  statement: 'S1',
  figure: 'F3',
  relation: 'R1',
  headline_choice: 'H1',
  policy: 'P1',
};

describe('an entity', () => {
  test.each(ENTITY_TYPES)('of type %s is found as it was approved', async (entityType) => {
    const id = ONE_OF_EACH[entityType];
    const found = await findEntity(store.read, entityType, id);
    const approved = await findRevision(store.read, { entityType, entityId: id, revision: 1 });
    expect(found).toEqual({
      ...approved?.snapshot,
      id,
      revision: 1,
      recordedAt: approved?.recordedAt,
    });
    expect(await findEntity(store.read, entityType, 'NONE')).toBeUndefined();
  });

  test('is replaced by its next revision, a figure with its places', async () => {
    const of = { statementId: 'S2', seriesId: 'PRESENT', originatingOrganizationId: 'UN' };
    const moved = { locationId: 'IRQ', role: 'origin', relation: 'in', exception: null } as const;
    const next = figure('F3', of, { reportedValue: 78_000, quantifier: 'up_to', places: [moved] });
    await approveChanges(store, [{ ...next, revision: 2, changeType: 'correct' }]);
    expect(await findEntity(store.read, 'figure', 'F3')).toMatchObject({
      revision: 2,
      reportedValue: 78_000,
      places: [moved],
    });
  });

  test('is found among many, and an unknown one is left out', async () => {
    const found = await findEntities(store.read, 'figure', ['F1', 'F2', 'NONE', 'F1']);
    expect([...found.keys()].toSorted()).toEqual(['F1', 'F2']);
    expect(await findEntities(store.read, 'figure', [])).toEqual(new Map());
  });

  test('is found among more than one statement can name', async () => {
    const ids = Array.from({ length: 25_000 }, (_, at) => `none-${at}`);
    const found = await findEntities(store.read, 'organization', [...ids, 'UN']);
    expect([...found.keys()]).toEqual(['UN']);
  });

  test('whose approval fails half-way leaves nothing behind', async () => {
    const before = await countRevisions(store.read);
    const orphan = figure('NEW', {
      statementId: 'NONE',
      seriesId: 'PRESENT',
      originatingOrganizationId: 'UN',
    });
    await expect(approveChanges(store, [organization('WHO'), orphan])).rejects.toSatisfy(
      (error) => brokenConstraint(error) === 'foreign key',
    );
    expect(await findEntity(store.read, 'organization', 'WHO')).toBeUndefined();
    expect(await countRevisions(store.read)).toBe(before);
  });
});

describe('the log of revisions', () => {
  test('is read in chunks from any place, and ends at the last', async () => {
    const last = await findLastRevision(store.read);
    const seqs = (await listRevisionsAfter(store.read, 20, 3)).map(({ seq }) => seq);
    expect(seqs).toEqual([21, 22, 23]);
    expect(await listRevisionsAfter(store.read, last?.seq ?? 0, 3)).toEqual([]);
    expect(last?.seq).toBe(await countRevisions(store.read));
  });

  test('says what a submission brought', async () => {
    const [first] = await listRevisionsAfter(store.read, 0, 1);
    const brought = await listRevisionsOfSubmission(store.read, first?.submissionId ?? '');
    expect(brought.at(0)).toEqual(first);
    expect(brought.at(-1)).toMatchObject({ entityType: 'relation', entityId: 'R2' });
  });
});

test('an editor’s choice and the policy are read by what they are for', async () => {
  const choices = await listHeadlineChoices(['PRESENT', 'OTHER']);
  expect([...choices.keys()]).toEqual(['PRESENT']);
  expect(await findHeadlinePolicy()).toMatchObject({ value: { conflictPercent: 20 } });
});

test('a code is used once for each day from which it is valid', async () => {
  const used = (id: string, validFrom: string | null) => location(id, { code: 'IQG77', validFrom });
  await approveChanges(store, [used('OLD', null), used('YOUNG', '2020-01-01')]);
  expect((await getLocation('IQG77')).id).toBe('YOUNG');
  const again = approveChanges(store, [used('AGAIN', null)]);
  await expect(again).rejects.toSatisfy((error) => brokenConstraint(error) === 'unique');
});
