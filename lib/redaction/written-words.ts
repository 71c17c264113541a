import { listWrittenWords } from '#db/redactions.ts';
import type { Writer } from '#db/store.ts';
import { holdsWords } from '#lib/redaction/take-out.ts';
import { opening } from '#lib/sealing/kept-text.ts';
import { placeOf } from '#lib/submissions/sealed-places.ts';
import { openReason } from '#lib/submissions/warnings/sealed-reasons.ts';

/** What was written beside the record. */
export interface Mentions {
  submissionIds: string[];
  commentIds: string[];
  /** Those of items with a reason for what looked odd. */
  itemIds: string[];
}

/** Where somebody wrote one of the words about a submission: in its title, a note, a comment or a reason. */
export async function mentionsOf(tx: Writer, words: readonly string[]): Promise<Mentions> {
  const open = await opening(tx);
  const { titles, approvals, comments, reasons } = await listWrittenWords(tx);
  const holds = (text: string | null) => text !== null && holdsWords(text, words);
  const opened = (text: string | null, place: ReturnType<typeof placeOf.title>) =>
    text === null ? null : open(text, place);
  const told = [
    ...titles.filter(
      ({ id, title, note }) =>
        holds(opened(title, placeOf.title(id))) || holds(opened(note, placeOf.note(id))),
    ),
    ...approvals
      .filter(({ id, note }) => holds(opened(note, placeOf.firstNote(id))))
      .map(({ submissionId: id }) => ({ id })),
  ];
  return {
    submissionIds: told.map(({ id }) => id),
    commentIds: idsOf(comments.filter(({ id, body }) => holds(opened(body, placeOf.body(id))))),
    itemIds: reasons.filter((row) => holds(openReason(open, row))).map(({ itemId }) => itemId),
  };
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
