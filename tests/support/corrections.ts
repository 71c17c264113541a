// Changes of the Hawija record after it was published, as an approval makes them.
import { figure, source } from '#tests/support/makers.ts';
import { approveChanges, type Change } from '#tests/support/record.ts';
import type { TestStore } from '#tests/support/store.ts';

type FigureChange = Parameters<typeof figure>[2];

/** A change of a figure of the Hawija record to these values. */
export function changedFigure(
  id: string,
  about: Required<Pick<Change, 'revision' | 'changeType'>> & Pick<Change, 'reason'>,
  given: FigureChange,
): Change<'figure'> {
  const { statementId, seriesId } = ENDS[id] ?? { statementId: 'S1', seriesId: 'PRESENT' };
  const ends = { statementId, seriesId, originatingOrganizationId: 'IRC' };
  return { entityType: 'figure', id, ...about, proposed: figure(id, ends, given).proposed };
}

const ENDS: Record<string, { statementId: string; seriesId: string }> = {
  F4: { statementId: 'S2', seriesId: 'OTHER' },
  HIDDEN: { statementId: 'S3', seriesId: 'PRESENT' },
};

/** Five changes on five days of February 2026, three of them corrections that everybody may read. */
export async function correctHawija(store: TestStore): Promise<void> {
  const on = (day: string) => new Date(`${day}T23:30:00.000Z`);
  const changes: [string, Change][] = [
    [
      '2026-02-01',
      changedFigure(
        'F1',
        { revision: 2, changeType: 'correct', reason: 'Read <58,000> & misprinted' },
        { valueText: '58,000', reportedValue: 58_000 },
      ),
    ],
    [
      '2026-02-02',
      changedFigure(
        'F1',
        { revision: 3, changeType: 'edit' },
        { valueText: '58,000', reportedValue: 58_000, caveat: 'A spelling.' },
      ),
    ],
    [
      '2026-02-03',
      changedFigure(
        'F4',
        { revision: 2, changeType: 'retract', reason: 'Not theirs.' },
        { lifecycle: 'retracted', lifecycleReason: 'Not theirs.' },
      ),
    ],
    [
      '2026-02-04',
      changedFigure(
        'HIDDEN',
        { revision: 2, changeType: 'correct', reason: 'A canary.' },
        { caveat: 'A canary.' },
      ),
    ],
    [
      '2026-02-05',
      {
        ...source('RELEASE', 'IRC', { title: 'As it was printed' }),
        revision: 2,
        changeType: 'correct',
      },
    ],
  ];
  for (const [day, change] of changes) await approveChanges(store, [change], on(day));
}
