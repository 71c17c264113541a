// From rows to figures with all that must travel with them, in the same few queries for one figure or ten thousand.
import { listPublicFigureIds, type listPublicFigures } from '#db/figure-lists.ts';
import { listPlacesOf, type FigurePlaceRow } from '#db/figures.ts';
import { listOrganizationsById } from '#db/organizations.ts';
import { listRelationsOf, type RelationRow } from '#db/relations.ts';
import { getStore } from '#db/store.ts';
import { lineage, openAtlas, type Atlas } from '#lib/record/atlas.ts';
import { organizationRef } from '#lib/record/organization-refs.ts';
import { pick } from '#lib/record/pick.ts';
import type {
  OrganizationRef,
  ReportedFigure,
  ReportedPlace,
  ReportedRelation,
} from '#lib/record/reported-figure.ts';
import type { Location } from '#lib/record/shapes.ts';

type FigureInContext = Awaited<ReturnType<typeof listPublicFigures>>[number];

interface Company {
  organizations: Map<string, OrganizationRef>;
  places: Map<string, FigurePlaceRow[]>;
  relations: Map<string, ReportedRelation[]>;
  atlas: Atlas;
}

/** The figures of the rows in their order; relations to figures of sources that are not public are left out. */
export async function assembleFigures(rows: FigureInContext[]): Promise<ReportedFigure[]> {
  if (rows.length === 0) return [];
  const { read } = getStore();
  const ids = rows.map(({ figure }) => figure.id);
  const [organizations, places, relations, atlas] = await Promise.all([
    listOrganizationsById(read, rows.flatMap(organizationsOf)),
    listPlacesOf(read, ids),
    listRelationsOf(read, ids).then((found) => byFigure(found, ids)),
    openAtlas(),
  ]);
  const refs = new Map(organizations.map((row) => [row.id, organizationRef(row)]));
  return rows.map((row) => assemble(row, { organizations: refs, places, relations, atlas }));
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
  'url',
  'archiveUrl',
  'publishedOn',
  'publishedOnAccuracy',
  'language',
  'licence',
  'accessedOn',
] as const;
const SERIES = ['id', 'slug', 'name', 'measureType', 'fixedStart', 'fixedStartAccuracy'] as const;
const RELATION = ['id', 'fromId', 'toId', 'type', 'dimension', 'exhaustive', 'note'] as const;
const PLACE = ['id', 'name', 'names', 'level', 'code', 'locationCode'] as const;

function assemble(row: FigureInContext, company: Company): ReportedFigure {
  const { figure, statement, source, series, crisis } = row;
  return {
    ...figure,
    series: pick(series, SERIES),
    crisis: pick(crisis, ['id', 'slug', 'name']),
    statement: pick(statement, STATEMENT),
    source: pick(source, SOURCE),
    publisher: known(company.organizations, source.publisherId),
    attributed: known(company.organizations, statement.organizationId),
    originating: known(company.organizations, figure.originatingOrganizationId),
    places: (company.places.get(figure.id) ?? []).map((place) => located(place, company.atlas)),
    relations: company.relations.get(figure.id) ?? [],
  };
}

const organizationsOf = ({ figure, statement, source }: FigureInContext) => [
  source.publisherId,
  statement.organizationId,
  figure.originatingOrganizationId,
];

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

function located(place: FigurePlaceRow, atlas: Atlas): ReportedPlace {
  const line = lineage(atlas, place.locationId);
  return {
    ...place,
    location: pick(known(atlas.byId, place.locationId), PLACE),
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
