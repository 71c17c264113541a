// What a row says of a figure's places and relations. A cell holds one value, so lists are JSON in one cell.
import { personsOf } from '#lib/quantity/bounds.ts';
import type { ReportedFigure, ReportedPlace } from '#lib/record/reported-figure.ts';

/** The place that the number describes, before where people came from or went to; undefined without any. */
export function firstPlace({ places }: ReportedFigure): ReportedPlace | undefined {
  return places.find(({ role }) => role === 'at') ?? places[0];
}

/** Every place of the figure in its order, as JSON, so that a figure of several places loses none. */
export function placeList({ places }: ReportedFigure): string {
  return JSON.stringify(
    places.map(({ locationId, location, role, relation, exception }) => ({
      location_id: locationId,
      code: location.code,
      name: location.name,
      role,
      relation,
      exception,
    })),
  );
}

/** Every relation that the figure stands in, as JSON in the order of their ids. */
export function relationList({ relations }: ReportedFigure): string {
  return JSON.stringify(
    relations.map(({ id, type, fromId, toId, dimension, exhaustive, note }) => ({
      relation_id: id,
      type,
      from_figure_id: fromId,
      to_figure_id: toId,
      dimension,
      exhaustive,
      note,
    })),
  );
}

/** Households times the cited size; null for persons and where no size is cited (R8). */
export function personsEstimate(figure: ReportedFigure): number | null {
  if (figure.unit === 'person') return null;
  const persons = personsOf(figure);
  return persons?.best ?? persons?.low ?? persons?.high ?? null;
}

/** The figure at the other end of the first relation of this type in which this one is `from` (`to`). */
export function otherEnd(figure: ReportedFigure, type: string, end: 'from' | 'to'): string | null {
  const relation = figure.relations.find(
    (each) => each.type === type && (end === 'to' ? each.fromId : each.toId) === figure.id,
  );
  return (end === 'to' ? relation?.toId : relation?.fromId) ?? null;
}

/** The breaks of the figure's series, as JSON: no difference and no sum goes across them. */
export function breakList({ series }: ReportedFigure): string {
  return JSON.stringify(series.breaks.map(({ on, note }) => ({ date: on, note })));
}
