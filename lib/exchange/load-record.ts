// Loads a record file through the use cases: what comes from a file is reviewed like anything else.
import type { EntityType } from '#db/codes.ts';
import { getStore } from '#db/store.ts';
import type { Actor } from '#lib/access/actor.ts';
import { LoadError } from '#lib/exchange/load-error.ts';
import { partsOf, type LoadPart } from '#lib/exchange/record-parts.ts';
import type { RecordFile } from '#lib/exchange/record-file.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { findEntities } from '#lib/sealing/recorded.ts';
import { approveSubmission } from '#lib/submissions/approve.ts';
import { listMySubmissions } from '#lib/submissions/read.ts';
import { saveItems, type ItemToSave } from '#lib/submissions/save.ts';
import { listItemIds } from '#lib/submissions/seen.ts';
import { startSubmission } from '#lib/submissions/start.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';
import type { SubmissionSummary } from '#lib/submissions/submission.ts';

export interface LoadPeople {
  /** Sends the documents. */
  author: Actor;
  /** Approves everything; neither the author nor the editor. */
  reviewer: Actor;
  /** Sends what reports are ordered by: places, crises, series, headlines, policies. */
  editor: Actor;
  /** Told in one plain sentence what is being done. */
  onProgress?: (step: string) => void;
  /** Told of a part that is refused, and the load goes on; without it the first refusal ends the load. */
  onRefused?: (refusal: LoadError) => void;
}

export interface LoadCounts {
  submissions: number;
  entities: number;
  /** What was in the record already and was left as it is. */
  skipped: number;
}

/**
 * Loads what the record does not hold yet: reference data first, then a submission for each document, then what
 * crosses documents. A load that was interrupted goes on. Throws LoadError naming the part that is refused.
 */
export async function loadRecord(file: RecordFile, people: LoadPeople): Promise<LoadCounts> {
  const parts = partsOf(file);
  const counts = { submissions: 0, entities: 0, skipped: 0 };
  const open = await openSubmissions(people);
  for (const part of parts) {
    const items = await missing(part.items);
    counts.skipped += part.items.length - items.length;
    if (items.length === 0) continue;
    people.onProgress?.(part.progress);
    await loadPart({ ...part, items }, people, open);
    counts.submissions += 1;
    counts.entities += items.length;
  }
  return counts;
}

async function loadPart(part: LoadPart, people: LoadPeople, open: Map<string, SubmissionSummary>) {
  const author = people[part.by];
  const waiting = open.get(keyOfPart(author.id, part.title));
  const names = new Map<string, string>();
  try {
    const isSent = waiting?.status === 'submitted';
    const sent = isSent ? waiting : await send(author, part, names, waiting);
    // Whoever loads a file answers for all of it: the reviewer is said to have seen every item of each part.
    const of = { submissionId: sent.id, version: sent.version };
    const seen = await listItemIds(people.reviewer, sent.id);
    const { isComplete } = await approveSubmission(people.reviewer, { ...of, seen });
    // What needs two has the editor for the second, unless it is the editor's own.
    if (!isComplete && part.by !== 'editor')
      await approveSubmission(people.editor, { ...of, seen });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const refusal = new LoadError(part.title, error, names);
    if (!people.onRefused) throw refusal;
    people.onRefused(refusal);
  }
}

/** Fills `names` with what each saved item is about, so that a refusal can name it. */
async function send(
  author: Actor,
  { title, items }: LoadPart,
  names: Map<string, string>,
  draft?: SubmissionSummary,
) {
  const { id, version } = draft ?? (await startSubmission(author, { title: title.slice(0, 300) }));
  for (const { entityType, entityId } of items)
    names.set(String(entityId), `${String(entityType)} ${String(entityId)}`);
  const saved = await saveItems(author, { submissionId: id, version, items });
  saved.items.forEach(({ itemId, entityId }, at) =>
    names.set(itemId, `${items[at]?.entityType} ${entityId}`),
  );
  // What looks odd in a file was decided by whoever coded it; the caveats of its figures say how.
  const reasonForAll = translate('en', 'warnings')('fromFile');
  const of = { submissionId: id, version: saved.version };
  const sent = await submitSubmission(author, { ...of, reasonForAll });
  return { id, version: sent.version };
}

/** What an interrupted load left behind, by author and title. */
async function openSubmissions({ author, editor }: LoadPeople) {
  const statuses = ['draft', 'submitted', 'returned'] as const;
  const lists = await Promise.all(
    [author, editor].map((actor) => listMySubmissions(actor, { limit: 1000, statuses })),
  );
  return new Map(lists.flat().map((each) => [keyOfPart(each.author.id, each.title), each]));
}

const keyOfPart = (authorId: string, title: string) => `${authorId} ${title.slice(0, 300)}`;

async function missing(items: ItemToSave[]): Promise<ItemToSave[]> {
  const byType = Map.groupBy(items, ({ entityType }) => entityType as EntityType);
  const recorded = new Set<string>();
  for (const [entityType, group] of byType) {
    const ids = group.flatMap(({ entityId }) => (entityId ? [String(entityId)] : []));
    const found = await findEntities(getStore().read, entityType, ids);
    for (const id of found.keys()) recorded.add(`${entityType} ${id}`);
  }
  return items.filter(({ entityType, entityId }) => !recorded.has(`${entityType} ${entityId}`));
}
