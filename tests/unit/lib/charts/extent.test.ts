import { describe, expect, it } from 'vitest';
import { coversDays } from '#lib/charts/extent.ts';

describe('the days that a mark covers', () => {
  it('are drawn for a month or a projected flow, not for a day and not for a bar', () => {
    expect(coversDays({ kind: 'point', from: 0, to: 30 })).toBe(true);
    expect(coversDays({ kind: 'forward', from: 0, to: 7 })).toBe(true);
    expect(coversDays({ kind: 'point', from: 4, to: 5 })).toBe(false);
    expect(coversDays({ kind: 'bar', from: 0, to: 30 })).toBe(false);
  });
});
