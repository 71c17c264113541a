import { listHeadlineChoicesOf } from '#db/headline-choices.ts';
import { listPublicFigureIds } from '#db/figure-lists.ts';
import { getStore } from '#db/store.ts';
import type { HeadlineChoice } from '#lib/record/shapes.ts';

/** A choice that stands; one that was ended names no figure. */
export interface StandingChoice extends HeadlineChoice {
  figureId: string;
}

/**
 * The editors' choices that stand for these series, by the id of the series. One of a figure that readers may not
 * see is none: neither the figure nor the reason is told.
 */
export async function listHeadlineChoices(
  seriesIds: readonly string[],
): Promise<Map<string, StandingChoice>> {
  const choices = await listHeadlineChoicesOf(getStore().read, seriesIds);
  const standing = choices.filter(stands);
  const visible = new Set(
    await listPublicFigureIds(
      getStore().read,
      standing.map(({ figureId }) => figureId),
    ),
  );
  return new Map(
    standing
      .filter(({ figureId }) => visible.has(figureId))
      .map((choice) => [choice.seriesId, choice]),
  );
}

/** The latest word of an editor on this series, also one that ended a choice; null when there never was one. */
export async function findHeadlineChoice(seriesId: string): Promise<HeadlineChoice | null> {
  return (await listHeadlineChoicesOf(getStore().read, [seriesId]))[0] ?? null;
}

const stands = (choice: HeadlineChoice): choice is StandingChoice => choice.figureId !== null;
