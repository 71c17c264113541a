// The figures of the example record as the store would give them, read from its file: real rows for pure rules.
import { readFileSync } from 'node:fs';
import type { EntityType } from '#db/codes.ts';
import { recordFile, type RecordEntity } from '#lib/exchange/record-file.ts';
import { lineage, type Atlas } from '#lib/record/atlas.ts';
import { organizationRef } from '#lib/record/organization-refs.ts';
import { pick } from '#lib/record/pick.ts';
import type { ReportedFigure, ReportedPlace } from '#lib/record/reported-figure.ts';
import type { EntityShapes, Location, Series } from '#lib/record/shapes.ts';
import { parseEntity } from '#lib/submissions/entities/parse-entity.ts';

const file = recordFile.parse(
  JSON.parse(
    readFileSync(new URL('../../db/example/iraq-2016-2017.json', import.meta.url), 'utf8'),
  ),
);
const ADDED = { revision: 1, recordedAt: new Date('2026-01-01T00:00:00Z') };

function read<Type extends EntityType>(type: Type, { id, ...payload }: RecordEntity) {
  const { value, problems } = parseEntity(type, payload);
  if (!value) throw new Error(`${type} ${id} of the example: ${JSON.stringify(problems)}`);
  return { ...value, id, ...ADDED } as EntityShapes[Type] & { id: string };
}

function readAll<Type extends EntityType>(type: Type, entities: RecordEntity[]) {
  return new Map(entities.map((entity) => [entity.id, read(type, entity)]));
}

const organizations = readAll('organization', file.organizations);
const locations = readAll('location', file.locations);
const crises = readAll('crisis', file.crises);
const series = readAll('series', file.series);
const relations = [...readAll('relation', file.relations).values()];
const atlas: Atlas = {
  byId: locations,
  byParent: Map.groupBy(locations.values(), ({ parentId }) => parentId),
};

/** The policy of the example, as its approval would store it. */
export const EXAMPLE_POLICY = known(readAll('policy', file.policies), file.policies[0]?.id ?? '');

/** Every figure of the example record, with everything that travels with it. */
export const EXAMPLE: readonly ReportedFigure[] = file.documents.flatMap((document) => {
  const source = read('source', document.source);
  return document.statements.flatMap(({ figures, ...told }) => {
    const statement = read('statement', { ...told, sourceId: source.id });
    return figures.map((entity): ReportedFigure => {
      const figure = read('figure', { ...entity, statementId: statement.id });
      const own = known(series, figure.seriesId);
      return {
        ...figure,
        series: own,
        crisis: pick(known(crises, own.crisisId), ['id', 'slug', 'name']),
        statement,
        source,
        publisher: organizationRef(known(organizations, source.publisherId)),
        attributed: organizationRef(known(organizations, statement.organizationId)),
        originating: organizationRef(known(organizations, figure.originatingOrganizationId)),
        places: figure.places.map(located),
        relations: relations.filter(({ fromId, toId }) => [fromId, toId].includes(figure.id)),
      };
    });
  });
});

/** One series of the example by its slug, with its figures and the editor's choice for it. */
export function exampleSeries(slug: string): {
  series: Series;
  figures: ReportedFigure[];
  choice: { figureId: string; note: string } | null;
} {
  const found = [...series.values()].find((one) => one.slug === slug);
  if (!found) throw new Error(`The example has no series ${slug}.`);
  const choice = [...readAll('headline_choice', file.headlineChoices).values()].find(
    ({ seriesId }) => seriesId === found.id,
  );
  return {
    series: found,
    figures: EXAMPLE.filter(({ seriesId }) => seriesId === found.id),
    choice: choice?.figureId ? { figureId: choice.figureId, note: choice.note } : null,
  };
}

/** The figures of the example whose document's address and words are these, in the order of the file. */
export function exampleFigures(valueText: string, address = ''): ReportedFigure[] {
  return EXAMPLE.filter(
    (figure) => figure.valueText === valueText && (figure.source.url ?? '').includes(address),
  );
}

/** The only figure with these words in a document at such an address. Throws when there are none or several. */
export function exampleFigure(valueText: string, address = ''): ReportedFigure {
  const [figure, ...others] = exampleFigures(valueText, address);
  if (!figure || others.length > 0)
    throw new Error(`${others.length + (figure ? 1 : 0)} figures read ${valueText}.`);
  return figure;
}

function located(place: EntityShapes['figure']['places'][number]): ReportedPlace {
  const line = lineage(atlas, place.locationId);
  const division = (level: Location['level']) => {
    const found = line.find((location) => location.level === level);
    return found ? pick(found, ['code', 'name']) : null;
  };
  return {
    ...place,
    location: known(locations, place.locationId),
    country: division('country'),
    admin1: division('adm1'),
    admin2: division('adm2'),
  };
}

function known<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (!value) throw new Error(`The example refers to ${id}, which it does not hold.`);
  return value;
}
