// How the forms of editors propose a change, and tell what stands in its way.
import { textOf, typedIn } from '#app/desk/answer.ts';
import { conflictRows } from '#app/desk/conflict-rows.ts';
import { problemSentence } from '#app/desk/problem-sentence.ts';
import { goOn } from '#app/desk/submissions/save.ts';
import type { FieldSentence, FormState } from '#components/forms/form-state.ts';
import type { Person } from '#lib/access/people.ts';
import { figuresIn, versionWords } from '#lib/editing/changes.ts';
import { policyFormProblems, withoutReason } from '#lib/editing/policy-fields.ts';
import type { EditedForm } from '#lib/editing/policy-desk.ts';
import { AppError, type FieldProblem } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import type { BaseConflict } from '#lib/submissions/approve.ts';

/** What the form of an editor holds, with the revision and the draft that it was opened on. */
export function editedForm(form: FormData): EditedForm {
  const fields = Object.fromEntries(
    Object.entries(typedIn(form)).map(([name, [value = '']]) => [name, value]),
  );
  const submissionId = textOf(form, 'submissionId');
  return {
    fields,
    baseRevision: Number(textOf(form, 'baseRevision')) || null,
    draft: submissionId ? { submissionId, version: Number(textOf(form, 'version')) } : null,
    isSent: textOf(form, 'then') === 'send',
  };
}

interface Edited {
  actor: Person;
  /** What was sent: what the server kept of its typing goes once it is saved. */
  form: FormData;
  entityType: 'policy' | 'headline_choice';
  isSent: boolean;
  /** What a problem of the change is called in the form. */
  sentencesOf: (problems: readonly FieldProblem[]) => FieldSentence[];
}

/** Goes on to the submission once it is proposed; else tells what is wrong, or shows all versions of what changed meanwhile. */
export async function proposed(
  work: Promise<string>,
  { actor, form, entityType, isSent, sentencesOf }: Edited,
): Promise<Partial<FormState>> {
  const done = await work.then(
    (id) => ({ id }),
    (error: unknown) => ({ error }),
  );
  if ('id' in done)
    return goOn(actor, form, `/desk/submissions/${done.id}${isSent ? '' : '?saved=1'}`);
  const { error } = done;
  if (!(error instanceof AppError)) throw error;
  const message = translate('en', 'errors')(error.code);
  if (error.code === 'INVALID') return { message, fields: sentencesOf(error.fields) };
  if (error.code !== 'CONFLICT') throw error;
  return error.details.reason === 'baseRevision'
    ? recordChanged(entityType, error.details.conflicts as BaseConflict[])
    : draftChanged(entityType, error.details);
}

/** The problems of a policy as its form shows them. */
export function policySentences(problems: readonly FieldProblem[]): FieldSentence[] {
  const t = translate('en', 'policies');
  const labels: Record<string, string> = {
    conflictPercent: t('form.conflictPercent'),
    stalenessDays: t('form.stalenessDays'),
    note: t('form.note'),
  };
  return policyFormProblems('en', problems).map((problem) => sentence(problem, labels));
}

/** The problems of a headline choice as its form shows them. */
export function choiceSentences(problems: readonly FieldProblem[]): FieldSentence[] {
  const t = translate('en', 'policies');
  const labels = { figureId: t('choice.figures'), note: t('choice.note') };
  return withoutReason(problems).map((problem) => sentence(problem, labels));
}

const sentence = (problem: FieldProblem, labels: Record<string, string>): FieldSentence => ({
  field: problem.field,
  label: labels[problem.field],
  sentence: problemSentence(problem),
});

type Version = Record<string, unknown> | null;

async function recordChanged(
  entityType: Edited['entityType'],
  [conflict]: BaseConflict[],
): Promise<Partial<FormState>> {
  const t = translate('en', 'policies');
  const base = conflict?.base ?? null;
  const theirs = (conflict?.current ?? null) as (Version & { revision: number }) | null;
  const yours = (conflict?.proposed ?? null) as Version;
  const figures = await figuresIn([base, theirs, yours]);
  const words = (version: Version) => versionWords('en', entityType, version, figures);
  return {
    message: t(entityType === 'policy' ? 'conflict.policy' : 'conflict.choice'),
    conflict: conflictRows({ base: words(base), theirs: words(theirs), yours: words(yours) }),
    // The next send starts from the revision that the person has now seen.
    hidden: { baseRevision: String(theirs?.revision ?? '') },
  };
}

async function draftChanged(
  entityType: Edited['entityType'],
  details: AppError['details'],
): Promise<Partial<FormState>> {
  const [theirs, yours] = [details.theirs, details.yours].map((one) => (one ?? null) as Version);
  const figures = await figuresIn([theirs ?? null, yours ?? null]);
  const words = (version: Version = null) => versionWords('en', entityType, version, figures);
  return {
    message: translate('en', 'policies')('conflict.draft'),
    conflict: conflictRows({ theirs: words(theirs), yours: words(yours) }),
    ...(typeof details.current === 'number' && { version: details.current }),
  };
}
