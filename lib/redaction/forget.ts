// What goes with a redaction: everything in the database that holds what was taken out.
import {
  emptyItems,
  forgetOddities,
  forgetTyping,
  listCommentIdsAbout,
  listItemsAbout,
  markComments,
  markSubmissions,
  replaceOpenItems,
  type QuotingItem,
} from '#db/redactions.ts';
import { emptySnapshots } from '#db/revisions.ts';
import { deleteSnapshot, findSourceSnapshot, isSnapshotNamed } from '#db/source-snapshots.ts';
import { getStore, type Writer } from '#db/store.ts';
import { isRedactable, type RedactableType } from '#lib/redaction/redactable.ts';
import { wordsTaken } from '#lib/redaction/take-out.ts';
import { mentionsOf } from '#lib/redaction/written-words.ts';
import { sealing } from '#lib/sealing/kept-text.ts';
import { removeFileOfNone } from '#lib/snapshots/named-file.ts';
import { sealedPayload } from '#lib/submissions/sealed-rows.ts';

/** An entity as it was and as a redaction leaves it, with its place in the chain. */
export interface Redacted {
  entityType: RedactableType;
  entityId: string;
  seq: number;
  revision: number;
  before: Readonly<Record<string, unknown>>;
  after: Record<string, unknown>;
}

/** Whether the type and the kind of a change are those of a redaction. */
export const isRedaction = <
  Change extends { entityType: Parameters<typeof isRedactable>[0]; changeType: string },
>(
  change: Change,
): change is Change & { entityType: RedactableType; changeType: 'redact' } =>
  change.changeType === 'redact' && isRedactable(change.entityType);

/**
 * Empties, within the transaction that redacts the entities, whatever holds what they held before. Returns the files
 * of captures that nothing names any more: forgetFiles removes them once the transaction is through.
 */
export async function forgetWithin(
  tx: Writer,
  submissionId: string,
  redacted: readonly Redacted[],
): Promise<string[]> {
  const files: string[] = [];
  for (const each of redacted) {
    await emptySnapshots(tx, each);
    await emptyProposals(tx, submissionId, each);
  }
  for (const each of redacted) files.push(...(await dropCaptures(tx, each)));
  await sweepWords(tx, submissionId, redacted.flatMap(wordsOf));
  return files;
}

const RETRY_MS = 10_000;

/**
 * Removes the files of captures, and what the engine still keeps of what was overwritten in the database. Where another
 * program reads for so long that it cannot, the output of the server says so, and it is tried until it is done.
 */
export async function forgetFiles(files: readonly string[]): Promise<void> {
  for (const file of files) await removeFileOfNone(file);
  if (await getStore().forgetOverwritten()) return;
  console.warn('redaction: another program reads the database, its log is emptied once that ends');
  setTimeout(() => forgetFiles([]).catch(console.error), RETRY_MS).unref();
}

/** The words that a redaction takes out. */
export const wordsOf = ({ entityType, before, after }: Omit<Redacted, 'seq' | 'revision'>) =>
  (wordsTaken(entityType, before, after) ?? []).filter((words) => words.trim().length > 1);

// What is decided is emptied; who is still at work goes on with what the redaction left.
async function emptyProposals(tx: Writer, submissionId: string, redacted: Redacted): Promise<void> {
  const items = await listItemsAbout(tx, redacted, submissionId);
  const isDecided = ({ status }: QuotingItem) => status === 'approved' || status === 'rejected';
  await emptyItems(tx, idsOf(items.filter(isDecided)));
  const seal = await sealing(tx);
  const open = items.filter((item) => !isDecided(item));
  await replaceOpenItems(tx, open, {
    kept: (itemId) => sealedPayload(seal, itemId, redacted.after),
    baseRevision: redacted.revision,
  });
  await markComments(tx, await listCommentIdsAbout(tx, items));
  const submissionIds = items.map((item) => item.submissionId);
  await markSubmissions(tx, submissionIds);
  await forgetOddities(tx, idsOf(items));
  await forgetTyping(tx, [redacted.entityId, ...idsOf(items), ...submissionIds, submissionId]);
}

const idsOf = (items: readonly QuotingItem[]) => items.map(({ id }) => id);

async function dropCaptures(tx: Writer, { before, after }: Redacted): Promise<string[]> {
  const kept = listOf(after.snapshotIds);
  const files: string[] = [];
  for (const id of listOf(before.snapshotIds)) {
    if (kept.includes(id) || (await isSnapshotNamed(tx, id))) continue;
    const capture = await findSourceSnapshot(tx, id);
    await deleteSnapshot(tx, id);
    if (capture?.fileName) files.push(capture.fileName);
  }
  return files;
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

// The same words, wherever else somebody wrote them at the desk.
async function sweepWords(
  tx: Writer,
  submissionId: string,
  words: readonly string[],
): Promise<void> {
  if (words.length === 0) return;
  const { submissionIds, commentIds, itemIds } = await mentionsOf(tx, words);
  // The redaction's own words were looked through before it was approved.
  await markSubmissions(
    tx,
    submissionIds.filter((id) => id !== submissionId),
  );
  await markComments(tx, commentIds);
  await forgetOddities(tx, itemIds);
}
