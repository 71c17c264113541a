// A record file cut into submissions: reference data, one for each document, what crosses documents, choices.
import type { EntityType } from '#db/codes.ts';
import type { RecordEntity, RecordFile } from '#lib/exchange/record-file.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ItemToSave } from '#lib/submissions/save.ts';

export interface LoadPart {
  title: string;
  by: 'author' | 'editor';
  progress: string;
  items: ItemToSave[];
}

/** The submissions that the file becomes, in the order in which each finds what it refers to. */
export function partsOf(file: RecordFile): LoadPart[] {
  const say = translate('en', 'problems');
  const { inside, across } = dividedRelations(file);
  const reference = referenceItems(file);
  const documents = file.documents.map((document, at): LoadPart => {
    const title = String(document.source.title ?? document.source.id);
    const count = file.documents.length;
    const progress = say('loading.document', { at: at + 1, count, title });
    const relations = items('relation', inside.get(document.source.id) ?? []);
    return { title, by: 'author', progress, items: [...documentItems(document), ...relations] };
  });
  return [
    {
      title: `${file.title}: reference data`,
      by: 'editor',
      progress: say('loading.reference', { title: file.title, items: reference.length }),
      items: reference,
    },
    ...documents,
    {
      title: `${file.title}: relations between documents`,
      by: 'author',
      progress: say('loading.relations', { items: across.length }),
      items: items('relation', across),
    },
    {
      title: `${file.title}: choices of editors`,
      by: 'editor',
      progress: say('loading.choices'),
      items: [...items('headline_choice', file.headlineChoices), ...items('policy', file.policies)],
    },
  ];
}

type Document = RecordFile['documents'][number];

const referenceItems = (file: RecordFile): ItemToSave[] => [
  ...items('organization', file.organizations),
  ...items('location', file.locations),
  ...items('crisis', file.crises),
  ...items('series', file.series),
];

function documentItems({ source, statements }: Document): ItemToSave[] {
  const held = statements.map((statement) => ({
    ...without(statement, 'figures'),
    sourceId: source.id,
  }));
  const figures = statements.flatMap((statement) =>
    statement.figures.map((figure) => ({ ...figure, statementId: statement.id })),
  );
  return [...items('source', [source]), ...items('statement', held), ...items('figure', figures)];
}

/** The relations within one document, by the document's id, and those that cross documents. */
function dividedRelations({ documents, relations }: RecordFile) {
  const documentOf = new Map(
    documents.flatMap(({ source, statements }) =>
      statements.flatMap(({ figures }) => figures.map(({ id }) => [id, source.id] as const)),
    ),
  );
  const placed = relations.map((relation) => {
    const [from, to] = [relation.fromId, relation.toId].map((id) => documentOf.get(String(id)));
    return { relation, document: from === to ? from : undefined };
  });
  const inside = Map.groupBy(
    placed.filter(({ document }) => document !== undefined),
    ({ document }) => document ?? '',
  );
  return {
    inside: new Map([...inside].map(([id, group]) => [id, group.map((each) => each.relation)])),
    across: placed.flatMap(({ relation, document }) => (document === undefined ? [relation] : [])),
  };
}

const items = (entityType: EntityType, entities: readonly RecordEntity[]): ItemToSave[] =>
  entities.map(({ id: entityId, ...payload }) => ({ entityType, entityId, payload }));

const without = (entity: RecordEntity, held: string): RecordEntity => ({
  id: entity.id,
  ...Object.fromEntries(Object.entries(entity).filter(([name]) => name !== held)),
});
