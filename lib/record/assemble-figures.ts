// From rows to figures with all that must travel with them, in the same few queries for one figure or ten thousand.
import { listPublicFigureIds } from '#db/figure-lists.ts';
import type { FigureColumns, FigurePlaceRow } from '#db/figures.ts';
import type { RelationRow } from '#db/relations.ts';
import { getStore } from '#db/store.ts';
import { lineage, type Atlas } from '#lib/record/atlas.ts';
import { organizationRef } from '#lib/record/organization-refs.ts';
import { pick } from '#lib/record/pick.ts';
import { currentShelf, type Shelf } from '#lib/record/shelf.ts';
import type {
  OrganizationRef,
  ReportedFigure,
  ReportedPlace,
  ReportedRelation,
} from '#lib/record/reported-figure.ts';
import type { Location } from '#lib/record/shapes.ts';

interface Company {
  statements: Map<string, StatementInContext>;
  series: Map<string, SeriesInContext>;
  organizations: Map<string, OrganizationRef>;
  places: Map<string, FigurePlaceRow[]>;
  relations: Map<string, ReportedRelation[]>;
  locate: (place: FigurePlaceRow) => ReportedPlace;
}

/**
 * The figures of the rows in their order; relations to figures of sources that are not public are left out. What
 * belongs to them is as it stands now, unless another shelf is given.
 */
export async function assembleFigures(
  rows: FigureColumns[],
  shelf: Shelf = currentShelf(),
): Promise<ReportedFigure[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const statements = await statementsInContext(
    rows.map(({ statementId }) => statementId),
    shelf,
  );
  const organizationIds = [...statements.values()].flatMap((each) => [
    each.publisherId,
    each.organizationId,
  ]);
  const [series, organizations, places, relations] = await Promise.all([
    seriesInContext(
      rows.map(({ seriesId }) => seriesId),
      shelf,
    ),
    shelf.organizations([...organizationIds, ...rows.map((row) => row.originatingOrganizationId)]),
    shelf.placesOf(ids),
    shelf.relationsOf(ids).then((found) => byFigure(found, ids)),
  ]);
  const atlas = await shelf.atlas(
    [...places.values()].flatMap((each) => each.map(({ locationId }) => locationId)),
  );
  const company: Company = {
    statements,
    series,
    organizations: new Map(organizations.map((row) => [row.id, organizationRef(row)])),
    places,
    relations,
    locate: locator(atlas),
  };
  return rows.map((row) => assemble(row, company));
}

const STATEMENT = [
  'id',
  'kind',
  'quote',
  'quotePrefix',
  'quoteSuffix',
  'language',
  'locator',
  'translation',
  'translatedBy',
  'speakerRole',
  'speakerName',
  'saidOn',
  'saidOnAccuracy',
  'saidBasis',
] as const;
const SOURCE = [
  'id',
  'kind',
  'title',
  'authors',
  'url',
  'archiveUrl',
  'publishedOn',
  'publishedOnAccuracy',
  'language',
  'licence',
  'accessedOn',
] as const;
const SERIES = [
  'id',
  'slug',
  'name',
  'measureType',
  'fixedStart',
  'fixedStartAccuracy',
  'breaks',
] as const;
const RELATION = ['id', 'fromId', 'toId', 'type', 'dimension', 'exhaustive', 'note'] as const;
const PLACE = ['id', 'name', 'names', 'level', 'code', 'locationCode'] as const;

interface StatementInContext extends Pick<ReportedFigure, 'statement' | 'source'> {
  organizationId: string;
  publisherId: string;
}

// Each statement, document and series is read once, however many figures share it.
async function statementsInContext(
  ids: string[],
  shelf: Shelf,
): Promise<Map<string, StatementInContext>> {
  const statements = await shelf.statements(ids);
  const sources = await shelf.sources(statements.map(({ sourceId }) => sourceId));
  const documents = new Map(
    sources.map((row) => [row.id, { source: pick(row, SOURCE), publisherId: row.publisherId }]),
  );
  return new Map(
    statements.map((row) => {
      const { id, organizationId, sourceId } = row;
      const statement = pick(row, STATEMENT);
      return [id, { statement, organizationId, ...known(documents, sourceId) }];
    }),
  );
}

type SeriesInContext = Pick<ReportedFigure, 'series' | 'crisis'>;

async function seriesInContext(ids: string[], shelf: Shelf): Promise<Map<string, SeriesInContext>> {
  const series = await shelf.series(ids);
  const crises = await shelf.crises(series.map(({ crisisId }) => crisisId));
  const byId = new Map(crises.map((row) => [row.id, pick(row, ['id', 'slug', 'name'])]));
  return new Map(
    series.map((row) => [row.id, { series: pick(row, SERIES), crisis: known(byId, row.crisisId) }]),
  );
}

function assemble(row: FigureColumns, company: Company): ReportedFigure {
  const { organizations } = company;
  const { series, crisis } = known(company.series, row.seriesId);
  const said = known(company.statements, row.statementId);
  return {
    ...row,
    series,
    crisis,
    statement: said.statement,
    source: said.source,
    publisher: known(organizations, said.publisherId),
    attributed: known(organizations, said.organizationId),
    originating: known(organizations, row.originatingOrganizationId),
    places: (company.places.get(row.id) ?? []).map(company.locate),
    relations: company.relations.get(row.id) ?? [],
  };
}

async function byFigure(
  relations: RelationRow[],
  ids: string[],
): Promise<Map<string, ReportedRelation[]>> {
  const here = new Set(ids);
  const elsewhere = relations
    .flatMap(({ fromId, toId }) => [fromId, toId])
    .filter((id) => !here.has(id));
  const visible = new Set([...ids, ...(await listPublicFigureIds(getStore().read, elsewhere))]);
  const grouped = new Map<string, ReportedRelation[]>();
  for (const relation of relations.toSorted((a, b) => a.id.localeCompare(b.id))) {
    if (!visible.has(relation.fromId) || !visible.has(relation.toId)) continue;
    for (const id of [relation.fromId, relation.toId]) {
      grouped.set(id, [...(grouped.get(id) ?? []), pick(relation, RELATION)]);
    }
  }
  return grouped;
}

// Many figures name the same place: its line is followed once.
function locator(atlas: Atlas): Company['locate'] {
  const found = new Map<string, Omit<ReportedPlace, keyof FigurePlaceRow>>();
  return (place) => {
    const location = found.get(place.locationId) ?? located(place.locationId, atlas);
    found.set(place.locationId, location);
    return { ...place, ...location };
  };
}

function located(locationId: string, atlas: Atlas) {
  const line = lineage(atlas, locationId);
  return {
    location: pick(known(atlas.byId, locationId), PLACE),
    country: division(line, 'country'),
    admin1: division(line, 'adm1'),
    admin2: division(line, 'adm2'),
  };
}

function division(line: Location[], level: Location['level']) {
  const found = line.find((location) => location.level === level);
  return found ? pick(found, ['code', 'name']) : null;
}

function known<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (!value) throw new Error(`The record refers to ${id}, which it does not hold.`);
  return value;
}
