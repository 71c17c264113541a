import { describeChart } from '#lib/charts/describe.ts';
import { reasonNotDrawn } from '#lib/charts/drawable.ts';
import { keyOf } from '#lib/charts/key.ts';
import { chartModel, inTableOrder, type ChartView } from '#lib/charts/model.ts';
import { notesOf } from '#lib/charts/notes.ts';
import { panelsOf, type PanelDivision } from '#lib/charts/panels.ts';
import { topOf } from '#lib/charts/scales.ts';
import { sourceLineOf } from '#lib/charts/scope.ts';
import type { ChartModel, DefinitionBreak } from '#lib/charts/shapes.ts';
import { sourcesOf } from '#lib/charts/sources.ts';
import { periodWords } from '#lib/charts/words.ts';
import { formatPartialDate } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { formatsOf } from '#lib/messages/regions.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

/** Series of one measure type and one unit with their figures: what may stand on one scale. */
export type Comparable = { series: Series; figures: ReportedFigure[] }[];

export type ComparisonView = Pick<ChartView, 'marking'> & { panelsBy: PanelDivision };

/**
 * The chart that holds series beside each other: panels of each series, one value axis and one time axis for all of
 * them, one mark for each row that is drawn. Nothing of two series is joined or added.
 */
export function comparisonModel(
  compared: Comparable,
  locale: Locale,
  view: ComparisonView,
): ChartModel {
  const [first] = compared;
  if (!first) throw new RangeError('a comparison needs a series');
  const { series, figures } = first;
  // Every word of the picture that does not depend on the series is that of any chart.
  const alone = chartModel(series, figures, locale, view);
  return compared.length === 1 ? alone : severalIn(alone, compared, { locale, ...view });
}

interface Several extends ComparisonView {
  locale: Locale;
}

function severalIn(alone: ChartModel, compared: Comparable, asked: Several): ChartModel {
  const { locale, panelsBy: by, marking = [] } = asked;
  const t = translate(locale, 'compare');
  const drawnOf = ({ series, figures }: Comparable[number]) =>
    inTableOrder(figures).filter((figure) => !reasonNotDrawn(figure, series));
  const drawn = compared.flatMap(drawnOf);
  const sources = sourcesOf(drawn, by === 'source');
  let before = 0;
  const parts = compared.map(({ series, figures }) => {
    const own = drawnOf({ series, figures });
    const panels = panelsOf({ series, drawn: own, sources, by, locale });
    const notDrawn = figures.flatMap((figure) => reasonNotDrawn(figure, series) ?? []);
    const { breaks, notes } = notesOf({ series, drawn: own, panels, notDrawn, locale });
    const stand = { first: before, last: before + panels.length - 1 };
    before += panels.length;
    return { series, own, panels, breaks, notes, stand };
  });
  const panels = parts.flatMap(({ series, panels: own }) =>
    own.map((panel, index) => ({
      ...panel,
      heading: index === 0 ? series.name : null,
      // Who hears or points at a mark does not see under which heading it stands.
      marks: panel.marks.map((mark) => ({
        ...mark,
        status: t('picture.one', { series: series.name, text: mark.status }),
      })),
    })),
  );
  const { breaks, notes } = numbered(parts, locale);
  const marks = panels.flatMap((panel) => panel.marks);
  const names = compared.map(({ series }) => series.name);
  const description = [
    ...marking,
    ...parts.map(({ series, own }) =>
      t('picture.one', { series: series.name, text: describeChart(series, own, locale) }),
    ),
  ].join(' ');
  return {
    ...alone,
    title: t('picture.title', { series: listed(names, locale) }),
    subtitle: sinceWords(compared, locale),
    scope: [
      label(locale, 'measureType', alone.measureType),
      translate(locale, 'charts')(`scope.units.${compared[0]?.series.unit ?? 'person'}`),
      ...(drawn.length ? [periodWords(inTableOrder(drawn), locale)] : []),
    ].join(' · '),
    sources,
    panels,
    isMultiple: true,
    breaks,
    notes,
    key: keyOf({ panels, sources, breaks }, locale),
    firstDay: marks.length ? Math.min(...marks.map(({ from }) => from)) : 0,
    lastDay: Math.max(0, ...marks.map(({ to, kind }) => (kind === 'bar' ? to : to - 1))),
    top: topOf(marks),
    description,
    sourceLine: sourceLineOf(drawn, sources, locale),
  };
}

interface Part {
  series: Series;
  breaks: DefinitionBreak[];
  notes: string[];
  stand: { first: number; last: number };
}

// The notes of breaks come first, because the lines in the picture carry their numbers.
function numbered(parts: Part[], locale: Locale): { breaks: DefinitionBreak[]; notes: string[] } {
  const named =
    ({ series }: Part) =>
    (note: string) =>
      translate(locale, 'compare')('picture.one', { series: series.name, text: note });
  const all = parts.flatMap(({ breaks, stand }) =>
    breaks.map(({ day }) => ({ day, panels: stand })),
  );
  return {
    breaks: all.map((change, index) => ({ ...change, note: index + 1 })),
    notes: [
      ...parts.flatMap((part) => part.notes.slice(0, part.breaks.length).map(named(part))),
      ...parts.flatMap((part) => part.notes.slice(part.breaks.length).map(named(part))),
    ],
  };
}

// Totals that count from different days are never the same question: each says since when.
function sinceWords(compared: Comparable, locale: Locale): string {
  const t = translate(locale, 'compare');
  const since = compared.flatMap(({ series }) =>
    series.fixedStart === null
      ? []
      : [
          t('picture.since', {
            series: series.name,
            date: formatPartialDate(locale, series.fixedStart, series.fixedStartAccuracy ?? 'day'),
          }),
        ],
  );
  return since.length > 0 ? since.join('; ') : t('picture.apart');
}

const listed = (names: string[], locale: Locale) =>
  new Intl.ListFormat(formatsOf(locale), { type: 'conjunction' }).format(names);
