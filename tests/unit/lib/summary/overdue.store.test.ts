import { beforeEach, describe, expect, it } from 'vitest';
import { isOverdue, listOverdue, rhythmOf } from '#lib/summary/overdue.ts';
import { crisis, figure, series, source, statement } from '#tests/support/makers.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { approveChanges } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;
const NOW = '2026-11-23';

beforeEach(async () => {
  store = await openTestStore();
  await loadHawija(store);
});

/** A report of the organization on each of these days, with one figure of the series. */
async function reports(
  organizationId: string,
  seriesId: string,
  days: readonly string[],
  given = {},
) {
  await approveChanges(
    store,
    days.flatMap((day) => {
      const id = `${organizationId}${seriesId}${day.replaceAll('-', '')}`;
      return [
        source(id, organizationId, { publishedOn: day, ...given }),
        statement(`S${id}`, { sourceId: id, organizationId }),
        figure(
          `F${id}`,
          { statementId: `S${id}`, seriesId, originatingOrganizationId: organizationId },
          {},
        ),
      ];
    }),
  );
}

const DAILY = ['2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14'];

const ACTOR = { id: 'nobody', role: 'contributor' as const };

describe('how often an organization reports', () => {
  it('is the median of the days between its reports', () => {
    expect(rhythmOf(['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-20'])).toBe(
      1,
    );
    expect(rhythmOf(['2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22'])).toBe(7);
  });

  it('is not known from three reports, nor from one that came out in four documents', () => {
    expect(rhythmOf(['2026-11-01', '2026-11-02', '2026-11-03'])).toBeNull();
    expect(rhythmOf(Array<string>(4).fill('2026-11-01'))).toBeNull();
  });

  it('makes a report late after twice that time, and never before three days', () => {
    expect([2, 3, 9].map((ago) => isOverdue(1, ago))).toEqual([false, true, true]);
    expect([14, 15].map((ago) => isOverdue(7, ago))).toEqual([false, true]);
  });
});

describe('an organization is overdue', () => {
  it('when a crisis goes on and twice its usual time has passed', async () => {
    await reports('IRC', 'PRESENT', DAILY);
    await reports('UN', 'PRESENT', ['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22']);
    expect(await listOverdue(ACTOR, NOW)).toEqual([
      {
        organization: expect.objectContaining({ id: 'IRC' }),
        crisisName: 'HAWIJA-2017',
        everyDays: 1,
        lastOn: '2026-11-14',
        daysAgo: 9,
      },
    ]);
  });

  it('never on a crisis that has ended', async () => {
    await approveChanges(store, [
      crisis('OVER', { endOn: '2026-11-16', endOnAccuracy: 'day' }),
      series('ENDED', 'OVER'),
    ]);
    await reports('IRC', 'ENDED', DAILY);
    expect(await listOverdue(ACTOR, NOW)).toEqual([]);
  });

  it('never by documents that are not public, or whose day is not known', async () => {
    await reports('IRC', 'PRESENT', DAILY, { confidentiality: 'restricted' });
    await reports('UN', 'PRESENT', DAILY, { publishedOnAccuracy: 'month' });
    expect(await listOverdue(ACTOR, NOW)).toEqual([]);
  });

  it('to those who are signed in alone', async () => {
    await expect(listOverdue(null, NOW)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
