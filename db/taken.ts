// What stands in the way of a proposal, or hangs on it: names already given, documents already recorded, dependents.
import { eq, inArray } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import {
  crises,
  figures,
  headlineChoices,
  locations,
  organizations,
  policies,
  series,
  sources,
  statements,
} from '#db/schema/record.ts';
import { sourceSnapshots } from '#db/schema/submissions.ts';
import type { Reader } from '#db/store.ts';

/** A name that only one entity may have: a slug, a P-code, a series that has its headline, a kind of policy. */
export interface TakenName {
  id: string;
  name: string;
  /** What whoever has it is called; null for what has no name of its own. */
  title: string | null;
  /** What the name is unique in, such as the crisis of a series; null when it is unique in the record. */
  within: string | null;
}

/** The organizations that have one of these slugs. */
export function listOrganizationSlugs(reader: Reader, slugs: readonly string[]) {
  const columns = { id: organizations.id, name: organizations.slug, title: organizations.name };
  return taken(slugs, (chunk) =>
    reader.select(columns).from(organizations).where(inArray(organizations.slug, chunk)),
  );
}

/** The crises that have one of these slugs. */
export function listCrisisSlugs(reader: Reader, slugs: readonly string[]) {
  const columns = { id: crises.id, name: crises.slug, title: crises.name };
  return taken(slugs, (chunk) =>
    reader.select(columns).from(crises).where(inArray(crises.slug, chunk)),
  );
}

/** The series that have one of these slugs, each within its crisis. */
export function listSeriesSlugs(reader: Reader, slugs: readonly string[]) {
  const columns = { id: series.id, name: series.slug, title: series.name, within: series.crisisId };
  return taken(slugs, (chunk) =>
    reader.select(columns).from(series).where(inArray(series.slug, chunk)),
  );
}

/** The places that have one of these codes, each within the day from which its code is valid. */
export function listLocationCodes(reader: Reader, codes: readonly string[]) {
  const columns = {
    id: locations.id,
    name: locations.code,
    title: locations.name,
    within: locations.validFrom,
  };
  return taken(codes, (chunk) =>
    reader.select(columns).from(locations).where(inArray(locations.code, chunk)),
  );
}

/** The choices that were made for one of these series, by the series' id. */
export function listHeadedSeries(reader: Reader, seriesIds: readonly string[]) {
  const columns = { id: headlineChoices.id, name: headlineChoices.seriesId };
  return taken(seriesIds, (chunk) =>
    reader.select(columns).from(headlineChoices).where(inArray(headlineChoices.seriesId, chunk)),
  );
}

/** The policies of one of these kinds. */
export function listPolicyKinds(reader: Reader, kinds: readonly string[]) {
  const columns = { id: policies.id, name: policies.kind };
  return taken(kinds, (chunk) =>
    reader.select(columns).from(policies).where(inArray(policies.kind, chunk)),
  );
}

/** The sources at one of these addresses, whatever their confidentiality. */
export function listSourcesAt(reader: Reader, urls: readonly string[]) {
  return inChunks(urls, (chunk) =>
    reader.select().from(sources).where(inArray(sources.url, chunk)),
  );
}

/** Which of the ids are stored snapshots. */
export async function listSnapshotIds(reader: Reader, ids: readonly string[]): Promise<string[]> {
  const rows = await inChunks(ids, (chunk) =>
    reader
      .select({ id: sourceSnapshots.id })
      .from(sourceSnapshots)
      .where(inArray(sourceSnapshots.id, chunk)),
  );
  return rows.map(({ id }) => id);
}

/** The ids of the places that lie in these places, one level down. */
export async function listLocationIdsWithin(
  reader: Reader,
  parentIds: readonly string[],
): Promise<string[]> {
  const rows = await inChunks(parentIds, (chunk) =>
    reader.select({ id: locations.id }).from(locations).where(inArray(locations.parentId, chunk)),
  );
  return rows.map(({ id }) => id);
}

/** The ids of the statements in these sources. */
export async function listStatementIdsOfSources(
  reader: Reader,
  sourceIds: readonly string[],
): Promise<string[]> {
  const rows = await inChunks(sourceIds, (chunk) =>
    reader
      .select({ id: statements.id })
      .from(statements)
      .where(inArray(statements.sourceId, chunk)),
  );
  return rows.map(({ id }) => id);
}

/** The ids of the figures in these statements. */
export async function listFigureIdsOfStatements(
  reader: Reader,
  statementIds: readonly string[],
): Promise<string[]> {
  const rows = await inChunks(statementIds, (chunk) =>
    reader.select({ id: figures.id }).from(figures).where(inArray(figures.statementId, chunk)),
  );
  return rows.map(({ id }) => id);
}

/** Which of the series have figures. */
export async function listSeriesInUse(
  reader: Reader,
  seriesIds: readonly string[],
): Promise<string[]> {
  const used = await Promise.all(
    seriesIds.map(async (id) => {
      const isOfIt = eq(figures.seriesId, id);
      const rows = await reader.select({ id: figures.id }).from(figures).where(isOfIt).limit(1);
      return rows.length > 0 ? [id] : [];
    }),
  );
  return used.flat();
}

interface NamedRow {
  id: string;
  name: string | null;
  title?: string | null;
  within?: string | null;
}

async function taken(
  names: readonly string[],
  query: (chunk: string[]) => PromiseLike<NamedRow[]>,
): Promise<TakenName[]> {
  const rows = await inChunks(names, query);
  return rows.map(({ id, name, title = null, within = null }) => ({
    id,
    name: name ?? '',
    title,
    within,
  }));
}
