import type { DraftComment } from '#lib/entry/drafts.ts';

/** What was said about one thing, with what was answered to it. */
export interface Thread {
  comment: DraftComment;
  answers: DraftComment[];
  isOpen: boolean;
}

/** The comments with their answers, both from the first. */
export function threadsOf(comments: readonly DraftComment[]): Thread[] {
  return comments
    .filter(({ answersId }) => answersId === null)
    .map((comment) => ({
      comment,
      answers: comments.filter(({ answersId }) => answersId === comment.id),
      isOpen: comment.resolvedAt === null,
    }));
}
