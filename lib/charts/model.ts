import { describeChart } from '#lib/charts/describe.ts';
import { isSubset, reasonNotDrawn } from '#lib/charts/drawable.ts';
import { keyOf } from '#lib/charts/key.ts';
import { notesOf } from '#lib/charts/notes.ts';
import { panelsOf, usualDivision, type PanelDivision } from '#lib/charts/panels.ts';
import { topOf } from '#lib/charts/scales.ts';
import { scopeOf, sourceLineOf } from '#lib/charts/scope.ts';
import type { ChartModel } from '#lib/charts/shapes.ts';
import { sourcesOf } from '#lib/charts/sources.ts';
import { directionOf } from '#lib/messages/direction.ts';
import { formatsOf } from '#lib/messages/regions.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Locale } from '#lib/messages/messages.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

/** How a chart is looked at; without any of it, it shows all that is public today. */
export interface ChartView {
  /** One line of words each, such as "As known on 30 September 2017 · not today's view": drawn on top of the picture. */
  marking?: readonly string[] | undefined;
  /** What each panel is for. Unless given, sources have panels of their own only where one panel cannot hold them. */
  panelsBy?: PanelDivision | undefined;
  /** The top of the value axis, as `sharedTop` says it for several charts; a higher mark goes before it. */
  top?: number | undefined;
}

/**
 * The chart of one series from its rows: one mark for each row that is drawn, in the order of the table. Plain
 * values only, and the same rows always give the same model. Days are counted from 1 January 1970 UTC.
 */
export function chartModel(
  series: Series,
  figures: ReportedFigure[],
  locale: Locale,
  { marking = [], panelsBy, top = 0 }: ChartView = {},
): ChartModel {
  const drawn = inTableOrder(figures).filter((figure) => !reasonNotDrawn(figure, series));
  const by = panelsBy ?? usualDivision(drawn);
  const sources = sourcesOf(drawn, by === 'source');
  const panels = panelsOf({ series, drawn, sources, by, locale });
  const notDrawn = figures.map((figure) => reasonNotDrawn(figure, series)).filter(isReason);
  const { breaks, notes } = notesOf({ series, drawn, panels, notDrawn, locale });
  const marks = panels.flatMap((panel) => panel.marks);
  return {
    seriesId: series.id,
    locale,
    region: formatsOf(locale),
    direction: directionOf(locale),
    measureType: series.measureType,
    marking: [...marking],
    title: series.name,
    subtitle: series.definition,
    scope: scopeOf(series, drawn, locale),
    sources,
    panels,
    isMultiple: panels.length > 1 || panelsBy !== undefined,
    breaks,
    key: keyOf({ panels, sources, breaks }, locale),
    notes,
    firstDay: marks.length ? Math.min(...marks.map(({ from }) => from)) : 0,
    lastDay: Math.max(0, ...marks.map(({ to, kind }) => (kind === 'bar' ? to : to - 1))),
    top: Math.max(top, topOf(marks)),
    description: markedWords(marking, describeChart(series, drawn, locale), locale),
    sourceLine: sourceLineOf(drawn, sources, locale),
    labels: wordsInPicture(locale),
  };
}

/** The rows from the earliest to the latest, a part after the whole that it is a part of. */
export function inTableOrder(figures: ReportedFigure[]): ReportedFigure[] {
  const order = (figure: ReportedFigure) =>
    [
      figure.referencePeriodEnd,
      figure.referencePeriodStart,
      figure.originating.name,
      isSubset(figure) ? '1' : '0',
      figure.source.publishedOn,
      figure.id,
    ].join(' ');
  return figures.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

const isReason = <Reason>(reason: Reason | null): reason is Reason => reason !== null;

// Whoever hears the chart must learn as early as whoever sees it that this is not today's view.
const markedWords = (marking: readonly string[], description: string, locale: Locale) =>
  marking.reduceRight(
    (rest, line) => translate(locale, 'charts')('description.marked', { line, rest }),
    description,
  );

function wordsInPicture(locale: Locale): ChartModel['labels'] {
  const t = translate(locale, 'charts');
  return { definitionChanged: t('picture.definitionChanged'), empty: t('picture.empty') };
}
