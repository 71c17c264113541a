// An editor's choice of the figure that heads a series, with the reason.
import { eq, inArray } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { insertRows } from '#db/insert-rows.ts';
import { headlineChoices } from '#db/schema/record.ts';
import type { Reader, Writer } from '#db/store.ts';

export type HeadlineChoiceRow = typeof headlineChoices.$inferSelect;

/** The choice of this id, or undefined. */
export async function findHeadlineChoice(
  reader: Reader,
  id: string,
): Promise<HeadlineChoiceRow | undefined> {
  return (await reader.select().from(headlineChoices).where(eq(headlineChoices.id, id)))[0];
}

/** The choices of these ids, in no order; an unknown id finds nothing. */
export function listHeadlineChoicesById(
  reader: Reader,
  ids: readonly string[],
): Promise<HeadlineChoiceRow[]> {
  return inChunks(ids, (chunk) =>
    reader.select().from(headlineChoices).where(inArray(headlineChoices.id, chunk)),
  );
}

/** The choices made for these series, at most one for each, in no order. */
export function listHeadlineChoicesOf(
  reader: Reader,
  seriesIds: readonly string[],
): Promise<HeadlineChoiceRow[]> {
  return inChunks(seriesIds, (chunk) =>
    reader.select().from(headlineChoices).where(inArray(headlineChoices.seriesId, chunk)),
  );
}

/** Adds the choices; their approved revisions are appended first. */
export function insertHeadlineChoices(
  tx: Writer,
  rows: readonly HeadlineChoiceRow[],
): Promise<void> {
  return insertRows(tx, headlineChoices, rows);
}

/** Puts the row in the place of the choice of this id; its approved revision is appended first. */
export async function updateHeadlineChoice(
  tx: Writer,
  id: string,
  row: HeadlineChoiceRow,
): Promise<void> {
  await tx.update(headlineChoices).set(row).where(eq(headlineChoices.id, id));
}
