import { expect, test } from 'vitest';
import { columnOf, differences, publicSnapshot } from '#lib/exchange/api/snapshots.ts';
import { figure, source, statement } from '#tests/support/makers.ts';

test('a state is told in the columns of the CSV', () => {
  const { proposed } = figure('F', {
    statementId: 'S',
    seriesId: 'P',
    originatingOrganizationId: 'O',
  });
  expect(publicSnapshot('figure', proposed)).toMatchObject({
    reported_value: 85_000,
    population_group: 'all',
    metric_code: 'present_in_area',
    information_credibility: null,
    places: [],
  });
});

test('who spoke and who translated, how secret a document is and its copies stay inside', () => {
  const said = statement('S', { sourceId: 'D', organizationId: 'O' }, { speakerName: 'A. Name' });
  const document = source('D', 'O', { snapshotIds: ['COPY'], republishedFromId: 'OTHER' });
  const told = [
    publicSnapshot('statement', said.proposed),
    publicSnapshot('source', document.proposed),
  ];
  expect(JSON.stringify(told)).not.toMatch(/A\. Name|translated|confidential|COPY|OTHER/);
});

test('a field that nobody named is not told', () => {
  const { proposed } = source('D', 'O');
  const grown = Object.assign(proposed, { informant: 'somebody' });
  expect(JSON.stringify(publicSnapshot('source', grown))).not.toContain('informant');
});

test('two states differ in the columns whose values do, whatever the order of keys', () => {
  const before = { a: 1, b: { x: 1, y: 2 }, c: null };
  expect(differences(before, { a: 2, b: { y: 2, x: 1 }, c: null })).toEqual([
    { column: 'a', old: 1, new: 2 },
  ]);
  expect(differences({ a: 1 }, { a: 1, d: 0 })).toEqual([{ column: 'd', old: null, new: 0 }]);
});

test('what is withheld differs in nothing that can be told', () => {
  expect(differences(null, { a: 1 })).toEqual([]);
  expect(differences({ a: 1 }, null)).toEqual([]);
});

test('a field without another word for it is its own column', () => {
  expect(columnOf('referencePeriodStartAccuracy')).toBe('reference_period_start_accuracy');
  expect(columnOf('archiveUrl')).toBe('archived_url');
});
