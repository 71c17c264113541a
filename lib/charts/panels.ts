import { markOf } from '#lib/charts/marks.ts';
import { placeOfPanel } from '#lib/charts/panel-places.ts';
import type { ChartSource, Mark, Panel } from '#lib/charts/shapes.ts';
import { standApart } from '#lib/charts/sources.ts';
import { gapsBetween, stepSegments } from '#lib/charts/steps.ts';
import type { Locale } from '#lib/messages/messages.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

export const PANEL_DIVISIONS = ['source', 'place'] as const;
/** What each panel of a chart is for; without a division one panel holds all. */
export type PanelDivision = (typeof PANEL_DIVISIONS)[number];

/** How a chart is divided when nobody asks for a division: by source where marks would not be told apart, else not. */
export function usualDivision(drawn: ReportedFigure[]): PanelDivision | undefined {
  return standApart(drawn) ? 'source' : undefined;
}

interface Division {
  series: Series;
  /** What is drawn, in the order of the table. */
  drawn: ReportedFigure[];
  sources: ChartSource[];
  by: PanelDivision | undefined;
  locale: Locale;
}

/** The panels of a chart, each with its marks in the order of the table; without a drawn figure there are none. */
export function panelsOf({ series, drawn, sources, by, locale }: Division): Panel[] {
  const ids = new Set(drawn.map(({ id }) => id));
  const rank = new Map(drawn.map(({ id }, index) => [id, index]));
  const inOrder = (marks: Mark[]) =>
    marks.toSorted((a, b) => (rank.get(a.figureId) ?? 0) - (rank.get(b.figureId) ?? 0));
  return groupsOf({ drawn, sources, by, locale }).map(({ title, shortTitle, figures }) => {
    const own = sources.flatMap((source) => {
      const reported = figures
        .filter(({ originating }) => originating.id === source.id)
        .map((figure) => ({
          figure,
          mark: markOf(figure, { series, source, drawn: ids, locale }),
        }));
      return reported.length
        ? [{ source, reported, steps: stepSegments(source, reported, series) }]
        : [];
    });
    const marks = own.flatMap(({ reported }) => reported.map(({ mark }) => mark));
    return {
      heading: null,
      title,
      shortTitle,
      sourceIds: own.map(({ source }) => source.id),
      marks: inOrder(marks),
      steps: own.flatMap(({ steps }) => steps),
      gaps: own.length === 1 ? gapsBetween(marks, series) : [],
    };
  });
}

interface Group {
  title: string | null;
  shortTitle: string | null;
  figures: ReportedFigure[];
}

function groupsOf({ drawn, sources, by, locale }: Omit<Division, 'series'>): Group[] {
  if (by === undefined)
    return drawn.length ? [{ title: null, shortTitle: null, figures: drawn }] : [];
  const bySource = (figures: ReportedFigure[]) =>
    sources.flatMap(({ id, name, shortName }) => {
      const own = figures.filter(({ originating }) => originating.id === id);
      return own.length ? [{ title: name, shortTitle: shortName, figures: own }] : [];
    });
  if (by === 'source') return bySource(drawn);
  const places = Map.groupBy(drawn, (figure) => placeOfPanel(figure, locale).key);
  return [...places.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap((figures) => {
      const title = figures[0] ? placeOfPanel(figures[0], locale).name : '';
      // Bars of two sources would cover each other, and hide which of them said what.
      return standApart(figures)
        ? bySource(figures).map((own) => ({
            ...own,
            title: `${title} · ${own.title}`,
            shortTitle: `${title} · ${own.shortTitle}`,
          }))
        : [{ title, shortTitle: title, figures }];
    });
}
