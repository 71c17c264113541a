// Figures as rows, with their places: written by approved submissions. Their reading for pages is in figure-lists.ts.
import { eq, inArray } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { insertRows } from '#db/insert-rows.ts';
import { figurePlaces, figures } from '#db/schema/record.ts';
import type { Reader, Writer } from '#db/store.ts';

export type FigureColumns = typeof figures.$inferSelect;
export type FigurePlaceRow = Omit<typeof figurePlaces.$inferSelect, 'figureId' | 'position'>;
export type FigureWithPlaces = FigureColumns & { places: FigurePlaceRow[] };

/** The figure of this id with its places in their order, whatever its source, or undefined. */
export async function findFigure(
  reader: Reader,
  id: string,
): Promise<FigureWithPlaces | undefined> {
  return (await listFiguresById(reader, [id]))[0];
}

/** The figures of these ids with their places, in no order; an unknown id finds nothing. */
export async function listFiguresById(
  reader: Reader,
  ids: readonly string[],
): Promise<FigureWithPlaces[]> {
  const rows = await inChunks(ids, (chunk) =>
    reader.select().from(figures).where(inArray(figures.id, chunk)),
  );
  const places = await listPlacesOf(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => Object.assign(row, { places: places.get(row.id) ?? [] }));
}

/** The places of each figure in their order; a figure without any is left out. */
export async function listPlacesOf(
  reader: Reader,
  figureIds: readonly string[],
): Promise<Map<string, FigurePlaceRow[]>> {
  const rows = await inChunks(figureIds, (chunk) =>
    reader
      .select()
      .from(figurePlaces)
      .where(inArray(figurePlaces.figureId, chunk))
      .orderBy(figurePlaces.figureId, figurePlaces.position),
  );
  const grouped = Map.groupBy(rows, ({ figureId }) => figureId);
  return new Map([...grouped].map(([figureId, places]) => [figureId, places.map(withoutKey)]));
}

/** Adds the figures and their places; their approved revisions are appended first. */
export async function insertFigures(tx: Writer, rows: readonly FigureWithPlaces[]): Promise<void> {
  await insertRows(tx, figures, rows);
  await insertPlaces(tx, rows);
}

/** Puts the row in the place of the figure of this id, and its places in the place of the old ones. */
export async function updateFigure(tx: Writer, id: string, row: FigureWithPlaces): Promise<void> {
  const { places: _, ...columns } = row;
  await tx.update(figures).set(columns).where(eq(figures.id, id));
  await tx.delete(figurePlaces).where(eq(figurePlaces.figureId, id));
  await insertPlaces(tx, [row]);
}

function insertPlaces(tx: Writer, rows: readonly FigureWithPlaces[]): Promise<void> {
  const places = rows.flatMap((row) =>
    row.places.map((place, position) => ({ ...withoutKey(place), figureId: row.id, position })),
  );
  return insertRows(tx, figurePlaces, places);
}

function withoutKey({ locationId, role, relation, exception }: FigurePlaceRow): FigurePlaceRow {
  return { locationId, role, relation, exception };
}
