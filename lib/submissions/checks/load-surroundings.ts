// Loads, in a fixed number of queries, the part of the record that a submission refers to.
import { ENTITY_TYPES, type EntityType } from '#db/codes.ts';
import { listFigureIdsBetween } from '#db/merges.ts';
import { listOrganizations } from '#db/organizations.ts';
import { listRelationsOf, type RelationRow } from '#db/relations.ts';
import type { Reader } from '#db/store.ts';
import * as taken from '#db/taken.ts';
import type { Figure, Location } from '#lib/record/shapes.ts';
import { findEntities } from '#lib/sealing/recorded.ts';
import type { Current, Surroundings } from '#lib/submissions/checks/context.ts';
import { spellingsOf } from '#lib/submissions/checks/new-document.ts';
import { referencesOf } from '#lib/submissions/checks/references.ts';
import { ownName } from '#lib/submissions/checks/unique-names.ts';
import {
  proposalsFor,
  type Proposal,
  type ProposalOf,
  type ReadItems,
} from '#lib/submissions/proposal.ts';

/** What the record holds around the items: what they change, what they name, and what hangs on either. */
export async function loadSurroundings(
  reader: Reader,
  { proposals, unreadable }: Pick<ReadItems, 'proposals' | 'unreadable'>,
): Promise<Surroundings> {
  const wanted = wantedIds(proposals);
  unreadable.forEach(({ entityType, entityId }) => wanted[entityType].add(entityId));
  const edited = editedIds(proposals);
  const hanging = await dependents(reader, edited);
  hanging.statements.forEach((id) => wanted.statement.add(id));
  hanging.figures.forEach((id) => wanted.figure.add(id));
  const places = proposalsFor(proposals, 'location');
  (await taken.listLocationIdsWithin(reader, placesBeside(places))).forEach((id) =>
    wanted.location.add(id),
  );
  const related = [...relatedFigures(proposals), ...hanging.figures];
  const relations = await subsetsAround(reader, related, wanted.figure);
  relations.forEach(({ id }) => wanted.relation.add(id));
  return {
    current: await loadAll(reader, wanted, places.length > 0 || hasSubsets(proposals, relations)),
    ...(await loadNeighbours(reader, proposals)),
    seriesInUse: new Set(await taken.listSeriesInUse(reader, edited.series)),
    figuresBetween: await betweenMerged(reader, proposals),
    standing:
      proposalsFor(proposals, 'organization').length > 0 ? await listOrganizations(reader) : [],
  };
}

// What lies beside a place, and what lies in one that changes.
function placesBeside(places: readonly ProposalOf<'location'>[]): string[] {
  const parents = places.flatMap(({ value }) => value.parentId ?? []);
  const changed = places.flatMap(({ baseRevision, entityId }) =>
    baseRevision === null ? [] : [entityId],
  );
  return [...new Set([...parents, ...changed])];
}

type Wanted = Record<EntityType, Set<string>>;

function wantedIds(proposals: readonly Proposal[]): Wanted {
  const wanted = Object.fromEntries(ENTITY_TYPES.map((type) => [type, new Set()])) as Wanted;
  for (const proposal of proposals) {
    wanted[proposal.entityType].add(proposal.entityId);
    for (const { entityType, id } of referencesOf(proposal)) wanted[entityType].add(id);
  }
  return wanted;
}

function editedIds(proposals: readonly Proposal[]) {
  const of = (type: EntityType) =>
    proposals
      .filter(({ entityType, changeType }) => entityType === type && changeType !== 'create')
      .map(({ entityId }) => entityId);
  return { source: of('source'), statement: of('statement'), series: of('series') };
}

// What may break when a document or a statement is edited.
async function dependents(reader: Reader, edited: ReturnType<typeof editedIds>) {
  const inSources = await taken.listStatementIdsOfSources(reader, edited.source);
  const statements = [...edited.statement, ...inSources];
  return { statements, figures: await taken.listFigureIdsOfStatements(reader, statements) };
}

// The figures whose relations matter: those that are related anew, and those that change.
function relatedFigures(proposals: readonly Proposal[]): string[] {
  return proposals.flatMap((proposal) => {
    if (proposal.entityType === 'relation') return [proposal.value.fromId, proposal.value.toId];
    if (proposal.entityType === 'headline_choice') return proposal.value.figureId ?? [];
    return proposal.entityType === 'figure' && proposal.changeType !== 'create'
      ? [proposal.entityId]
      : [];
  });
}

/** Every relation of the figures, and through subset_of of all that they are part of or consist of; adds those figures. */
async function subsetsAround(
  reader: Reader,
  figureIds: readonly string[],
  figures: Set<string>,
): Promise<RelationRow[]> {
  const found = new Map<string, RelationRow>();
  const seen = new Set(figureIds);
  let frontier = [...seen];
  while (frontier.length > 0) {
    const rows = await listRelationsOf(reader, frontier);
    rows.forEach((row) => found.set(row.id, row));
    const subsets = rows.filter(({ type }) => type === 'subset_of');
    frontier = subsets.flatMap(({ fromId, toId }) => [fromId, toId]).filter((id) => !seen.has(id));
    frontier.forEach((id) => seen.add(id));
  }
  seen.forEach((id) => figures.add(id));
  return [...found.values()];
}

function hasSubsets(proposals: readonly Proposal[], relations: readonly RelationRow[]): boolean {
  const proposed = proposalsFor(proposals, 'relation').map(({ value }) => value);
  return [...proposed, ...relations].some(({ type }) => type === 'subset_of');
}

// In an order in which each type names what the next ones must load.
async function loadAll(reader: Reader, wanted: Wanted, withAncestors: boolean): Promise<Current> {
  const load = <Type extends EntityType>(type: Type) =>
    findEntities(reader, type, [...wanted[type]]);
  const figure = await load('figure');
  for (const each of figure.values()) want(wanted, each);
  const statement = await load('statement');
  for (const { sourceId } of statement.values()) wanted.source.add(sourceId);
  const source = await load('source');
  const series = await load('series');
  for (const { crisisId } of series.values()) wanted.crisis.add(crisisId);
  return {
    figure,
    statement,
    source,
    series,
    crisis: await withParents(reader, 'crisis', wanted.crisis),
    location: withAncestors
      ? await withParents(reader, 'location', wanted.location)
      : await load('location'),
    organization: await withMerged(reader, wanted.organization),
    relation: await load('relation'),
    headline_choice: await load('headline_choice'),
    policy: await load('policy'),
  };
}

function want(wanted: Wanted, { statementId, seriesId, places }: Figure) {
  wanted.statement.add(statementId);
  wanted.series.add(seriesId);
  for (const { locationId } of places) wanted.location.add(locationId);
}

// A level at a time: administrative levels and crises and organizations are nested a few deep.
async function withParents<Type extends 'crisis' | 'location' | 'organization'>(
  reader: Reader,
  type: Type,
  ids: ReadonlySet<string>,
) {
  const all = await findEntities(reader, type, [...ids]);
  let parents = parentsOf(all);
  while (parents.length > 0) {
    for (const [id, row] of await findEntities(reader, type, parents)) all.set(id, row);
    parents = parentsOf(all).filter((id) => !parents.includes(id));
  }
  return all;
}

// What was merged is named by where it went.
async function withMerged(reader: Reader, ids: ReadonlySet<string>) {
  const all = await withParents(reader, 'organization', ids);
  const into = [...all.values()].flatMap(({ mergedIntoId }) => mergedIntoId ?? []);
  for (const [id, row] of await findEntities(reader, 'organization', into)) all.set(id, row);
  return all;
}

const parentsOf = (all: ReadonlyMap<string, Pick<Location, 'parentId'>>) =>
  [...all.values()].flatMap(({ parentId }) =>
    parentId !== null && !all.has(parentId) ? [parentId] : [],
  );

async function betweenMerged(reader: Reader, proposals: readonly Proposal[]) {
  const merges = proposalsFor(proposals, 'organization').flatMap(({ entityId, value }) =>
    value.mergedIntoId === null ? [] : [{ id: entityId, into: value.mergedIntoId }],
  );
  const found = merges.map(
    async ({ id, into }) => [id, await listFigureIdsBetween(reader, id, into)] as const,
  );
  return new Map(await Promise.all(found));
}

async function loadNeighbours(reader: Reader, proposals: readonly Proposal[]) {
  const sources = proposalsFor(proposals, 'source').map(({ value }) => value);
  const urls = sources.flatMap(({ url }) => (url === null ? [] : spellingsOf(url)));
  const snapshotIds = sources.flatMap((source) => source.snapshotIds);
  return {
    taken: {
      organization: await taken.listOrganizationSlugs(reader, names(proposals, 'organization')),
      location: await taken.listLocationCodes(reader, names(proposals, 'location')),
      crisis: await taken.listCrisisSlugs(reader, names(proposals, 'crisis')),
      series: await taken.listSeriesSlugs(reader, names(proposals, 'series')),
      headline_choice: await taken.listHeadedSeries(reader, names(proposals, 'headline_choice')),
      policy: await taken.listPolicyKinds(reader, names(proposals, 'policy')),
    },
    sourcesAtAddress: await taken.listSourcesAt(reader, urls),
    snapshotIds: new Set(await taken.listSnapshotIds(reader, snapshotIds)),
  };
}

function names(proposals: readonly Proposal[], type: EntityType): string[] {
  return proposals.flatMap((proposal) =>
    proposal.entityType === type ? (ownName(proposal)?.name ?? []) : [],
  );
}
