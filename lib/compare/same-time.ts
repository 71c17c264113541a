import { formatPeriod, type Period } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { unitNoun } from '#lib/quantity/format.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';
import { candidatesOf, type Question } from '#lib/series/candidates.ts';
import { reportsOfWindow } from '#lib/series/range.ts';
import { isSameWindow, latestWindow, windowOf, type Window } from '#lib/series/windows.ts';
import { countsWords, reportRangeWords } from '#lib/series/words.ts';

export interface Reported {
  series: Series;
  figures: readonly ReportedFigure[];
}

export interface SameTime {
  /** What the lines are about, in a sentence. */
  sentence: string;
  lines: {
    series: Series;
    text: string;
    /** The last day of the window where it is not the series' own latest; null where it is, and without a figure. */
    endsOn: string | null;
  }[];
}

type Asked = Omit<Question, 'unit'>;

/**
 * For each series the range and the number of its reports over one and the same time: the latest window that all of
 * them were reported for; where there is none, each over its own latest (R9). Nothing of two series is combined.
 */
export function sameTime(locale: Locale, compared: readonly Reported[], asked: Asked): SameTime {
  const t = translate(locale, 'compare');
  const common = commonWindow(compared, asked);
  const isOne = compared.length === 1;
  const lines = compared.map(({ series, figures }) => {
    const own = { ...asked, unit: series.unit };
    const reported = reportsOfWindow(figures, { ...own, window: common ?? undefined });
    if (!reported) return { series, text: t('range.none'), endsOn: null };
    const { reports, independent, range, window } = reported;
    const values = {
      range: reportRangeWords(locale, range, { reports: independent, unit: series.unit }),
      unit: unitNoun(locale, series.unit, range.high.value),
      counts: countsWords(locale, { reports, independent }),
      period: windowWords(locale, window),
    };
    const latest = reportsOfWindow(figures, own);
    const isLatest = latest !== null && isSameWindow(latest.window, window);
    return {
      series,
      text: t(common ? 'range.line' : 'range.ownLine', values),
      endsOn: isLatest ? null : window.end,
    };
  });
  return {
    sentence: common
      ? t(isOne ? 'range.one' : 'range.common', { period: windowWords(locale, common) })
      : t('range.own'),
    lines,
  };
}

/** The latest window for which every series has a report that may count; null when there is none. */
export function commonWindow(compared: readonly Reported[], asked: Asked): Window | null {
  const [first, ...others] = compared.map(
    ({ series, figures }) => candidatesOf(figures, { ...asked, unit: series.unit }).candidates,
  );
  if (!first) return null;
  const shared = first.filter((figure) =>
    others.every((own) => own.some((other) => isSameWindow(windowOf(figure), windowOf(other)))),
  );
  return latestWindow(shared);
}

function windowWords(locale: Locale, { start, startAccuracy, end, endAccuracy }: Window): string {
  const period: Period = {
    start: start ?? end,
    startAccuracy: startAccuracy ?? endAccuracy,
    end,
    endAccuracy,
  };
  return formatPeriod(locale, period);
}
