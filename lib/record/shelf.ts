// Where a figure finds what belongs to it: the record of today, or as it stood at a point of the chain.
import { listCrisesById } from '#db/crises.ts';
import { listPlacesOf, type FigurePlaceRow } from '#db/figures.ts';
import { listOrganizationsById } from '#db/organizations.ts';
import { listRelationsOf } from '#db/relations.ts';
import { listSeriesById } from '#db/series.ts';
import { listSourcesById } from '#db/sources.ts';
import { listStatementsById } from '#db/statements.ts';
import { getStore } from '#db/store.ts';
import { openAtlas, type Atlas } from '#lib/record/atlas.ts';
import type {
  Crisis,
  Organization,
  Relation,
  Series,
  Source,
  Statement,
} from '#lib/record/shapes.ts';

type Find<Value> = (ids: readonly string[]) => Promise<Value[]>;

export interface Shelf {
  statements: Find<Statement>;
  sources: Find<Source>;
  series: Find<Series>;
  crises: Find<Crisis>;
  organizations: Find<Organization>;
  /** The relations of these figures. */
  relationsOf: Find<Relation>;
  /** The places of these figures, by figure. */
  placesOf: (figureIds: readonly string[]) => Promise<Map<string, FigurePlaceRow[]>>;
  /** Every place, these as they stand on this shelf. */
  atlas: (locationIds: readonly string[]) => Promise<Atlas>;
}

/** The record as it stands now. */
export function currentShelf(): Shelf {
  const { read } = getStore();
  return {
    statements: (ids) => listStatementsById(read, ids),
    sources: (ids) => listSourcesById(read, ids),
    series: (ids) => listSeriesById(read, ids),
    crises: (ids) => listCrisesById(read, ids),
    organizations: (ids) => listOrganizationsById(read, ids),
    relationsOf: (figureIds) => listRelationsOf(read, figureIds),
    placesOf: (figureIds) => listPlacesOf(read, figureIds),
    atlas: openAtlas,
  };
}
