// What was changed, as everybody may read it: revisions, corrections and changes.
import { beforeEach, describe, expect, test } from 'vitest';
import { emptySnapshots, findLastRevision } from '#db/revisions.ts';
import { describedBy, everyRow, problemOf, readApi } from '#tests/support/api.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { figure, source, statement } from '#tests/support/makers.ts';
import { approveChanges, type Change } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeEach(async () => {
  store = await openTestStore();
  await loadHawija(store);
});

type FigureChange = Parameters<typeof figure>[2];
const LATER = new Date('2026-02-01T08:00:00.000Z');

function changed(
  revision: number,
  changeType: NonNullable<Change['changeType']>,
  given: FigureChange,
  id = 'F1',
): Change<'figure'> {
  const { proposed } = figure(
    id,
    { statementId: 'S1', seriesId: 'PRESENT', originatingOrganizationId: 'IRC' },
    given,
  );
  return { entityType: 'figure', id, revision, changeType, proposed };
}

const approve = (change: Change, at = LATER) => approveChanges(store, [change], at);

describe('the revisions of a figure', () => {
  test('say what each changed, old and new, by which role and never by whom', async () => {
    await approve(changed(2, 'correct', { valueText: '58,000', reportedValue: 58_000 }));
    const answer = await readApi('/figures/F1/revisions');
    expect((await describedBy())('/figures/{id}/revisions', answer)).toEqual([]);
    expect(answer.data).toMatchObject([
      { revision: 1, change_type: 'create', changes: [], snapshot: { reported_value: 85_000 } },
      {
        revision: 2,
        change_type: 'correct',
        actor_role: 'reviewer',
        recorded_at: LATER.toISOString(),
        snapshot: { reported_value: 58_000 },
      },
    ]);
    expect(answer.data[1].changes).toEqual([
      { column: 'value_text', old: '85,000', new: '58,000' },
      { column: 'reported_value', old: 85_000, new: 58_000 },
      { column: 'places', old: [expect.objectContaining({ location_id: 'HAWIJA' })], new: [] },
    ]);
  });

  test('show that one was redacted, and not what', async () => {
    await approve(changed(2, 'redact', { caveat: null }));
    const last = await findLastRevision(store.read);
    await store.transact((tx) =>
      emptySnapshots(tx, { entityType: 'figure', entityId: 'F1', seq: last?.seq ?? 0 }),
    );
    const { data } = await readApi('/figures/F1/revisions');
    expect(data).toMatchObject([
      { snapshot: null, withheld: 'redacted', changes: [] },
      { change_type: 'redact', withheld: null, changes: [] },
    ]);
  });

  test('withhold what was written while the document was not public', async () => {
    await approve(changed(2, 'edit', { caveat: 'from a canary' }, 'HIDDEN'));
    const opened = source('PRIVATE', 'IRC', { title: 'Public at last' });
    await approve({ ...opened, revision: 2, changeType: 'edit' });
    const { proposed } = figure(
      'HIDDEN',
      { statementId: 'S3', seriesId: 'PRESENT', originatingOrganizationId: 'IRC' },
      { caveat: 'for all to read' },
    );
    await approve({
      entityType: 'figure',
      id: 'HIDDEN',
      revision: 3,
      changeType: 'edit',
      proposed,
    });
    const { data } = await readApi('/figures/HIDDEN/revisions');
    expect(data).toMatchObject([
      { revision: 1, snapshot: null, withheld: 'not_public_then', reason: null },
      // Its statement was another one at that time, whose document is public.
      { revision: 2, withheld: null },
      { revision: 3, withheld: null, snapshot: { caveat: 'for all to read' } },
    ]);
    const changes = JSON.stringify(await everyRow('/changes?limit=2', 'since'));
    expect(changes).toContain('Public at last');
    expect(changes).not.toContain('"source_title":"PRIVATE"');
  });
});

test('a retracted figure keeps its address and says why', async () => {
  await approve(changed(2, 'retract', { lifecycle: 'retracted', lifecycleReason: 'Not theirs.' }));
  const { data } = await readApi('/figures/F1');
  expect(data).toMatchObject({
    lifecycle: 'retracted',
    lifecycle_reason: 'Not theirs.',
    revision: 2,
  });
  expect((await readApi('/figures?lifecycle=active')).data).toHaveLength(3);
});

describe('corrections', () => {
  test('are what was changed after it was published, the latest first', async () => {
    await approve(changed(2, 'correct', { valueText: '58,000', reportedValue: 58_000 }));
    await approve(changed(3, 'edit', { valueText: '58,000', reportedValue: 58_000, caveat: 'x' }));
    await approve(changed(4, 'edit', { valueText: '58,001', reportedValue: 58_001, caveat: 'x' }));
    await approve(changed(5, 'retract', { lifecycle: 'retracted', lifecycleReason: 'no' }));
    const answer = await readApi('/corrections');
    expect((await describedBy())('/corrections', answer)).toEqual([]);
    expect(answer.data).toMatchObject([
      { change_type: 'retract', revision: 5 },
      // An edit of a caveat is no correction; one of a number is.
      { change_type: 'edit', revision: 4 },
      { change_type: 'correct', revision: 2, page: expect.stringContaining('/en/figures/F1') },
    ]);
    expect(answer.data[1].changes).toEqual([
      { column: 'value_text', old: '58,000', new: '58,001' },
      { column: 'reported_value', old: 58_000, new: 58_001 },
    ]);
    expect(await everyRow('/corrections?limit=1')).toEqual(answer.data);
    const retracted = (await readApi('/corrections?change_type=retract')).data;
    expect(retracted).toEqual(answer.data.slice(0, 1));
  });

  test('are none where nothing was changed, and none of hidden documents', async () => {
    await approve({ ...changed(2, 'correct', { caveat: 'x' }, 'HIDDEN') });
    const moved = statement('S3', { sourceId: 'PRIVATE', organizationId: 'IRC' });
    await approve({ ...moved, revision: 2, changeType: 'correct' });
    const rows = (await readApi('/corrections')).data;
    expect(rows.filter((row: { entity_id: string }) => row.entity_id === 'S3')).toEqual([]);
  });

  test('refuse a cursor that is none', async () => {
    const cursor = Buffer.from('["corrections","x"]').toString('base64url');
    expect(await problemOf(`/corrections?cursor=${cursor}`)).toMatchObject({ status: 400 });
  });
});

describe('changes', () => {
  test('are those since a place in the chain, an instant or a day', async () => {
    const before = await everyRow('/changes?limit=4', 'since');
    await approve(changed(2, 'edit', { caveat: 'x' }));
    const last = before.at(-1);
    for (const since of [
      last?.seq,
      '2026-01-31',
      '2026-02-01T07:59:59Z',
      '2026-02-01T09:59:59%2B02:00',
    ]) {
      const { data, links } = await readApi(`/changes?since=${since}`);
      expect(data, String(since)).toMatchObject([{ entity_id: 'F1', revision: 2 }]);
      expect(links.next).toBeNull();
    }
    for (const since of ['2026-02-02', '2026-02-01T08:00:00Z', '99999'])
      expect((await readApi(`/changes?since=${since}`)).data).toEqual([]);
  });

  test('leave out what is not public and still come to their end', async () => {
    const rows = await everyRow('/changes?limit=1', 'since');
    const ids = rows.map(({ entity_id: id }) => id);
    expect(ids).toEqual((await everyRow('/changes', 'since')).map(({ entity_id: id }) => id));
    expect(ids).toContain('F1');
    for (const id of ['PRIVATE', 'S3', 'HIDDEN', 'R2']) expect(ids).not.toContain(id);
  });

  test.each(['yesterday', '-1', '2026-13-01', '1.5', ''])(
    'refuse “%s” as a beginning',
    async (since) => {
      expect(await problemOf(`/changes?since=${since}`)).toMatchObject({
        status: 400,
        errors: [{ parameter: 'since', value: since, detail: expect.stringContaining('4711') }],
      });
    },
  );
});
