import { describe, expect, it } from 'vitest';
import { missingReasons, withReasons } from '#lib/submissions/warnings/reasons.ts';
import {
  digestOf,
  groupOf,
  type Warning,
  type WarningKind,
} from '#lib/submissions/warnings/warning.ts';

const warning = (kind: WarningKind, itemId: string, reason: string | null = null): Warning => ({
  kind,
  values: {},
  figureId: null,
  itemId,
  entityId: itemId,
  group: groupOf(kind, itemId),
  reason,
});
const NONE = { reasons: {}, reasonForAll: null };

describe('reasons for what looks odd', () => {
  const days = [warning('dateInferred', 'A'), warning('dateInferred', 'B')];

  it('one is enough for the same thing in many figures, each other is typed by itself', () => {
    expect(missingReasons(days)).toMatchObject([{ field: 'reason.dateInferred' }]);
    const apart = [warning('deviates', 'A'), warning('deviates', 'B')];
    expect(missingReasons(apart).map(({ field }) => field)).toEqual([
      'reason.deviates.A',
      'reason.deviates.B',
    ]);
  });

  it('hold for every figure that they were typed for', () => {
    const answered = withReasons(days, { ...NONE, reasons: { dateInferred: ' Said that day. ' } });
    expect(answered.map(({ reason }) => reason)).toEqual(['Said that day.', 'Said that day.']);
    expect(missingReasons(answered)).toEqual([]);
  });

  it('that are emptied are missing again, and those not asked for stay', () => {
    const kept = [warning('noCopy', 'A', 'Refused.')];
    expect(withReasons(kept, NONE)).toEqual(kept);
    expect(missingReasons(withReasons(kept, { ...NONE, reasons: { noCopy: ' ' } }))).toHaveLength(
      1,
    );
  });

  it('of whoever answers for a file stand where none is typed', () => {
    const all = withReasons([...days, warning('noCopy', 'C', 'Refused.')], {
      ...NONE,
      reasonForAll: 'From a file.',
    });
    expect(all.map(({ reason }) => reason)).toEqual(['From a file.', 'From a file.', 'Refused.']);
  });

  it('are for one oddness: another number or another figure asks again', () => {
    const odd = { kind: 'deviates' as const, values: { own: '1,200' }, figureId: 'F' };
    expect(digestOf(odd)).toBe(digestOf({ ...odd }));
    expect(digestOf({ ...odd, values: { own: '1,300' } })).not.toBe(digestOf(odd));
    expect(digestOf({ ...odd, figureId: 'G' })).not.toBe(digestOf(odd));
  });
});
