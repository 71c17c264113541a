import { listHeadlineChoicesOf } from '#db/headline-choices.ts';
import { getStore } from '#db/store.ts';
import type { HeadlineChoice } from '#lib/record/shapes.ts';

/** The editors' choices for these series, by the id of the series. */
export async function listHeadlineChoices(
  seriesIds: readonly string[],
): Promise<Map<string, HeadlineChoice>> {
  const choices = await listHeadlineChoicesOf(getStore().read, seriesIds);
  return new Map(choices.map((choice) => [choice.seriesId, choice]));
}
