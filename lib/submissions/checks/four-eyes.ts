import type { FieldProblem } from '#lib/errors.ts';

/** Hard error 14: nobody decides about a submission of their own. */
export function fourEyes(submission: { authorId: string }, actor: { id: string }): FieldProblem[] {
  return submission.authorId === actor.id
    ? [{ field: 'reviewerId', problem: 'ownSubmission' }]
    : [];
}
