import { listHeadlineChoicesOf } from '#db/headline-choices.ts';
import { getStore } from '#db/store.ts';
import type { HeadlineChoice } from '#lib/record/shapes.ts';

/** A choice that stands; one that was ended names no figure. */
export interface StandingChoice extends HeadlineChoice {
  figureId: string;
}

/** The editors' choices that stand for these series, by the id of the series. */
export async function listHeadlineChoices(
  seriesIds: readonly string[],
): Promise<Map<string, StandingChoice>> {
  const choices = await listHeadlineChoicesOf(getStore().read, seriesIds);
  return new Map(choices.filter(stands).map((choice) => [choice.seriesId, choice]));
}

/** The latest word of an editor on this series, also one that ended a choice; null when there never was one. */
export async function findHeadlineChoice(seriesId: string): Promise<HeadlineChoice | null> {
  return (await listHeadlineChoicesOf(getStore().read, [seriesId]))[0] ?? null;
}

const stands = (choice: HeadlineChoice): choice is StandingChoice => choice.figureId !== null;
