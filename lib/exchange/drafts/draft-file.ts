// A document with its statements and figures as a program sends it: the shape of a record file, of which ids may be left out.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EntityType } from '#db/codes.ts';
import { AppError, type FieldProblem } from '#lib/errors.ts';
import { parseEntity, problemsOfIssue } from '#lib/submissions/entities/parse-entity.ts';
import { field, id, optional, otherwise, text } from '#lib/submissions/entities/readers.ts';

const entity = z.looseObject({
  id: field(optional(id)).describe('A public id of 8 characters; made here when left out.'),
});
const entities = z.array(entity).prefault([]);
const statement = entity.extend({ figures: entities });

/** What a program sends to make a draft. The fields of each entity are those of docs/record-file.md. */
export const draftFile = z.strictObject({
  title: field(otherwise(text(300), '')).describe(
    'Without one the draft takes that of the document.',
  ),
  organizations: entities.describe('Only those that the record does not hold yet.'),
  source: entity.optional().describe('The document; or else source_id.'),
  source_id: field(optional(id)).describe('A document that the record holds already.'),
  statements: z.array(statement).prefault([]),
  relations: entities,
});

export type DraftFile = z.output<typeof draftFile>;

/** An item with where it stands in what was sent, such as `statements.0.figures.1`. */
export interface PlacedItem {
  at: string;
  item: { entityType: EntityType; entityId: string; payload: Record<string, unknown> };
}

/**
 * The items that the sent document becomes, in the order in which each finds what it refers to. `seed` makes the ids that
 * were left out: the same for the same seed. Throws INVALID naming each field that cannot be read, by where it stands.
 */
export function readDraftFile(sent: unknown, seed: string): { title: string; items: PlacedItem[] } {
  const parsed = draftFile.safeParse(sent);
  if (!parsed.success)
    throw new AppError('INVALID', {
      fields: parsed.error.issues.flatMap((issue) => problemsOfIssue(issue, sent)),
    });
  const file = parsed.data;
  const items = itemsOf(file, (at) => idFrom(`${seed}\n${at}`));
  const problems = [...ofDocument(file), ...items.flatMap(unreadable)];
  if (problems.length > 0) throw new AppError('INVALID', { fields: problems });
  return { title: file.title, items };
}

function itemsOf(file: DraftFile, newId: (at: string) => string): PlacedItem[] {
  const place = placing(newId);
  const source = file.source && place('source', 'source', file.source);
  const sourceId = source?.item.entityId ?? file.source_id;
  const statements = file.statements.flatMap(({ figures, ...said }, at) => {
    const held = place('statement', `statements.${at}`, { ...said, sourceId });
    const statementId = held.item.entityId;
    return [
      held,
      ...figures.map((figure, number) =>
        place('figure', `statements.${at}.figures.${number}`, { ...figure, statementId }),
      ),
    ];
  });
  return [
    ...file.organizations.map((each, at) => place('organization', `organizations.${at}`, each)),
    ...(source ? [source] : []),
    ...statements,
    ...file.relations.map((each, at) => place('relation', `relations.${at}`, each)),
  ];
}

const placing =
  (newId: (at: string) => string) =>
  (
    entityType: EntityType,
    at: string,
    { id: entityId, ...payload }: z.output<typeof entity>,
  ): PlacedItem => ({ at, item: { entityType, entityId: entityId ?? newId(at), payload } });

const unreadable = ({ at, item }: PlacedItem): FieldProblem[] =>
  parseEntity(item.entityType, item.payload).problems.map((problem) => ({
    ...problem,
    field: `${at}.${problem.field}`,
  }));

function ofDocument({ source, source_id: sourceId }: DraftFile): FieldProblem[] {
  if (source && sourceId)
    return [{ field: 'source_id', problem: 'documentTwice', values: { value: sourceId } }];
  if (!source && !sourceId) return [{ field: 'source', problem: 'missing', values: { value: '' } }];
  return [];
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A public id that is always the same for the same text: 40 bits of its SHA-256. */
export function idFrom(seed: string): string {
  const digest = createHash('sha256').update(seed).digest().subarray(0, 8);
  return Array.from(digest, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}
