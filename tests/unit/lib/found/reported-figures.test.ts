// How well numbers are found in the excerpts of 317 published figures. Nothing was tuned on the held-out part.
import { describe, expect, it } from 'vitest';
import { foundFigures } from '#lib/found/figures.ts';
import {
  hasFiguresFile,
  isHeldOut,
  matchesOf,
  reportedRows,
  type ReportedRow,
} from '#tests/support/figures-file.ts';

const AIMS = { numbers: 0.95, qualifiers: 0.9, precision: 0.95 };

describe.skipIf(!hasFiguresFile)(
  'numbers found in published excerpts (skipped where figures.csv is not beside the project)',
  () => {
    it.each([
      ['the part that the rules were tuned on', false, 200],
      ['the part that was held out', true, 80],
    ])('reach the aims in %s', (name, heldOut, atLeast) => {
      const all = hasFiguresFile ? reportedRows() : [];
      const matches = matchesOf(
        all.filter((row) => isHeldOut(row) === heldOut),
        all,
      );
      const share = (count: number, of: number) => count / of;
      const hits = matches.filter(({ hit }) => hit);
      const found = matches.flatMap((match) => match.found);
      const surplus = matches.flatMap((match) => match.surplus);
      const score = {
        rows: matches.length,
        numbers: share(hits.length, matches.length),
        qualifiers: share(
          matches.filter(({ isQualifierRight }) => isQualifierRight).length,
          matches.length,
        ),
        units: share(matches.filter(({ isUnitRight }) => isUnitRight).length, matches.length),
        precision: 1 - share(surplus.length, found.length),
      };
      process.stdout.write(`Found figures, ${name}: ${JSON.stringify(score)}\n`);
      expect(matches.length).toBeGreaterThan(atLeast);
      expect(score.numbers).toBeGreaterThan(AIMS.numbers);
      expect(score.qualifiers).toBeGreaterThan(AIMS.qualifiers);
      expect(score.precision).toBeGreaterThan(AIMS.precision);
    });

    it('are parts of one another where the excerpt of either holds both', () => {
      const all = hasFiguresFile ? reportedRows() : [];
      const pairs = all.flatMap((part) => {
        const whole = all.find(({ id }) => id === part.subset_of_id);
        return whole ? [part, whole].map((row) => partIn(row.short_excerpt, part, whole)) : [];
      });
      const both = pairs.filter((isPart) => isPart !== null);
      process.stdout.write(
        `Parts beside their whole: ${both.filter(Boolean).length}/${both.length}\n`,
      );
      expect(both.length).toBeGreaterThan(6);
      expect(both.filter(Boolean).length / both.length).toBeGreaterThan(0.8);
    });
  },
);

/** Whether the one is found as a part of the other in the text; null where the text does not hold both. */
function partIn(text: string, part: ReportedRow, whole: ReportedRow): boolean | null {
  const found = foundFigures(text, 'en');
  const at = (row: ReportedRow) =>
    found.findIndex(
      ({ reportedValue, valueHigh }) =>
        (reportedValue ?? valueHigh) === Number(row.value || row.high),
    );
  return at(part) === -1 || at(whole) === -1 ? null : found[at(part)]?.partOf === at(whole);
}
