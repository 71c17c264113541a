import { OTHER_STYLE, SOURCE_STYLES } from '#lib/charts/palette.ts';
import type { ChartSource } from '#lib/charts/shapes.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

const MOST_IN_ONE_PANEL = 4;

/**
 * The organizations that the figures come from, the one with most reports first. Shape and colour tell the first
 * four apart, the others share a cross; where each has a panel of its own they look alike.
 */
export function sourcesOf(figures: ReportedFigure[], isApart: boolean): ChartSource[] {
  const bySource = Map.groupBy(figures, ({ originating }) => originating.id);
  return [...bySource.values()]
    .toSorted((a, b) => b.length - a.length || compare(firstDay(a), firstDay(b)) || byName(a, b))
    .map((own, index) => {
      const { id = '', name = '', shortName = null } = own[0]?.originating ?? {};
      const style = SOURCE_STYLES[isApart ? 0 : index] ?? OTHER_STYLE;
      return {
        id,
        name,
        shortName: shortName ?? name,
        colour: style.colour,
        shape: style.shape,
      };
    });
}

/**
 * Whether each source gets a panel of its own: with more than four of them, and where the bars of two would cover
 * each other.
 */
export function standApart(figures: ReportedFigure[]): boolean {
  const count = new Set(figures.map(({ originating }) => originating.id)).size;
  const areBars = figures.some(({ measureType }) => measureType === 'flow');
  return count > (areBars ? 1 : MOST_IN_ONE_PANEL);
}

/** Whether colour and shape tell the sources of a chart apart, so that the key has to name them. */
export function lookDifferent(sources: ChartSource[]): boolean {
  return new Set(sources.map(({ shape }) => shape)).size > 1;
}

const firstDay = (figures: ReportedFigure[]) =>
  figures.map(({ referencePeriodEnd }) => referencePeriodEnd).toSorted()[0] ?? '';

const byName = (a: ReportedFigure[], b: ReportedFigure[]) =>
  compare(a[0]?.originating.name ?? '', b[0]?.originating.name ?? '');

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
