// The rules of arithmetic, over figures of every kind.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesOf, isForward, parentIdOf } from '#lib/series/candidates.ts';
import { headlineOf } from '#lib/series/headline.ts';
import { incrementsOf } from '#lib/series/increments.ts';
import { measure } from '#lib/series/measured.ts';
import { reportsOfWindow } from '#lib/series/range.ts';
import { totalOf } from '#lib/series/totals.ts';
import { anyFigures, withRepeat } from '#tests/support/any-figures.ts';

const QUESTION = { unit: 'person', today: '2017-10-20' } as const;
const holds = (check: (figures: Parameters<typeof totalOf>[0]) => void) =>
  fc.assert(fc.property(anyFigures, check), { numRuns: 500 });

describe('whatever was reported', () => {
  it('no sum holds both ends of a subset', () => {
    holds((figures) => {
      const { entered } = totalOf(figures, 'person').working;
      const both = figures
        .flatMap(({ relations }) => relations)
        .filter(
          ({ type, fromId, toId }) =>
            type === 'subset_of' && entered.includes(fromId) && entered.includes(toId),
        );
      expect(both).toEqual([]);
    });
  });

  it('a subset never enters a total, a range or a headline', () => {
    holds((figures) => {
      const headline = headlineOf(figures, QUESTION);
      const entered = [...headline.working.entered, ...totalOf(figures, 'person').working.entered];
      const subsets = figures.filter((figure) => parentIdOf(figure) !== null);
      expect(subsets.filter(({ id }) => entered.includes(id))).toEqual([]);
    });
  });

  it('a repeat changes neither headline nor range nor the number of independent reports', () => {
    const repeat = fc.record({ of: fc.nat(11), by: fc.nat(3), on: fc.nat(3) });
    fc.assert(
      fc.property(anyFigures, repeat, (figures, how) => {
        fc.pre(figures.length > 0);
        const origin = figures[how.of % figures.length];
        // What repeats a figure that may not count stands in for it: it is the only public word of that number.
        fc.pre(candidatesOf(figures, QUESTION).candidates.some(({ id }) => id === origin?.id));
        const before = headlineOf(figures, QUESTION);
        const after = headlineOf(withRepeat(figures, how), QUESTION);
        expect(essence(after)).toEqual(essence(before));
      }),
      { numRuns: 1000 },
    );
  });

  it('a range begins at or below every independent lower bound and ends at or above every upper one', () => {
    holds((figures) => {
      const outside = boundsInRange(figures).filter(
        ({ low, high, range }) =>
          (low !== null && low < range.low.value) || (high !== null && high > range.high.value),
      );
      expect(outside).toEqual([]);
    });
  });

  it('an open bound that reaches furthest leaves the range open', () => {
    holds((figures) => {
      const closed = boundsInRange(figures).filter(
        ({ low, high, range }) =>
          (high === null && low === range.high.value && !range.high.isOpen) ||
          (low === null && high === range.low.value && !range.low.isOpen),
      );
      expect(closed).toEqual([]);
    });
  });

  it('a total is open wherever a part of it is', () => {
    holds((figures) => {
      const total = totalOf(figures, 'person');
      if (total.status !== 'total') return;
      const parts = figures.filter(({ id }) => total.working.entered.includes(id));
      const isOpen = (side: 'low' | 'high') =>
        parts.some((part) => measure(part, 'person')?.[side] === null);
      expect([total.low === null, total.high === null]).toEqual([isOpen('low'), isOpen('high')]);
    });
  });

  it('no figure gives no number: "no figure", never 0', () => {
    holds((figures) => {
      const { candidates } = candidatesOf(figures, QUESTION);
      if (candidates.length > 0) return;
      expect(headlineOf(figures, QUESTION).status).toBe('no_figure');
      expect(totalOf(figures, 'person').status).toBe('no_figure');
      expect(reportsOfWindow(figures, QUESTION)).toBeNull();
    });
  });

  it('households without a cited size never stand among people', () => {
    holds((figures) => {
      const homes = figures.filter(
        ({ unit, householdSize }) => unit !== 'person' && !householdSize,
      );
      const entered = [
        ...headlineOf(figures, QUESTION).working.entered,
        ...totalOf(figures, 'person').working.entered,
      ];
      expect(homes.filter(({ id }) => entered.includes(id))).toEqual([]);
    });
  });

  it('a projected figure changes no observed result', () => {
    holds((figures) => {
      const observed = figures.filter((figure) => !isForward(figure));
      const forward = figures.filter(isForward).map(({ id }) => id);
      const isLinked = figures.some(({ relations }) =>
        relations.some(({ fromId, toId }) => forward.includes(fromId) || forward.includes(toId)),
      );
      if (isLinked) return;
      expect(essence(headlineOf(figures, QUESTION))).toEqual(
        essence(headlineOf(observed, QUESTION)),
      );
      const [all, seen] = [totalOf(figures, 'person'), totalOf(observed, 'person')];
      expect({ ...all, working: null }).toEqual({ ...seen, working: null });
    });
  });

  it('every figure either entered or is named with the rule that kept it out, once', () => {
    holds((figures) => {
      const { entered, keptOut } = headlineOf(figures, QUESTION).working;
      const named = [...entered, ...keptOut.map(({ figureId }) => figureId)];
      expect(named.toSorted()).toEqual(figures.map(({ id }) => id).toSorted());
    });
  });

  it('the order in which figures are read does not matter', () => {
    holds((figures) => {
      expect(essence(headlineOf(figures.toReversed(), QUESTION))).toEqual(
        essence(headlineOf(figures, QUESTION)),
      );
    });
  });

  it('an increment joins two reports of one organization, and a fall is a revision', () => {
    holds((figures) => {
      const { increments } = incrementsOf(figures, { unit: 'person', breaks: [] });
      const wrong = increments.filter(
        ({ from, to, kind, value }) =>
          from.originating.id !== to.originating.id ||
          (value !== null && value < 0) !== (value !== null && kind === 'revision'),
      );
      expect(wrong).toEqual([]);
    });
  });
});

function boundsInRange(figures: Parameters<typeof totalOf>[0]) {
  const found = reportsOfWindow(figures, QUESTION);
  return (found?.independent ?? []).flatMap((figure) => {
    const bounds = measure(figure, 'person');
    return found && bounds ? [{ ...bounds, range: found.range }] : [];
  });
}

function essence(headline: ReturnType<typeof headlineOf>) {
  if (headline.status === 'no_figure') return headline.status;
  const { status, figure, range, independent } = headline;
  return { status, figure: figure.id, range, independent: independent.length };
}
