// The record as it could be known on a day: published by then, and corrected only by what had come out.
import { DATE_ACCURACIES, type DateAccuracy } from '#db/codes.ts';
import { ENDING_RELATIONS, listPublicationDays, type LastPublished } from '#db/known-at.ts';
import { getStore } from '#db/store.ts';
import { addDays } from '#lib/dates/calendar-days.ts';
import { firstPossibleDay, lastPossibleDay } from '#lib/dates/partial-dates.ts';
import type { ReportedFigure, ReportedRelation } from '#lib/record/reported-figure.ts';

/**
 * For each accuracy the last stored day of publication that certainly was by the end of this day: what came out
 * "in September" counts from 30 September on.
 */
export function lastPublished(knownAt: string): LastPublished {
  return Object.fromEntries(
    DATE_ACCURACIES.map((accuracy) => [accuracy, lastCertain(knownAt, accuracy)]),
  ) as LastPublished;
}

/**
 * These figures, all published by the day, as the world knew them: relations to what came out later are gone, and
 * what only such a later figure corrected or withdrew is active. What this site itself retracted stays retracted.
 */
export async function asKnownAt(
  figures: ReportedFigure[],
  knownAt: string,
): Promise<ReportedFigure[]> {
  const related = figures.flatMap(({ relations }) =>
    relations.flatMap(({ fromId, toId }) => [fromId, toId]),
  );
  const published = await listPublicationDays(getStore().read, related);
  const isKnown = (id: string) => {
    const day = published.get(id);
    return day !== undefined && day.publishedOn <= lastCertain(knownAt, day.publishedOnAccuracy);
  };
  return figures.map((figure) => {
    const relations = figure.relations.filter(
      ({ fromId, toId }) => isKnown(fromId) && isKnown(toId),
    );
    const wasActive = isEnded(figure) && figure.relations.some(endsIt) && !relations.some(endsIt);
    return {
      ...figure,
      relations,
      ...(wasActive && { lifecycle: 'active' as const, lifecycleReason: null }),
    };

    function endsIt({ type, toId }: ReportedRelation): boolean {
      return toId === figure.id && ENDING_RELATIONS.some((ending) => ending === type);
    }
  });
}

const isEnded = ({ lifecycle }: ReportedFigure) =>
  lifecycle === 'corrected' || lifecycle === 'withdrawn_by_source';

function lastCertain(day: string, accuracy: DateAccuracy): string {
  return lastPossibleDay(day, accuracy) === day
    ? day
    : addDays(firstPossibleDay(day, accuracy), -1);
}
