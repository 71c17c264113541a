import { describeChart } from '#lib/charts/describe.ts';
import { isSubset, reasonNotDrawn } from '#lib/charts/drawable.ts';
import { keyOf } from '#lib/charts/key.ts';
import { markOf } from '#lib/charts/marks.ts';
import { notesOf } from '#lib/charts/notes.ts';
import { topOf } from '#lib/charts/scales.ts';
import { scopeOf, sourceLineOf } from '#lib/charts/scope.ts';
import type { ChartModel, ChartSource, Mark, Panel } from '#lib/charts/shapes.ts';
import { sourcesOf, standApart } from '#lib/charts/sources.ts';
import { gapsBetween, stepSegments } from '#lib/charts/steps.ts';
import { formatsOf } from '#lib/messages/regions.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Locale } from '#lib/messages/messages.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

/**
 * The chart of one series from its rows: one mark for each row that is drawn, in the order of the table. Plain
 * values only, and the same rows always give the same model. Days are counted from 1 January 1970 UTC.
 */
export function chartModel(series: Series, figures: ReportedFigure[], locale: Locale): ChartModel {
  const drawn = inTableOrder(figures).filter((figure) => !reasonNotDrawn(figure, series));
  const isApart = standApart(drawn);
  const sources = sourcesOf(drawn, isApart);
  const panels = panelsOf({ series, drawn, sources, isApart, locale });
  const notDrawn = figures.map((figure) => reasonNotDrawn(figure, series)).filter(isReason);
  const { breaks, notes } = notesOf({ series, drawn, panels, notDrawn, locale });
  const marks = panels.flatMap((panel) => panel.marks);
  return {
    seriesId: series.id,
    locale,
    region: formatsOf(locale),
    measureType: series.measureType,
    title: series.name,
    subtitle: series.definition,
    scope: scopeOf(series, drawn, locale),
    sources,
    panels,
    breaks,
    key: keyOf({ panels, sources, breaks }, locale),
    notes,
    firstDay: marks.length ? Math.min(...marks.map(({ from }) => from)) : 0,
    lastDay: Math.max(0, ...marks.map(({ to, kind }) => (kind === 'bar' ? to : to - 1))),
    top: topOf(marks),
    description: describeChart(series, drawn, locale),
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

interface Division {
  series: Series;
  drawn: ReportedFigure[];
  sources: ChartSource[];
  isApart: boolean;
  locale: Locale;
}

function panelsOf({ series, drawn, sources, isApart, locale }: Division): Panel[] {
  const ids = new Set(drawn.map(({ id }) => id));
  const own = sources.map((source) => {
    const figures = drawn.filter(({ originating }) => originating.id === source.id);
    const reported = figures.map((figure) => ({
      figure,
      mark: markOf(figure, { series, source, drawn: ids, locale }),
    }));
    return { source, reported, steps: stepSegments(source, reported, series) };
  });
  const groups = isApart ? own.map((one) => [one]) : own.length ? [own] : [];
  return groups.map((group) => {
    const marks = group.flatMap(({ reported }) => reported.map(({ mark }) => mark));
    return {
      title: isApart ? (group[0]?.source.name ?? null) : null,
      sourceIds: group.map(({ source }) => source.id),
      marks: inOrderOf(marks, drawn),
      steps: group.flatMap(({ steps }) => steps),
      gaps: group.length === 1 ? gapsBetween(marks, series) : [],
    };
  });
}

function inOrderOf(marks: Mark[], drawn: ReportedFigure[]): Mark[] {
  const place = new Map(drawn.map(({ id }, index) => [id, index]));
  return marks.toSorted((a, b) => (place.get(a.figureId) ?? 0) - (place.get(b.figureId) ?? 0));
}

const isReason = <Reason>(reason: Reason | null): reason is Reason => reason !== null;

function wordsInPicture(locale: Locale): ChartModel['labels'] {
  const t = translate(locale, 'charts');
  return { definitionChanged: t('picture.definitionChanged'), empty: t('picture.empty') };
}
