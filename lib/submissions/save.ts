import { z } from 'zod';
import { CHANGE_TYPES, ENTITY_TYPES, type EntityType } from '#db/codes.ts';
import type { ItemRow } from '#db/submissions.ts';
import { getStore, type Reader, type Writer } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize, permissionToPropose } from '#lib/access/permissions.ts';
import { AppError, type FieldProblem } from '#lib/errors.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { findEntities } from '#lib/sealing/recorded.ts';
import { code, field, optional, otherwise, text } from '#lib/submissions/entities/readers.ts';
import { idInput, readInput, readPayload, versionInput } from '#lib/submissions/input.ts';
import { refuseUnknownFields } from '#lib/submissions/known-fields.ts';
import { checkItems } from '#lib/submissions/problems.ts';
import { change, reachToWrite } from '#lib/submissions/reach.ts';
import { insertItems, listItems, updateItem } from '#lib/submissions/sealed-rows.ts';

const MOST_ITEMS = 5000;

const itemInput = z.strictObject({
  itemId: idInput.optional(),
  entityType: field(code(ENTITY_TYPES)),
  /** For what is edited, and for a new entity whose id is settled elsewhere, as in a record file. */
  entityId: idInput.optional(),
  changeType: field(otherwise(code(CHANGE_TYPES), 'create')),
  baseRevision: z.int('notAVersion').min(1, 'notAVersion').nullish(),
  reason: field(optional(text(1000))),
  payload: z.unknown(),
});

const input = z.strictObject({
  submissionId: idInput,
  version: versionInput,
  items: z.array(itemInput).max(MOST_ITEMS),
});

type Asked = z.output<typeof input>;
type AskedItem = z.output<typeof itemInput>;

/** What may be asked of an item: only its type and payload must be given. */
export type ItemToSave = z.input<typeof itemInput>;

export interface SavedItem {
  itemId: string;
  entityId: string;
}

export interface SavedItems {
  version: number;
  items: SavedItem[];
}

/**
 * Saves one item of the actor's draft as it was typed, complete or not, and says what still keeps it from being
 * sent. Throws INVALID when it cannot be stored at all or has a field that nobody asked for, TOO_LARGE beyond 64 KiB, CONFLICT with both versions
 * when the draft was saved elsewhere, FORBIDDEN for a kind of entity that the role may not propose.
 */
export async function saveItem(
  actor: MaybeActor,
  { submissionId, version, ...item }: ItemToSave & { submissionId: string; version: number },
): Promise<SavedItem & { version: number; problems: FieldProblem[] }> {
  const saved = await saveItems(actor, { submissionId, version, items: [item] });
  const [{ itemId, entityId } = { itemId: '', entityId: '' }] = saved.items;
  const { read } = getStore();
  const { problems } = await checkItems(read, await listItems(read, submissionId));
  const own = problems.filter((problem) => problem.itemId === itemId);
  return { itemId, entityId, version: saved.version, problems: own };
}

/**
 * Saves many items at once, all or none, without checking them: what is wrong is told when they are sent. What
 * `beside` writes is kept with them or not at all.
 */
export async function saveItems(
  actor: MaybeActor,
  asked: { submissionId: string; version: number; items: ItemToSave[] },
  beside?: (tx: Writer) => Promise<void>,
): Promise<SavedItems> {
  const author = authorize(actor, 'submission.write');
  const read = readInput(input, asked);
  const payloads = read.items.map(({ payload }) => readPayload(payload));
  refuseUnknownFields(read.items);
  for (const { entityType } of read.items) authorize(author, permissionToPropose(entityType));
  return getStore().transact(async (tx) => {
    const kept = await listItems(tx, read.submissionId);
    const submission = await reachToWrite(tx, author, read).catch(withBoth(read, kept));
    const bases = await currentRevisions(tx, read);
    const rows = rowsOf(read, payloads, kept, bases);
    if (kept.length + rows.added.length > MOST_ITEMS)
      throw new AppError('TOO_LARGE', { most: MOST_ITEMS });
    await insertItems(tx, rows.added);
    for (const row of rows.changed) await updateItem(tx, row);
    const title = submission.title || titleOf(rows.all);
    const version = await change(tx, submission, { title });
    await beside?.(tx);
    return { version, items: rows.all.map(({ id: itemId, entityId }) => ({ itemId, entityId })) };
  });
}

// A conflict shows what is stored beside what was sent.
const withBoth =
  ({ items }: Asked, kept: readonly ItemRow[]) =>
  (error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
    const ids = items.map(({ itemId, entityId }) => itemId ?? entityId);
    const theirs = kept.find(({ id, entityId }) => ids.includes(id) || ids.includes(entityId));
    const both = { yours: items[0]?.payload, theirs: theirs?.payload ?? null };
    throw new AppError('CONFLICT', { ...error.details, ...both });
  };

/** The current revisions of the entities that are to be changed. */
async function currentRevisions(reader: Reader, { items }: Asked): Promise<Map<string, number>> {
  const edits = items.filter(({ changeType }) => changeType !== 'create');
  const revisions = new Map<string, number>();
  for (const [entityType, group] of Map.groupBy(edits, (item) => item.entityType)) {
    const ids = group.flatMap(({ entityId }) => entityId ?? []);
    const found = await findEntities(reader, entityType, ids);
    for (const [id, { revision }] of found) revisions.set(`${entityType} ${id}`, revision);
  }
  return revisions;
}

function rowsOf(
  asked: Asked,
  payloads: Record<string, unknown>[],
  kept: readonly ItemRow[],
  bases: ReadonlyMap<string, number>,
) {
  const last = Math.max(-1, ...kept.map(({ position }) => position));
  const all = asked.items.map((item, at) => {
    const old = keptItem(item, kept);
    return {
      ...targetOf(item, old, bases, asked.submissionId),
      position: old?.position ?? last + 1 + at,
      reason: item.reason,
      payload: payloads[at] ?? {},
      updatedAt: new Date(),
    };
  });
  const isKept = ({ id }: ItemRow) => kept.some((item) => item.id === id);
  return { all, changed: all.filter(isKept), added: all.filter((row) => !isKept(row)) };
}

/** The item that is saved again: named by its own id, or by the entity that it is for. */
function keptItem(item: AskedItem, kept: readonly ItemRow[]): ItemRow | undefined {
  const old = kept.find(
    ({ id, entityType, entityId }) =>
      id === item.itemId || (entityType === item.entityType && entityId === item.entityId),
  );
  if (item.itemId && old?.id !== item.itemId) throw new AppError('NOT_FOUND');
  return old;
}

// An item keeps its entity for good; another entity is another item.
function targetOf(
  item: AskedItem,
  old: ItemRow | undefined,
  bases: ReadonlyMap<string, number>,
  submissionId: string,
) {
  const { entityType, changeType } = item;
  const entityId = old?.entityId ?? item.entityId ?? newPublicId();
  if (old && (old.entityType !== entityType || (item.entityId ?? entityId) !== entityId))
    throw refused('entityId', 'otherEntity', entityId);
  const current = bases.get(`${entityType} ${entityId}`);
  if (changeType !== 'create' && current === undefined)
    throw refused('entityId', 'nothingToChange', item.entityId ?? '');
  const started = item.baseRevision ?? old?.baseRevision ?? current ?? null;
  const baseRevision = changeType === 'create' ? null : started;
  return {
    id: old?.id ?? newPublicId(),
    submissionId,
    entityType,
    entityId,
    changeType,
    baseRevision,
  };
}

const titleOf = (items: readonly Pick<ItemRow, 'entityType' | 'payload'>[]): string => {
  const source = items.find(({ entityType }) => entityType === ('source' satisfies EntityType));
  const title = source?.payload.title;
  return typeof title === 'string' ? title.trim().slice(0, 300) : '';
};

const refused = (name: string, problem: string, value: string) =>
  new AppError('INVALID', { fields: [{ field: name, problem, values: { value } }] });
