// The rules of arithmetic, over figures of every kind.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesOf, isForward, mayStand, parentIdOf } from '#lib/series/candidates.ts';
import { combinedNeeds } from '#lib/series/combination.ts';
import { discontinuitiesOf } from '#lib/series/continuity.ts';
import { continuityWords } from '#lib/series/finding-words.ts';
import { headlineOf } from '#lib/series/headline.ts';
import { incrementWords } from '#lib/series/increment-words.ts';
import { incrementsOf } from '#lib/series/increments.ts';
import { likelyArithmetic } from '#lib/series/likely-arithmetic.ts';
import { measure } from '#lib/series/measured.ts';
import { describedUntil } from '#lib/series/order.ts';
import { reportsOfWindow } from '#lib/series/range.ts';
import { totalOf, totalOfAreas } from '#lib/series/totals.ts';
import { totalWords } from '#lib/series/words.ts';
import { headlineAnswer } from '#lib/series/working-answer.ts';
import { anyFigures, withRepeat } from '#tests/support/any-figures.ts';
import { placeInTest, related, reportedFigure } from '#tests/support/figures.ts';

const SERIES = { unit: 'person', breaks: [] } as const satisfies Parameters<typeof incrementsOf>[1];
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

  it('an increment joins two reports of one organization, and a fall is a revision (R7)', () => {
    holds((figures) => {
      const { increments } = incrementsOf(figures, SERIES);
      const wrong = increments.filter(
        ({ from, to, kind, low, high, value }) =>
          from.originating.id !== to.originating.id ||
          from.measureType !== 'cumulative' ||
          describedUntil(from) >= describedUntil(to) ||
          (kind === 'revision') !== (high !== null && high < 0) ||
          (kind === 'newly_reported') !== (low !== null && low > 0) ||
          (value !== null && value !== low),
      );
      expect(wrong).toEqual([]);
    });
  });
});

describe('each rule', () => {
  it('R1, R7: stocks and running totals are never added, whatever their days', () => {
    holds((figures) => {
      const total = totalOf(figures, 'person');
      if (total.status !== 'total') return;
      const added = figuresNamed(figures, total.working.entered);
      expect(added.length === 1 || added.every(({ measureType }) => measureType === 'flow')).toBe(
        true,
      );
    });
  });

  it('R1: a headline as of a day describes that day or an earlier one', () => {
    holds((figures) => {
      const asked = { ...QUESTION, asOf: '2017-09-30' };
      const headline = headlineOf(figures, asked);
      if (headline.status === 'no_figure') return;
      const said = [headline.figure, ...headline.reports, ...headline.ofWhich];
      expect(said.filter(({ referencePeriodEnd: end }) => end > asked.asOf)).toEqual([]);
    });
  });

  it('R3, R5: what is added has one source, and every two differ in period, place or group', () => {
    holds((figures) => {
      const total = totalOf(figures, 'person');
      const added = total.status === 'total' ? figuresNamed(figures, total.working.entered) : [];
      expect(new Set(added.map(({ originating }) => originating.id)).size).toBeLessThan(2);
      const keys = added.map(
        ({ referencePeriodStart, referencePeriodEnd, places, gender, maxAge }) =>
          JSON.stringify([referencePeriodStart, referencePeriodEnd, places, gender, maxAge]),
      );
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('R4: one status is never added to another', () => {
    holds((figures) => {
      const total = totalOf(figures, 'person');
      const added = total.status === 'total' ? figuresNamed(figures, total.working.entered) : [];
      expect(new Set(added.map(({ populationStatus }) => populationStatus)).size).toBeLessThan(2);
    });
  });

  it('R6: a sum of displacements is called one', () => {
    holds((figures) => {
      const total = totalOf(figures, 'person');
      if (total.status !== 'total') return;
      const isMoving = figures.some(({ metric }) => metric === 'displacement');
      expect(totalWords('en', total).includes('displacements (movements, not people)')).toBe(
        isMoving,
      );
    });
  });

  it('R9, R17: the ends of a range are numbers that a report gives, and nothing between them', () => {
    holds((figures) => {
      const found = reportsOfWindow(figures, QUESTION);
      if (!found) return;
      for (const end of [found.range.low, found.range.high]) {
        const bounds = figuresNamed(found.independent, [end.figureId]).map((figure) =>
          measure(figure, 'person'),
        );
        expect(bounds.flatMap((one) => [one?.low, one?.high])).toContain(end.value);
      }
    });
  });

  it('R10: no two independent reports share an organization or derive from one another', () => {
    holds((figures) => {
      const { independent } = reportsOfWindow(figures, QUESTION) ?? { independent: [] };
      const sources = independent.map(({ originating }) => originating.id);
      const ids = new Set(independent.map(({ id }) => id));
      const derived = independent.filter(({ id, relations }) =>
        relations.some(
          ({ type, fromId, toId }) =>
            ['derived_from', 'repeats', 'duplicate_of'].includes(type) &&
            fromId === id &&
            ids.has(toId) &&
            toId !== id,
        ),
      );
      expect(derived).toEqual([]);
      const repeating = independent.filter(({ relations, id }) =>
        relations.some(({ type, fromId }) => type !== 'subset_of' && fromId === id),
      );
      const isPlain = repeating.length === 0;
      expect(isPlain ? new Set(sources).size : sources.length).toBe(sources.length);
    });
  });

  it('R11: a headline and both ends of an increment are figures of the record, unchanged', () => {
    holds((figures) => {
      const headline = headlineOf(figures, QUESTION);
      const { increments } = incrementsOf(figures, SERIES);
      const named = increments.flatMap(({ from, to }) => [from, to]);
      if (headline.status !== 'no_figure') named.push(headline.figure);
      expect(named.filter((figure) => !figures.includes(figure))).toEqual([]);
    });
  });

  it('R12: nothing that looks forward stands in any observed result, linked or not', () => {
    holds((figures) => {
      const headline = headlineOf(figures, QUESTION);
      const observed =
        headline.status === 'no_figure'
          ? []
          : [headline.figure, ...headline.reports, ...headline.independent, ...headline.ofWhich];
      const entered = [
        ...totalOf(figures, 'person').working.entered,
        ...incrementsOf(figures, SERIES).working.entered,
        ...combinedNeeds(figures, 'person').working.entered,
        ...likelyArithmetic(figures).flatMap(({ figure, stock, change }) => [
          figure.id,
          stock.id,
          change.id,
        ]),
      ];
      expect([...observed, ...figuresNamed(figures, entered)].filter(isForward)).toEqual([]);
    });
  });

  it('R13: a vague word is a lower bound by convention and never one number', () => {
    holds((figures) => {
      const vague = figures.filter(({ quantifier }) => quantifier === 'order_of_magnitude');
      const measured = vague.flatMap((figure) => measure(figure, 'person') ?? []);
      expect(measured.filter(({ high, point }) => high !== null || point !== null)).toEqual([]);
    });
  });

  it('R14: lows add to low and highs to high', () => {
    holds((figures) => {
      const total = totalOf(figures, 'person');
      if (total.status !== 'total' || total.working.entered.length < 2) return;
      const parts = figuresNamed(figures, total.working.entered);
      const isWhole = parts.every(({ unit }) => unit === 'person');
      for (const side of ['low', 'high'] as const) {
        const bounds = parts.map((part) => measure(part, 'person')?.[side] ?? null);
        const isOpen = bounds.includes(null);
        const sum = bounds.reduce<number>((all, bound) => all + (bound ?? 0), 0);
        // Households are rounded at the end of the sum: half a person for each part is as far as it can be.
        const slack = isWhole ? 0 : parts.length / 2;
        expect(total[side] === null).toBe(isOpen);
        expect(isOpen ? 0 : Math.abs((total[side] ?? NaN) - sum)).toBeLessThanOrEqual(slack);
      }
    });
  });

  it('R15: figures of two metrics are never added', () => {
    fc.assert(
      fc.property(anyFigures, anyFigures, (some, others) => {
        const killed = others.map((figure) => ({
          ...figure,
          id: `killed ${figure.id}`,
          metric: 'killed' as const,
          relations: [],
        }));
        const parts = [some, killed].map((figures) => totalOf(figures, 'person').status);
        fc.pre(parts.every((status) => status !== 'no_figure'));
        expect(totalOf([...some, ...killed], 'person')).toMatchObject({ status: 'refused' });
      }),
      { numRuns: 500 },
    );
  });

  it('R16: areas add up to a whole only where all of them are said to be all, and all are here', () => {
    const anyParts = fc.array(fc.record({ isAll: fc.boolean(), isHere: fc.boolean() }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyParts, (told) => {
        const parts = told.map((_, at) =>
          reportedFigure({ id: `part ${at}`, places: [placeInTest(`District ${at}`)] }),
        );
        const [whole, ...linked] = related(
          [reportedFigure({ id: 'whole' }), ...parts],
          ...told.map(({ isAll }, at): Parameters<typeof related>[1] => [
            `part ${at}`,
            'subset_of',
            'whole',
            isAll,
          ]),
        );
        const here = linked.filter((_, at) => told[at]?.isHere);
        const total = whole && totalOfAreas(whole, here, { unit: 'person', dimension: null });
        const mayAdd = told.length > 0 && told.every(({ isAll, isHere }) => isAll && isHere);
        expect(total?.status).toBe(mayAdd ? 'total' : 'refused');
      }),
    );
  });

  it('R18: a report of zero is a figure, and no report is none', () => {
    holds((figures) => {
      const zero = figures.map((figure) => ({
        ...figure,
        reportedValue: figure.reportedValue && 0,
      }));
      const count = (all: typeof figures) => candidatesOf(all, QUESTION).candidates.length;
      expect(count(zero)).toBe(count(figures));
    });
  });

  it('R19: every figure is named once in the working of a total, of increments and of a combination', () => {
    holds((figures) => {
      const ids = figures.map(({ id }) => id).toSorted();
      const total = totalOf(figures, 'person');
      const combined = combinedNeeds(figures, 'person');
      const results = [incrementsOf(figures, SERIES), total, combined];
      for (const { working, ...result } of results) {
        if ('status' in result && result.status === 'refused') continue;
        const named = [...working.entered, ...working.keptOut.map(({ figureId }) => figureId)];
        expect(named.toSorted()).toEqual(ids);
      }
    });
  });
});

describe('why this number', () => {
  it('each step leaves figures of the step before it, and the last one the headline', () => {
    holds((figures) => {
      const { trace, ...headline } = headlineOf(figures, QUESTION);
      const wider = trace.filter(
        ({ left }, at) => at > 0 && left.some((id) => !trace[at - 1]?.left.includes(id)),
      );
      expect(wider).toEqual([]);
      const chosen = headline.status === 'no_figure' ? [] : [headline.figure.id];
      expect(trace.at(-1)?.left.slice(0, chosen.length)).toEqual(chosen);
      expect(headline.status === 'no_figure' || trace.at(-1)?.left.length === 1).toBe(true);
    });
  });

  it('a figure that may not stand for its series never heads it without an editor', () => {
    holds((figures) => {
      const headline = headlineOf(figures, QUESTION);
      expect(headline.status === 'no_figure' || mayStand(headline.figure)).toBe(true);
    });
  });

  it('an editor’s choice of a figure that may count always wins, with its note', () => {
    fc.assert(
      fc.property(anyFigures, fc.nat(11), (figures, at) => {
        const { candidates } = candidatesOf(figures, QUESTION);
        const figureId = candidates[at % candidates.length]?.id;
        fc.pre(figureId !== undefined);
        const headline = headlineOf(figures, {
          ...QUESTION,
          choice: { figureId, note: 'Counted.' },
        });
        expect(headline).toMatchObject({ chosenBy: 'editor', note: 'Counted.', setAside: null });
      }),
    );
  });

  it('is said in sentences and plain values for whatever was reported and asked', () => {
    const days = fc.constantFrom(null, '2017-09-25', '2017-10-03', '2018-01-01');
    fc.assert(
      fc.property(anyFigures, days, days, (figures, asOf, knownAt) => {
        const headline = headlineOf(figures, { ...QUESTION, asOf, knownAt });
        const answer = headlineAnswer('en', headline, { figures, policy: null });
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        expect(answer.figure_id === null).toBe(answer.status === 'no_figure');
        expect(answer.working.flatMap(({ figure_ids: ids }) => ids).toSorted()).toEqual(
          figures.map(({ id }) => id).toSorted(),
        );
        const words = incrementsOf(figures, SERIES).increments.map((increment) =>
          incrementWords('en', increment, 'person'),
        );
        const found = discontinuitiesOf(figures, SERIES).map((one) =>
          continuityWords('en', one, 'person'),
        );
        expect([...words, ...found].filter((text) => !text.endsWith('.'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a question about an earlier day', () => {
  it('is answered as if what was published later did not exist', () => {
    holds((figures) => {
      const knownAt = '2017-10-01';
      const known = figures.filter(({ source }) => source.publishedOn <= knownAt);
      const later = new Set(
        figures.filter((figure) => !known.includes(figure)).map(({ id }) => id),
      );
      const isLinked = known.some(({ relations }) =>
        relations.some(({ fromId, toId }) => later.has(fromId) || later.has(toId)),
      );
      if (isLinked) return;
      const ask = { ...QUESTION, knownAt };
      expect(essence(headlineOf(figures, ask))).toEqual(essence(headlineOf(known, ask)));
    });
  });

  it('is never staler than the same answer read today', () => {
    holds((figures) => {
      const years = { ...QUESTION, today: '2026-11-23' };
      const then = headlineOf(figures, { ...years, knownAt: '2017-10-20' });
      const now = headlineOf(figures, years);
      if (then.status === 'no_figure' || now.status === 'no_figure') return;
      expect(now.isStale).toBe(true);
      expect(then.asked.readOn).toBe('2017-10-20');
      expect(Number(then.isStale)).toBeLessThanOrEqual(Number(now.isStale));
    });
  });
});

const figuresNamed = (figures: Parameters<typeof totalOf>[0], ids: readonly string[]) =>
  figures.filter(({ id }) => ids.includes(id));

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
