// What this site said of a figure, after the figure, its words and its document have changed.
import { beforeEach, describe, expect, it } from 'vitest';
import { emptySnapshots, findLastRevision } from '#db/revisions.ts';
import type { EntityType } from '#db/codes.ts';
import { getFigureRevision, listFigureRevisions } from '#lib/record/figure-revisions.ts';
import { figureSentence } from '#lib/sentences/figure.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import {
  figure,
  location,
  organization,
  source,
  statement,
  subset,
} from '#tests/support/makers.ts';
import { approveChanges, type Change } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

const MAY = new Date('2026-05-03T10:00:00Z');
const IRC = { seriesId: 'PRESENT', originatingOrganizationId: 'IRC' };
const NOT_FOUND = { code: 'NOT_FOUND' };

let store: TestStore;

beforeEach(async () => {
  store = await openTestStore();
  await loadHawija(store);
});

const again = (
  change: Change,
  changeType: Change['changeType'] = 'edit',
  reason?: string,
): Change => ({ ...change, revision: 2, changeType, ...(reason && { reason }) }) as Change;
const approve = (...changes: Change[]) => approveChanges(store, changes, MAY);

const correctedFigure = (statementId = 'S1') =>
  again(
    figure('F1', { ...IRC, statementId }, { reportedValue: 84_000, valueText: '84,000' }),
    'correct',
    'misread',
  );

async function redact(change: Change) {
  await approve(again(change, 'redact', 'a name endangered somebody'));
  await store.transact(async (tx) => {
    const { seq = 0 } = (await findLastRevision(tx)) ?? {};
    const { entityType, id: entityId } = change as { entityType: EntityType; id: string };
    await emptySnapshots(tx, { entityType, entityId, seq });
  });
}

describe('a revision of a figure', () => {
  it('is the figure as it was, with its number and places of then', async () => {
    const before = (await getFigureRevision('F1', 1)).figure;
    await approve(correctedFigure());
    const past = await getFigureRevision('F1', 1);
    expect(past).toMatchObject({ revision: 1, total: 2, changeType: 'create', redactions: [] });
    expect(past.figure).toEqual(before);
    expect(past.figure).toMatchObject({ reportedValue: 85_000, revision: 1 });
    expect(past.figure?.places).toHaveLength(1);
    expect((await getFigureRevision('F1', 2)).figure).toMatchObject({
      reportedValue: 84_000,
      revision: 2,
      recordedAt: MAY,
      places: [],
    });
  });

  it('has the words, the document and the names of then, whatever they have become', async () => {
    await approve(
      again(organization('IRC', { name: 'IRC International', shortName: 'IRC' })),
      again(location('HAWIJA', { name: 'Renamed', parentId: 'KIRKUK' })),
      again(source('RELEASE', 'IRC', { title: 'Another title' })),
      again(statement('S1', { sourceId: 'RELEASE', organizationId: 'IRC' }, { quote: 'Mended.' })),
    );
    await approve(correctedFigure());
    const [first, second] = await listFigureRevisions('F1');
    expect(first?.figure?.statement.quote).not.toBe('Mended.');
    expect(first?.figure?.source.title).not.toBe('Another title');
    expect(first?.figure?.originating.name).toBe('International Rescue Committee');
    expect(first?.figure?.places[0]?.location.name).toBe('Al-Hawiga');
    expect(second?.figure).toMatchObject({
      statement: { quote: 'Mended.' },
      source: { title: 'Another title' },
      originating: { name: 'IRC International' },
    });
  });

  it('stands with what was approved together with it, and without what came later', async () => {
    const past = await getFigureRevision('F2', 1);
    expect(past.related.map(({ id }) => id)).toEqual(['F1']);
    const [parent] = past.related;
    expect(past.figure && figureSentence('en', past.figure, { parent })).toContain('(of 85,000');
    await approve(subset('LATER', 'F3', 'F1'));
    expect((await getFigureRevision('F3', 1)).figure?.relations).toEqual([]);
    await approve(correctedFigure());
    expect((await getFigureRevision('F2', 1)).related[0]).toMatchObject({ reportedValue: 85_000 });
  });

  it('says which fields changed against the one before', async () => {
    await approve(correctedFigure());
    const revisions = await listFigureRevisions('F1');
    expect(revisions.map(({ changes }) => changes)).toEqual([
      [],
      expect.arrayContaining(['value', 'reportedValue', 'places']),
    ]);
    expect(revisions[1]?.changes).not.toContain('quantifier');
    expect(revisions[1]).toMatchObject({ changeType: 'correct', reason: 'misread' });
  });
});

describe('a revision that cannot be shown', () => {
  it.each([
    ['F1', 2],
    ['F1', 0],
    ['HIDDEN', 1],
    ['NONE', 1],
  ])('is not found: %s, revision %d', async (id, number) => {
    await expect(getFigureRevision(id, number)).rejects.toMatchObject(NOT_FOUND);
  });

  it('says that it was redacted, when and why, and nothing of what it said', async () => {
    await redact(figure('F1', { ...IRC, statementId: 'S1' }, { valueText: 'mended' }));
    expect(await getFigureRevision('F1', 1)).toMatchObject({
      figure: null,
      related: [],
      redactions: [{ entityType: 'figure', recordedAt: MAY, reason: 'a name endangered somebody' }],
    });
    const [first, second] = await listFigureRevisions('F1');
    expect(first?.figure).toBeNull();
    expect(second).toMatchObject({ changes: [], figure: { valueText: 'mended' } });
  });

  it('shows of redacted words what the redaction left, and says so', async () => {
    await redact(
      statement('S1', { sourceId: 'RELEASE', organizationId: 'IRC' }, { quote: 'Left.' }),
    );
    const past = await getFigureRevision('F1', 1);
    expect(past.figure).toMatchObject({ reportedValue: 85_000, statement: { quote: 'Left.' } });
    expect(past.redactions).toMatchObject([{ entityType: 'statement', recordedAt: MAY }]);
  });

  it('is not found once the document that it rested on is not public', async () => {
    await approve(correctedFigure('S2'));
    await approve(again(source('RELEASE', 'IRC', { confidentiality: 'restricted' })));
    await expect(getFigureRevision('F1', 1)).rejects.toMatchObject(NOT_FOUND);
    const [first, second] = await listFigureRevisions('F1');
    expect(first).toMatchObject({ figure: null, redactions: [] });
    expect(second).toMatchObject({ changes: [], figure: { reportedValue: 84_000 } });
  });
});
