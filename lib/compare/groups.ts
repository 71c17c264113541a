import type { Locale } from '#lib/messages/messages.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Series } from '#lib/record/shapes.ts';

export interface SeriesGroup<One> {
  /** "Stock: how many on a day · people" */
  name: string;
  members: One[];
}

/** The series by what may share an axis: one measure type and one unit, in the order in which they come. */
export function groupsOf<One>(
  locale: Locale,
  all: readonly One[],
  seriesOf: (one: One) => Series,
): SeriesGroup<One>[] {
  const groups = Map.groupBy(all, (one) => {
    const { measureType, unit } = seriesOf(one);
    return translate(locale, 'compare')('form.group', {
      measure: label(locale, 'measureType', measureType),
      unit: translate(locale, 'charts')(`scope.units.${unit}`),
    });
  });
  return [...groups].map(([name, members]) => ({ name, members }));
}
