import type { Basis, Quantifier } from '#db/codes.ts';
import { dayNumber, startOfPartialDate } from '#lib/charts/days.ts';
import { isSubset, parentOf } from '#lib/charts/drawable.ts';
import { hasNoNumber, heightsOf } from '#lib/charts/heights.ts';
import { reportedOn, wordsOf } from '#lib/charts/words.ts';
import type { ChartSource, Mark, MarkKind, MarkRing } from '#lib/charts/shapes.ts';
import type { Locale } from '#lib/messages/messages.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

interface Drawing {
  series: Pick<Series, 'unit' | 'measureType'>;
  source: ChartSource;
  drawn: ReadonlySet<string>;
  locale: Locale;
}

/** The mark of one drawn figure: where it stands, its period, and the signs of how its number was reported. */
export function markOf(figure: ReportedFigure, { series, source, drawn, locale }: Drawing): Mark {
  const heights = heightsOf(figure, series);
  const words = wordsOf(figure, locale);
  return {
    figureId: figure.id,
    sourceId: source.id,
    kind: kindOf(figure, heights.value),
    shape: source.shape,
    colour: source.colour,
    fill: isOpen(figure) ? 'open' : 'filled',
    ring: ringOf(figure),
    arrow: ARROWS[figure.quantifier] ?? null,
    ...timeOf(figure),
    ...heights,
    parentId: parentOf(figure, drawn),
    isSubset: isSubset(figure),
    words,
    status: reportedOn(figure, words, locale),
  };
}

/** Whether a figure looks forward: it is drawn in a group of its own and on nobody's line. */
export function looksForward(basis: Basis): boolean {
  return basis === 'projected' || basis === 'planning';
}

const ARROWS: Partial<Record<Quantifier, 'up' | 'down'>> = {
  at_least: 'up',
  more_than: 'up',
  up_to: 'down',
  at_most: 'down',
  less_than: 'down',
};

function kindOf(figure: ReportedFigure, value: number | null): MarkKind {
  if (looksForward(figure.basis)) return 'forward';
  if (hasNoNumber(figure)) return 'foot_tick';
  if (figure.measureType === 'flow') return 'bar';
  return value === null ? 'whisker' : 'point';
}

const isApproximate = ({ quantifier }: ReportedFigure) =>
  quantifier === 'approximately' || quantifier === 'nearly';

const isOpen = (figure: ReportedFigure) =>
  isApproximate(figure) || figure.basis === 'estimated' || figure.basis === 'modelled';

function ringOf(figure: ReportedFigure): MarkRing {
  if (isApproximate(figure)) return 'dotted';
  const isPlain = figure.quantifier === 'stated' && !isOpen(figure);
  return isPlain && !looksForward(figure.basis) ? 'thin' : null;
}

// A total so far is true of the last day of its period; a flow and a partly known date stand in the middle of theirs.
function timeOf(figure: ReportedFigure): Pick<Mark, 'at' | 'from' | 'to' | 'hasPartialDate'> {
  const last = dayNumber(figure.referencePeriodEnd);
  const isCumulative = figure.measureType === 'cumulative';
  const first = dayNumber(figure.referencePeriodStart);
  const from = isCumulative
    ? Math.min(last, Math.max(first, startOfPartialDate(last, figure.referencePeriodEndAccuracy)))
    : first;
  return {
    at: isCumulative ? last : middleOf(from, last, figure.measureType === 'flow'),
    from,
    to: last + 1,
    hasPartialDate: figure.measureType !== 'flow' && from < last,
  };
}

const middleOf = (from: number, last: number, isFlow: boolean) =>
  isFlow ? (from + last + 1) / 2 : (from + last) / 2;
