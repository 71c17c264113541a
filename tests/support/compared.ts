// Hawija with two more series: another count of people on a day, and flight during a period.
import type { Store } from '#db/store.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { figure, series } from '#tests/support/makers.ts';
import { approveChanges } from '#tests/support/record.ts';

/** T1 counts people of the same day as F1; D1 counts people who fled between two days. */
export async function loadCompared(store: Store): Promise<void> {
  await loadHawija(store);
  const un = { originatingOrganizationId: 'UN', statementId: 'S2' };
  await approveChanges(store, [
    series('TRAPPED', 'HAWIJA-2017', { position: 3 }),
    series('FLED', 'HAWIJA-2017', { position: 4, measureType: 'flow' }),
    figure(
      'T1',
      { ...un, seriesId: 'TRAPPED' },
      { referencePeriodStart: '2017-09-21', referencePeriodEnd: '2017-09-21' },
    ),
    figure(
      'D1',
      { ...un, seriesId: 'FLED' },
      {
        measureType: 'flow',
        referencePeriodStart: '2017-09-21',
        referencePeriodEnd: '2017-09-23',
      },
    ),
  ]);
}
