import { beforeEach, expect, test } from 'vitest';
import { ENTITY_TYPES } from '#db/codes.ts';
import { publicFields } from '#lib/exchange/api/snapshots.ts';
import { correctionEntries } from '#lib/pages/correction-entries.ts';
import { entityFieldName, entityFieldWords } from '#lib/pages/entity-fields.ts';
import { listCorrections } from '#lib/record/corrections.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { crisis, organization, source, statement } from '#tests/support/makers.ts';
import { approveChanges, type Change } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeEach(async () => {
  store = await openTestStore();
  await loadHawija(store);
});

async function corrected(made: Change) {
  await approveChanges(store, [{ ...made, revision: 2, changeType: 'correct' }]);
  const { changes } = await listCorrections({}, { limit: 1 });
  const [entry] = await correctionEntries('en', changes);
  return entry;
}

test('every public field of everything beside figures has a name', () => {
  for (const entityType of ENTITY_TYPES.filter((type) => type !== 'figure'))
    for (const field of publicFields(entityType))
      expect(entityFieldName('en', field)).toMatch(/^[A-Z]/);
});

test('a document whose publisher was wrong names both publishers and both kinds', async () => {
  await approveChanges(store, [organization('PRESS', { name: 'The Press' })]);
  const entry = await corrected(source('RELEASE', 'PRESS', { kind: 'news_article' }));
  expect(entry?.changes.find(({ field }) => field === 'Publisher')?.after).toBe('The Press');
  expect(entry?.changes.find(({ field }) => field === 'Publisher')?.before).not.toBe('');
  expect(entry?.changes.find(({ field }) => field === 'Kind')?.after).toBe('News article');
});

test('an organization is judged for a crisis by its name, and none is said where nothing was', async () => {
  await approveChanges(store, [crisis('FLOOD', { name: 'The flood' }), organization('NEW')]);
  const entry = await corrected(
    organization('NEW', {
      kind: 'media',
      reliability: [{ crisisId: 'FLOOD', grade: 'B', rationale: 'It was there.' }],
    }),
  );
  expect(entry?.title).toContain('Organization: ');
  expect(entry?.changes).toContainEqual({
    field: 'Reliability',
    before: 'none',
    after: 'The flood: B: It was there.',
  });
});

test('a long quote names its statement by how it begins', async () => {
  const quote = `${'so many people '.repeat(20)}and more`;
  const entry = await corrected(
    statement('S1', { sourceId: 'RELEASE', organizationId: 'IRC' }, { quote }),
  );
  expect(entry?.title).toMatch(/^Statement: so many people .*…$/);
  expect(entry?.title.length).toBeLessThan(140);
  expect(entry?.changes.find(({ field }) => field === 'Words')?.after).toBe(quote);
});

test('a policy reads as its tiers and limits, a flag as yes or no, a document stays an id', () => {
  const words = (entityType: 'policy' | 'relation' | 'statement', field: string, value: unknown) =>
    entityFieldWords('en', { entityType, field, value }, (id) => id);
  const rule = { tiers: [['un_agency']], conflictPercent: 20, stalenessDays: 90 };
  expect(words('policy', 'value', rule)).toMatch(/United Nations body.*20 %.*90 days/);
  expect(words('relation', 'exhaustive', false)).toBe('no');
  expect(words('relation', 'dimension', null)).toBe('none');
  expect(words('statement', 'sourceId', 'S7')).toBe('S7');
});
