// Submissions as the database keeps them: what people wrote in them is sealed, confidential or not, because the draft
// of a public document becomes that of a confidential one by a single choice. Everything in lib reads and writes here.
import {
  findComment as findSealedComment,
  insertComment as insertSealedComment,
  listComments as listSealedComments,
  type CommentRow,
} from '#db/submission-comments.ts';
import {
  insertApproval as insertSealedApproval,
  listApprovals as listSealedApprovals,
  type ApprovalRow,
} from '#db/submission-approvals.ts';
import * as rows from '#db/submissions.ts';
import type { ItemRow, ListedSubmission, SubmissionRow } from '#db/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';
import { opening, sealing, type Opening, type Sealing } from '#lib/sealing/kept-text.ts';
import { placeOf } from '#lib/submissions/sealed-places.ts';

/** The submission, if it lies within the scope; undefined otherwise. */
export async function findSubmission(reader: Reader, id: string, scope: rows.SubmissionScope) {
  const found = await rows.findSubmission(reader, id, scope);
  return found && openSubmission(await opening(reader), found);
}

/** The submission with the names of its people, if it lies within the scope; undefined otherwise. */
export async function findListedSubmission(
  reader: Reader,
  id: string,
  scope: rows.SubmissionScope,
): Promise<ListedSubmission | undefined> {
  const found = await rows.findListedSubmission(reader, id, scope);
  return found && openListed(await opening(reader), found);
}

/** The submissions of one author, as the database lists them. */
export async function listSubmissionsOf(
  ...[reader, ...asked]: Parameters<typeof rows.listSubmissionsOf>
): Promise<ListedSubmission[]> {
  const found = await rows.listSubmissionsOf(reader, ...asked);
  const open = await opening(reader);
  return found.map((each) => openListed(open, each));
}

/** What waits for a decision, as the database lists it. */
export async function listSubmitted(
  reader: Reader,
  asked: rows.QueueQuery,
): Promise<ListedSubmission[]> {
  const found = await rows.listSubmitted(reader, asked);
  const open = await opening(reader);
  return found.map((each) => openListed(open, each));
}

/** Adds a submission. */
export async function insertSubmission(tx: Writer, row: SubmissionRow): Promise<void> {
  const seal = await sealing(tx);
  await rows.insertSubmission(tx, { ...row, ...sealedWords(seal, row.id, row) });
}

/** Changes the submission if it still has this version. False when it does not. */
export async function updateSubmission(
  tx: Writer,
  of: { id: string; version: number },
  changes: Parameters<typeof rows.updateSubmission>[2],
): Promise<boolean> {
  const sealed = sealedWords(await sealing(tx), of.id, changes);
  return rows.updateSubmission(tx, of, { ...changes, ...sealed });
}

/** The items of the submission in their order. */
export async function listItems(reader: Reader, submissionId: string): Promise<ItemRow[]> {
  const found = await rows.listItems(reader, submissionId);
  const open = await opening(reader);
  return found.map((row) => openItem(open, row));
}

/** Adds the items, in their order. */
export async function insertItems(tx: Writer, added: readonly ItemRow[]): Promise<void> {
  const seal = await sealing(tx);
  await rows.insertItems(
    tx,
    added.map((row) => sealItem(seal, row)),
  );
}

/** Puts what was typed now in the place of what the item held. */
export async function updateItem(tx: Writer, row: ItemRow): Promise<void> {
  await rows.updateItem(tx, sealItem(await sealing(tx), row));
}

/** The comments on the submission, the first first, each with who wrote it. */
export async function listComments(reader: Reader, submissionId: string) {
  const found = await listSealedComments(reader, submissionId);
  const open = await opening(reader);
  return found.map(({ comment, ...said }) => ({ ...said, comment: openComment(open, comment) }));
}

/** Adds a comment. */
export async function insertComment(tx: Writer, row: CommentRow): Promise<void> {
  const seal = await sealing(tx);
  await insertSealedComment(tx, { ...row, body: seal(row.body, placeOf.body(row.id)) });
}

/** The submission's comment of this id, or undefined. */
export async function findComment(
  reader: Reader,
  of: Pick<CommentRow, 'id' | 'submissionId'>,
): Promise<CommentRow | undefined> {
  const found = await findSealedComment(reader, of);
  return found && openComment(await opening(reader), found);
}

/** Who has approved this version of the submission so far, as the database lists them. */
export async function listApprovals(
  reader: Reader,
  of: Pick<ApprovalRow, 'submissionId' | 'version'>,
) {
  const found = await listSealedApprovals(reader, of);
  const open = await opening(reader);
  return found.map(({ approval, ...by }) => ({ ...by, approval: openApproval(open, approval) }));
}

/** Adds an approval; the database refuses what it refuses of one. */
export async function insertApproval(tx: Writer, row: ApprovalRow): Promise<void> {
  const seal = await sealing(tx);
  const note = row.note === null ? null : seal(row.note, placeOf.firstNote(row.id));
  await insertSealedApproval(tx, { ...row, note });
}

function sealedWords(
  seal: Sealing,
  id: string,
  { title, decisionNote }: Partial<Pick<SubmissionRow, 'title' | 'decisionNote'>>,
) {
  return {
    ...(title !== undefined && { title: seal(title, placeOf.title(id)) }),
    ...(decisionNote && { decisionNote: seal(decisionNote, placeOf.note(id)) }),
  };
}

function openSubmission<Row extends SubmissionRow>(open: Opening, row: Row): Row {
  const { id, title, decisionNote: note } = row;
  const decisionNote = note === null ? null : open(note, placeOf.note(id));
  return { ...row, title: open(title, placeOf.title(id)), decisionNote };
}

const openListed = (open: Opening, listed: ListedSubmission): ListedSubmission => ({
  ...listed,
  submission: openSubmission(open, listed.submission),
});

const openComment = (open: Opening, row: CommentRow): CommentRow => ({
  ...row,
  body: open(row.body, placeOf.body(row.id)),
});

const openApproval = (open: Opening, row: ApprovalRow): ApprovalRow => ({
  ...row,
  note: row.note === null ? null : open(row.note, placeOf.firstNote(row.id)),
});

function sealItem(seal: Sealing, row: ItemRow): ItemRow {
  const reason = row.reason === null ? null : seal(row.reason, placeOf.reason(row.id));
  return { ...row, payload: sealedPayload(seal, row.id, row.payload), reason };
}

/**
 * What an item proposes as its row keeps it. Which captures it names stays readable: whether one is still named is
 * asked without opening every draft.
 */
export function sealedPayload(
  seal: Sealing,
  itemId: string,
  payload: ItemRow['payload'],
): ItemRow['payload'] {
  const sealed = seal(JSON.stringify(payload), placeOf.payload(itemId));
  const { snapshotIds } = payload;
  return snapshotIds === undefined ? { sealed } : { sealed, snapshotIds };
}

// What an earlier version kept in plain text, and what was redacted, is as it stands.
function openItem(open: Opening, row: ItemRow): ItemRow {
  const { sealed } = row.payload;
  const reason = row.reason === null ? null : open(row.reason, placeOf.reason(row.id));
  if (typeof sealed !== 'string') return { ...row, reason };
  const payload = open(sealed, placeOf.payload(row.id));
  return { ...row, reason, payload: payload === '' ? {} : JSON.parse(payload) };
}
