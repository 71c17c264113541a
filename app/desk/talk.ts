// What is said about a submission: everything that was typed goes with one send of the form.
import { textOf } from '#app/desk/answer.ts';
import type { Actor } from '#lib/access/actor.ts';
import { addComment, resolveComment } from '#lib/submissions/comment.ts';

/** Says every comment and answer that the form holds, and resolves or opens again what its button names. */
export async function talk(actor: Actor, form: FormData): Promise<void> {
  const submissionId = textOf(form, 'submissionId');
  const comments = typedUnder(form, 'talk').map(({ id: itemId, body }) => ({
    itemId,
    field: textOf(form, `field.${itemId}`),
    body,
  }));
  const answers = typedUnder(form, 'answer').map(({ id: answersId, body }) => ({
    answersId,
    body,
  }));
  for (const said of [...comments, ...answers]) await addComment(actor, { submissionId, ...said });
  const [what, commentId = ''] = textOf(form, 'decision').split(':');
  if (what === 'resolve' || what === 'reopen')
    await resolveComment(actor, { submissionId, commentId, isResolved: what === 'resolve' });
}

function typedUnder(form: FormData, name: string): { id: string; body: string }[] {
  const names = [...new Set(form.keys())].filter((key) => key.startsWith(`${name}.`));
  return names.flatMap((key) => {
    const body = textOf(form, key);
    return body ? [{ id: key.slice(name.length + 1), body }] : [];
  });
}
