// One way to find and to write whatever a submission may propose, by its type.
import * as crises from '#db/crises.ts';
import type { EntityType } from '#db/codes.ts';
import * as figures from '#db/figures.ts';
import * as headlineChoices from '#db/headline-choices.ts';
import * as locations from '#db/locations.ts';
import * as organizations from '#db/organizations.ts';
import * as policies from '#db/policies.ts';
import * as relations from '#db/relations.ts';
import * as series from '#db/series.ts';
import * as sources from '#db/sources.ts';
import * as statements from '#db/statements.ts';
import type { Reader, Writer } from '#db/store.ts';

export type { FigurePlaceRow } from '#db/figures.ts';

/** The current row of each type; a figure carries its places. */
export interface EntityRows {
  organization: organizations.OrganizationRow;
  location: locations.LocationRow;
  crisis: crises.CrisisRow;
  series: series.SeriesRow;
  source: sources.SourceRow;
  statement: statements.StatementRow;
  figure: figures.FigureWithPlaces;
  relation: relations.RelationRow;
  headline_choice: headlineChoices.HeadlineChoiceRow;
  policy: policies.PolicyRow;
}

interface Verbs<Row> {
  listById(reader: Reader, ids: readonly string[]): Promise<Row[]>;
  insert(tx: Writer, rows: readonly Row[]): Promise<void>;
  update(tx: Writer, id: string, row: Row): Promise<void>;
}

const VERBS: { [Type in EntityType]: Verbs<EntityRows[Type]> } = {
  organization: {
    listById: organizations.listOrganizationsById,
    insert: organizations.insertOrganizations,
    update: organizations.updateOrganization,
  },
  location: {
    listById: locations.listLocationsById,
    insert: locations.insertLocations,
    update: locations.updateLocation,
  },
  crisis: {
    listById: crises.listCrisesById,
    insert: crises.insertCrises,
    update: crises.updateCrisis,
  },
  series: {
    listById: series.listSeriesById,
    insert: series.insertSeriesRows,
    update: series.updateSeries,
  },
  source: {
    listById: sources.listSourcesById,
    insert: sources.insertSources,
    update: sources.updateSource,
  },
  statement: {
    listById: statements.listStatementsById,
    insert: statements.insertStatements,
    update: statements.updateStatement,
  },
  figure: {
    listById: figures.listFiguresById,
    insert: figures.insertFigures,
    update: figures.updateFigure,
  },
  relation: {
    listById: relations.listRelationsById,
    insert: relations.insertRelations,
    update: relations.updateRelation,
  },
  headline_choice: {
    listById: headlineChoices.listHeadlineChoicesById,
    insert: headlineChoices.insertHeadlineChoices,
    update: headlineChoices.updateHeadlineChoice,
  },
  policy: {
    listById: policies.listPoliciesById,
    insert: policies.insertPolicies,
    update: policies.updatePolicy,
  },
};

/** The current entity of this type and id, whatever its source's confidentiality, or undefined. */
export async function findEntity<Type extends EntityType>(
  reader: Reader,
  entityType: Type,
  id: string,
): Promise<EntityRows[Type] | undefined> {
  return (await VERBS[entityType].listById(reader, [id]))[0];
}

/** The current entities of this type by id; an unknown id is not in the map. */
export async function findEntities<Type extends EntityType>(
  reader: Reader,
  entityType: Type,
  ids: readonly string[],
): Promise<Map<string, EntityRows[Type]>> {
  const rows = await VERBS[entityType].listById(reader, ids);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What was approved of an entity: the first revision adds it, a later one replaces it and a figure's places. */
export type ApprovedEntity = {
  [Type in EntityType]: {
    entityType: Type;
    id: string;
    revision: number;
    value: Omit<EntityRows[Type], 'id' | 'revision' | 'recordedAt'>;
  };
}[EntityType];

/**
 * Makes the entities current, in their order. The database refuses each unless its revision was appended before,
 * under an approved submission.
 */
export async function writeEntities(
  tx: Writer,
  recordedAt: Date,
  entities: readonly ApprovedEntity[],
): Promise<void> {
  for (const together of runsOf(entities)) await writeRun(tx, recordedAt, together);
}

// Neighbours of one type that are new are added at once.
function runsOf(entities: readonly ApprovedEntity[]): ApprovedEntity[][] {
  const runs: ApprovedEntity[][] = [];
  for (const entity of entities) {
    const [last] = runs.at(-1) ?? [];
    const isAlike = last?.entityType === entity.entityType && last.revision === 1;
    if (isAlike && entity.revision === 1) runs.at(-1)?.push(entity);
    else runs.push([entity]);
  }
  return runs;
}

async function writeRun(tx: Writer, recordedAt: Date, run: ApprovedEntity[]): Promise<void> {
  const [first] = run;
  if (!first) return;
  const verbs = VERBS[first.entityType] as Verbs<EntityRows[EntityType]>;
  const rows = run.map(
    ({ id, revision, value }) => ({ ...value, id, revision, recordedAt }) as EntityRows[EntityType],
  );
  if (first.revision === 1) await verbs.insert(tx, rows);
  else for (const row of rows) await verbs.update(tx, row.id, row);
}
