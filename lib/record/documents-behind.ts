// The documents that stand behind what was approved: whether anybody may see it depends on them.
import type { EntityType } from '#db/codes.ts';
import { findEntities, type EntityRows } from '#db/entities.ts';
import { listRevisionsOfMany, type RevisionRow } from '#db/revisions.ts';
import { getStore } from '#db/store.ts';

type Approved = Pick<RevisionRow, 'seq' | 'entityType' | 'entityId' | 'snapshot'>;

export interface DocumentsBehind {
  /** Whether every document behind the entity, as it is now and as it was approved then, is public now. */
  arePublic: (row: Approved) => boolean;
  /** Whether they were public when it was approved. */
  werePublic: (row: Approved) => boolean;
}

/** The documents behind these revisions, in a few queries for all of them. */
export async function documentsBehind(rows: readonly Approved[]): Promise<DocumentsBehind> {
  const { read } = getStore();
  const idsOf = (type: EntityType) =>
    rows.filter(({ entityType }) => entityType === type).map(({ entityId }) => entityId);
  const [relations, choices] = await Promise.all([
    findEntities(read, 'relation', idsOf('relation')),
    findEntities(read, 'headline_choice', idsOf('headline_choice')),
  ]);
  const named = rows.flatMap((row) => [...figuresNamed(row.snapshot ?? {})]);
  const current = [...relations.values(), ...choices.values()].flatMap(figuresNamed);
  const figures = await findEntities(read, 'figure', [...idsOf('figure'), ...named, ...current]);
  const statements = await findEntities(read, 'statement', [
    ...idsOf('statement'),
    ...[...figures.values()].map(({ statementId }) => statementId),
    ...rows.flatMap(({ snapshot }) => textIn(snapshot, 'statementId')),
  ]);
  const sources = await findEntities(read, 'source', [
    ...idsOf('source'),
    ...[...statements.values()].map(({ sourceId }) => sourceId),
    ...rows.flatMap(({ snapshot }) => textIn(snapshot, 'sourceId')),
  ]);
  const changed = [...sources.values()].filter(({ revision }) => revision > 1);
  const history = Map.groupBy(
    await listRevisionsOfMany(
      read,
      'source',
      changed.map(({ id }) => id),
    ),
    ({ entityId }) => entityId,
  );
  const isPublic = (id: string) => sources.get(id)?.confidentiality === 'public';
  const line = { relations, choices, figures, statements };
  return {
    arePublic: (row) => [...sourcesNow(row, line), ...sourcesThen(row, line)].every(isPublic),
    werePublic: (row) =>
      sourcesThen(row, line).every(
        (id) => isPublic(id) && wasPublic(history.get(id) ?? [], row.seq),
      ),
  };
}

interface Line {
  relations: Map<string, EntityRows['relation']>;
  choices: Map<string, EntityRows['headline_choice']>;
  figures: Map<string, EntityRows['figure']>;
  statements: Map<string, EntityRows['statement']>;
}

function sourcesNow({ entityType, entityId }: Approved, line: Line): string[] {
  if (entityType === 'source') return [entityId];
  if (entityType === 'statement') return ofStatement(entityId, line);
  if (entityType === 'figure') return ofFigure(entityId, line);
  const linking = line.relations.get(entityId) ?? line.choices.get(entityId);
  return linking ? figuresNamed(linking).flatMap((id) => ofFigure(id, line)) : [];
}

// After a redaction nothing is known of what was approved: it stands where it stands now.
function sourcesThen(row: Approved, line: Line): string[] {
  const { entityType, snapshot } = row;
  if (!snapshot || entityType === 'source') return sourcesNow(row, line);
  if (entityType === 'statement') return textIn(snapshot, 'sourceId');
  if (entityType === 'figure')
    return textIn(snapshot, 'statementId').flatMap((id) => ofStatement(id, line));
  return figuresNamed(snapshot).flatMap((id) => ofFigure(id, line));
}

const ofFigure = (id: string, line: Line) =>
  ofStatement(line.figures.get(id)?.statementId ?? id, line);

// What is not there is behind no public document: its id stands for it and is found among none.
const ofStatement = (id: string, { statements }: Line) => [statements.get(id)?.sourceId ?? id];

const figuresNamed = (value: object) =>
  ['fromId', 'toId', 'figureId'].flatMap((key) => textIn(value, key));

const textIn = (value: object | null, key: string): string[] => {
  const found: unknown = value && Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? [found] : [];
};

// The state of a document at a place of the chain; where that was redacted, the next one that is known.
function wasPublic(history: readonly RevisionRow[], seq: number): boolean {
  const at = history.findLastIndex((revision) => revision.seq <= seq);
  const known = history.slice(Math.max(at, 0)).find(({ snapshot }) => snapshot !== null);
  return known === undefined || known.snapshot?.confidentiality === 'public';
}
