import { describe, expect, it } from 'vitest';
import type { WarningRow } from '#db/submission-warnings.ts';
import { earlierSendings, inOrderOfSendings } from '#lib/submissions/warnings/sendings.ts';

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((hour) => new Date(Date.UTC(2026, 10, 24, hour)));
const row = (sentAt: Date | null | undefined, reason: string): WarningRow => ({
  itemId: 'item',
  kind: 'falls',
  digest: 'a'.repeat(64),
  reason,
  writtenAt: new Date(0),
  sentAt: sentAt ?? null,
});
const ROWS = [row(null, 'typed'), row(SECOND, 'second'), row(FIRST, 'one'), row(FIRST, 'two')];

describe('the reasons of a submission that was sent several times', () => {
  it('stand in the order of its sendings, and last what is typed for the next one', () => {
    const order = inOrderOfSendings(ROWS).map(({ reason }) => reason);
    expect(order).toEqual(['one', 'two', 'second', 'typed']);
  });

  it('are told of each sending before the one that waits', () => {
    const said = (reason: string) => ({ itemId: 'item', kind: 'falls', reason });
    const first = { sentAt: FIRST, reasons: [said('one'), said('two')] };
    const second = { sentAt: SECOND, reasons: [said('second')] };
    expect(earlierSendings(ROWS, SECOND ?? null)).toEqual([first]);
    expect(earlierSendings(ROWS, THIRD ?? null)).toEqual([first, second]);
    // Taken back: nothing waits, and all that was sent was sent before.
    expect(earlierSendings(ROWS, null)).toEqual([first, second]);
  });
});
