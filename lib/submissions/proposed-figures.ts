// The figures of a submission as they would be read once it is approved, each with all that travels with a figure.
import { getStore } from '#db/store.ts';
import { lineage, openAtlas, type Atlas } from '#lib/record/atlas.ts';
import type {
  OrganizationRef,
  ReportedFigure,
  ReportedRelation,
} from '#lib/record/reported-figure.ts';
import type {
  Crisis,
  EntityShapes,
  Figure,
  Proposed,
  Series,
  Source,
  Statement,
} from '#lib/record/shapes.ts';
import { findEntities } from '#lib/sealing/recorded.ts';

type Items = readonly {
  entityType: string;
  entityId: string;
  /** What the item would store; null while it cannot be read. */
  value: object | null;
}[];

interface Company {
  atlas: Atlas;
  series: ReadonlyMap<string, Series>;
  crises: ReadonlyMap<string, Crisis>;
  statements: ReadonlyMap<string, Proposed<Statement> & { id: string }>;
  sources: ReadonlyMap<string, Proposed<Source> & { id: string }>;
  organizations: ReadonlyMap<string, OrganizationRef>;
}

/**
 * The figures of the items by their ids, with the relations among the items; one that cannot be read yet, or whose
 * series, statement, document or organizations cannot, is left out.
 */
export async function proposedFigures(items: Items): Promise<Map<string, ReportedFigure>> {
  const figures = [...valuesOf(items, 'figure').values()];
  if (figures.length === 0) return new Map();
  const company = await companyOf(items, figures);
  const relations = [...valuesOf(items, 'relation').values()];
  return new Map(
    figures.flatMap((figure) => {
      const own = relations.filter(({ fromId, toId }) => [fromId, toId].includes(figure.id));
      const whole = assembled(figure, company, own);
      return whole ? [[figure.id, whole] as const] : [];
    }),
  );
}

type Valued<Type extends keyof EntityShapes> = Proposed<EntityShapes[Type]> & { id: string };

function valuesOf<Type extends keyof EntityShapes>(
  items: Items,
  entityType: Type,
): Map<string, Valued<Type>> {
  const found = items.filter((item) => item.entityType === entityType && item.value !== null);
  return new Map(
    found.map(({ entityId, value }) => [
      entityId,
      { ...(value as Proposed<EntityShapes[Type]>), id: entityId },
    ]),
  );
}

async function companyOf(items: Items, figures: readonly Valued<'figure'>[]): Promise<Company> {
  const { read } = getStore();
  const own = { statements: valuesOf(items, 'statement'), sources: valuesOf(items, 'source') };
  const series = await recorded(
    'series',
    figures.map(({ seriesId }) => seriesId),
  );
  const statements = new Map([
    ...(await recorded(
      'statement',
      figures.map(({ statementId }) => statementId),
    )),
    ...own.statements,
  ]);
  const sources = new Map([
    ...(await recorded(
      'source',
      [...statements.values()].map(({ sourceId }) => sourceId),
    )),
    ...own.sources,
  ]);
  const names = [
    ...figures.map(({ originatingOrganizationId }) => originatingOrganizationId),
    ...[...statements.values()].map(({ organizationId }) => organizationId),
    ...[...sources.values()].map(({ publisherId }) => publisherId),
  ];
  const organizations = new Map<string, OrganizationRef>([
    ...(await recorded('organization', names)),
    ...valuesOf(items, 'organization'),
  ]);
  const crises = await recorded(
    'crisis',
    [...series.values()].map(({ crisisId }) => crisisId),
  );
  return { atlas: await openAtlas(), series, crises, statements, sources, organizations };

  async function recorded<
    Type extends 'series' | 'statement' | 'source' | 'crisis' | 'organization',
  >(entityType: Type, ids: readonly string[]): Promise<Map<string, EntityShapes[Type]>> {
    const found = await findEntities(read, entityType, [...new Set(ids)]);
    return found as Map<string, never>;
  }
}

function assembled(
  figure: Valued<'figure'>,
  company: Company,
  relations: readonly ReportedRelation[],
): ReportedFigure | undefined {
  const series = company.series.get(figure.seriesId);
  const crisis = series && company.crises.get(series.crisisId);
  const statement = company.statements.get(figure.statementId);
  const source = statement && company.sources.get(statement.sourceId);
  const originating = company.organizations.get(figure.originatingOrganizationId);
  const attributed = statement && company.organizations.get(statement.organizationId);
  const publisher = source && company.organizations.get(source.publisherId);
  if (!series || !crisis || !source || !originating || !attributed || !publisher) return undefined;
  return {
    ...figure,
    revision: 1,
    recordedAt: new Date(),
    series,
    crisis,
    statement,
    source,
    originating,
    attributed,
    publisher,
    places: placesOf(figure, company.atlas),
    relations: [...relations],
  };
}

const placesOf = ({ places }: Pick<Figure, 'places'>, atlas: Atlas): ReportedFigure['places'] =>
  places.flatMap((place) => {
    const line = lineage(atlas, place.locationId);
    const [location] = line;
    const within = (level: string) => line.find((one) => one.level === level) ?? null;
    if (!location) return [];
    const [country, admin1, admin2] = [within('country'), within('adm1'), within('adm2')];
    return [{ ...place, location, country, admin1, admin2 }];
  });
