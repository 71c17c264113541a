// What the rules allow to be computed from the figures of a series, each result with its working (R19).
import { formatPeriod } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { listFigures } from '#lib/record/figures.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { listSeries } from '#lib/record/series.ts';
import type { Series } from '#lib/record/shapes.ts';
import { definitionAt } from '#lib/series/breaks.ts';
import { discontinuitiesOf } from '#lib/series/continuity.ts';
import { arithmeticWords, continuityWords } from '#lib/series/finding-words.ts';
import { incrementWords } from '#lib/series/increment-words.ts';
import { incrementsOf } from '#lib/series/increments.ts';
import { likelyArithmetic, metricsBehind } from '#lib/series/likely-arithmetic.ts';
import { listWords } from '#lib/series/list-words.ts';
import { uncoveredPeriods } from '#lib/series/uncovered.ts';
import { totalOf } from '#lib/series/totals.ts';
import { refusalWords, totalWords } from '#lib/series/words.ts';
import { workingSentences, type WorkingSentence } from '#lib/series/working-words.ts';
import type { TimeAsked } from '#lib/summary/series-overviews.ts';

export interface WorkedSentence {
  text: string;
  working: WorkingSentence[];
}

export interface WorkedOut {
  /** Of a flow: what each source's figures add up to, or why they may not be added. */
  totals: WorkedSentence[];
  /** Of a running total: what each later report adds, the latest last; with what stood on no such line. */
  increments: { sentences: string[]; all: number; working: WorkingSentence[] };
  /** Numbers that are probably arithmetic, and running totals that do not go on as such. */
  checks: string[];
}

/** So many differences are listed. */
const MOST_LISTED = 20;
const MOST_GAPS = 4;
const LATEST_OF_EACH = 200;
const MOST_SERIES = 40;

/** What can be worked out from these figures of the series, as they stood at the time that is asked for. */
export async function workedOut(
  locale: Locale,
  series: Series,
  { figures, asked }: { figures: ReportedFigure[]; asked: TimeAsked },
): Promise<WorkedOut> {
  const { increments, working } = incrementsOf(figures, series);
  const isCumulative = series.measureType === 'cumulative';
  return {
    totals: series.measureType === 'flow' ? totals(locale, series, figures) : [],
    increments: {
      sentences: increments
        .slice(-MOST_LISTED)
        .map((increment) => incrementWords(locale, increment, series.unit)),
      all: increments.length,
      working: isCumulative ? workingSentences(locale, working, figures) : [],
    },
    checks: [
      ...(await arithmetic(locale, series, { figures, asked })),
      ...discontinuitiesOf(figures, series).map((found) =>
        continuityWords(locale, found, series.unit),
      ),
    ],
  };
}

function totals(locale: Locale, series: Series, figures: ReportedFigure[]): WorkedSentence[] {
  const t = translate(locale, 'query');
  // What is counted before and after a break is not the same, so neither is added to the other.
  const alike = Map.groupBy(
    figures,
    (figure) => `${figure.originating.id} ${definitionAt(figure, series)}`,
  );
  return [...alike.values()].flatMap((own) => {
    const total = totalOf(own, series.unit);
    const { shortName, name } = own[0]?.originating ?? { shortName: null, name: '' };
    const source = shortName ?? name;
    const working = workingSentences(locale, total.working, own);
    const entered = own.filter(({ id }) => total.working.entered.includes(id));
    if (total.status === 'refused')
      return [
        { text: t('worked.refused', { source, why: refusalWords(locale, total.rule) }), working },
      ];
    // One figure is no sum: it stands in the table.
    if (total.status === 'no_figure' || entered.length < 2) return [];
    const text = t('worked.total', {
      source,
      total: totalWords(locale, total),
      count: entered.length,
      period: spanWords(locale, entered),
    });
    return [{ text: [text, ...gapsSentence(locale, entered)].join(' '), working }];
  });
}

// A sum over months with a silence between them is no sum of the year (R11).
function gapsSentence(locale: Locale, figures: ReportedFigure[]): string[] {
  const t = translate(locale, 'query');
  const gaps = uncoveredPeriods(figures);
  if (gaps.length === 0) return [];
  const named = gaps
    .slice(0, MOST_GAPS)
    .map(({ from, to }) =>
      formatPeriod(locale, { start: from, startAccuracy: 'day', end: to, endAccuracy: 'day' }),
    );
  const count = gaps.length - named.length;
  const all = count > 0 ? [...named, t('worked.moreGaps', { count })] : named;
  return [t('worked.gaps', { gaps: listWords(locale, all) })];
}

function spanWords(locale: Locale, figures: ReportedFigure[]): string {
  const first = figures.toSorted((a, b) =>
    a.referencePeriodStart.localeCompare(b.referencePeriodStart),
  )[0];
  const last = figures
    .toSorted((a, b) => a.referencePeriodEnd.localeCompare(b.referencePeriodEnd))
    .at(-1);
  return first && last
    ? formatPeriod(locale, {
        start: first.referencePeriodStart,
        startAccuracy: first.referencePeriodStartAccuracy,
        end: last.referencePeriodEnd,
        endAccuracy: last.referencePeriodEndAccuracy,
      })
    : '';
}

// A stock can have been computed from stocks and movements in other series of the crisis.
async function arithmetic(
  locale: Locale,
  series: Series,
  { figures, asked }: { figures: ReportedFigure[]; asked: TimeAsked },
): Promise<string[]> {
  const metrics = metricsBehind(series.metric);
  if (figures.length === 0 || metrics.length === 0) return [];
  const others = (await listSeries(series.crisisId)).filter(
    ({ id, metric }) => id !== series.id && metrics.includes(metric),
  );
  const elsewhere =
    others.length === 0
      ? []
      : await listFigures({
          seriesIds: others.slice(0, MOST_SERIES).map(({ id }) => id),
          latestOfEach: LATEST_OF_EACH,
          ...asked,
        });
  return likelyArithmetic([...figures, ...elsewhere])
    .filter(({ figure }) => figure.seriesId === series.id)
    .map((found) => arithmeticWords(locale, found));
}
