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
  insert(tx: Writer, row: Row): Promise<void>;
  update(tx: Writer, id: string, row: Row): Promise<void>;
}

const VERBS: { [Type in EntityType]: Verbs<EntityRows[Type]> } = {
  organization: {
    listById: organizations.listOrganizationsById,
    insert: organizations.insertOrganization,
    update: organizations.updateOrganization,
  },
  location: {
    listById: locations.listLocationsById,
    insert: locations.insertLocation,
    update: locations.updateLocation,
  },
  crisis: {
    listById: crises.listCrisesById,
    insert: crises.insertCrisis,
    update: crises.updateCrisis,
  },
  series: {
    listById: series.listSeriesById,
    insert: series.insertSeries,
    update: series.updateSeries,
  },
  source: {
    listById: sources.listSourcesById,
    insert: sources.insertSource,
    update: sources.updateSource,
  },
  statement: {
    listById: statements.listStatementsById,
    insert: statements.insertStatement,
    update: statements.updateStatement,
  },
  figure: {
    listById: figures.listFiguresById,
    insert: figures.insertFigure,
    update: figures.updateFigure,
  },
  relation: {
    listById: relations.listRelationsById,
    insert: relations.insertRelation,
    update: relations.updateRelation,
  },
  headline_choice: {
    listById: headlineChoices.listHeadlineChoicesById,
    insert: headlineChoices.insertHeadlineChoice,
    update: headlineChoices.updateHeadlineChoice,
  },
  policy: {
    listById: policies.listPoliciesById,
    insert: policies.insertPolicy,
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

/**
 * Makes the proposal the current row: the first revision adds it, a later one replaces it and a figure's places.
 * The database refuses it unless this revision was appended before, under an approved submission.
 */
export async function writeEntity<Type extends EntityType>(
  tx: Writer,
  entityType: Type,
  id: string,
  revision: number,
  recordedAt: Date,
  proposed: Omit<EntityRows[Type], 'id' | 'revision' | 'recordedAt'>,
): Promise<void> {
  const row = { ...proposed, id, revision, recordedAt } as EntityRows[Type];
  if (revision === 1) await VERBS[entityType].insert(tx, row);
  else await VERBS[entityType].update(tx, id, row);
}
