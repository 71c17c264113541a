import assert from 'node:assert/strict';
import { FIGURES, RELEASE } from '#tests/bench/entry/press-release.ts';

const SAME = [
  'seriesId',
  'valueText',
  'reportedValue',
  'quantifier',
  'referencePeriodStart',
  'referencePeriodStartAccuracy',
  'referencePeriodEnd',
  'referencePeriodEndAccuracy',
  'civilianStatus',
  'ageRange',
  'basis',
  'originatingOrganizationId',
] as const;

/** Throws unless the submission says what the example record says of the release, figure by figure. */
export async function checkEntered(submissionId: string): Promise<void> {
  const { getStore } = await import('#db/store.ts');
  const { listItems } = await import('#lib/submissions/sealed-rows.ts');
  const { readItems, proposalsFor } = await import('#lib/submissions/proposal.ts');
  const { readRecordFile } = await import('#lib/commands/read-record-file.ts');
  const { proposals, problems } = readItems(await listItems(getStore().read, submissionId));
  assert.deepEqual(problems, []);
  const entered = proposalsFor(proposals, 'figure');
  assert.equal(entered.length, FIGURES.length);
  const release = readRecordFile('db/example/iraq-2016-2017.json').documents.find(
    ({ source }) => source.id === RELEASE,
  );
  const coded = (release?.statements ?? []).flatMap(({ figures = [] }) => figures);
  for (const { value } of entered) {
    const same = coded.find(({ valueText }) => valueText === value.valueText) ?? {};
    const given = new Map<string, unknown>(Object.entries(same));
    for (const field of SAME.filter((name) => given.has(name)))
      if (!(field === 'civilianStatus' && value.valueText === 'Over 100,000'))
        assert.equal(
          String(value[field]),
          String(given.get(field)),
          `${value.valueText}: ${field}`,
        );
    const [place] = given.get('places') as { locationId: string; role: string }[];
    assert.deepEqual(
      value.places.map(({ locationId, role }) => ({ locationId, role })),
      [{ locationId: place?.locationId, role: place?.role }],
    );
  }
  const [whole, part] = ['85,000', 'some 40,000'].map(
    (text) => entered.find(({ value }) => value.valueText === text)?.entityId,
  );
  const relations = proposalsFor(proposals, 'relation').map(({ value }) => value);
  assert.equal(relations.length, 1);
  assert.deepEqual(
    relations.map(({ fromId, toId, type }) => ({ fromId, toId, type })),
    [{ fromId: part, toId: whole, type: 'subset_of' }],
  );
}
