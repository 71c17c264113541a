// The one way in which an action of the desk is carried out and its failure told.
import { randomUUID } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';
import type { FormState } from '#components/forms/form-state.ts';
import { writingActor } from '#lib/access/session.ts';
import type { Person } from '#lib/access/people.ts';
import { AppError, STATUS_OF_CODE, type FieldProblem } from '#lib/errors.ts';
import { withNearNames } from '#app/desk/near-names.ts';
import { fieldSentence } from '#app/desk/problem-sentence.ts';
import { translate } from '#lib/messages/translate.ts';
import { isRecordBusy } from '#lib/record/busy.ts';
import { answerWithStatus } from '#lib/server/answer-status.ts';

/**
 * Does the work for the person who sent the form, after the guard. What goes wrong is told in the form,
 * which keeps what was typed; the work itself ends with a redirect.
 */
export async function answer(
  state: FormState,
  form: FormData,
  work: (actor: Person) => Promise<Partial<FormState> | void>,
): Promise<FormState> {
  const kept = { attempt: state.attempt + 1, typed: typedIn(form), fields: [] };
  try {
    const answered = await work(await writingActor());
    if (answered?.conflict) answerWithStatus(STATUS_OF_CODE.CONFLICT);
    return { ...kept, ...answered };
  } catch (error) {
    unstable_rethrow(error);
    answerRefusal(error);
    return { ...kept, ...told(error) };
  }
}

/** What every field of the form held, with each recorded name that was chosen in the place of the typed one. */
export function typedIn(form: FormData): Record<string, string[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$'));
  return withNearNames(
    Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String)])),
  );
}

/** The text of one field, trimmed; empty when it was not sent. */
export function textOf(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim();
}

/** What is said in the form about a failure. */
export function told(error: unknown): Pick<FormState, 'fields' | 'links'> & { message: string } {
  const desk = translate('en', 'desk');
  if (isRecordBusy(error)) return { fields: [], message: desk('form.busy') };
  if (!(error instanceof AppError)) return { fields: [], message: unexpected(error) };
  if (error.code === 'UNAUTHENTICATED') return { fields: [], message: desk('form.sessionEnded') };
  if (error.code === 'FORBIDDEN' && error.details.reason === 'origin')
    return { fields: [], message: desk('form.otherSite') };
  if (error.details.reason === 'secondFactor')
    return { fields: [], message: translate('en', 'account')('required') };
  if (error.details.reason === 'unseen')
    return {
      fields: error.fields.map(fieldSentence),
      message: translate('en', 'review')('unseen'),
    };
  const links = error.fields.flatMap(linksOf);
  return {
    fields: error.fields.map(fieldSentence),
    message: translate('en', 'errors')(error.code),
    ...(links.length > 0 && { links }),
  };
}

/** The status of an answer that tells of the failure: a refusal is no success, whatever the page shows. */
export function statusOf(error: unknown): number {
  if (isRecordBusy(error)) return STATUS_OF_CODE.UNAVAILABLE;
  return error instanceof AppError ? STATUS_OF_CODE[error.code] : 500;
}

// A document that is recorded already is shown instead of being entered twice.
function linksOf({ problem, values }: FieldProblem) {
  if (problem !== 'addressKnown') return [];
  const t = translate('en', 'desk');
  return [
    { href: `/en/sources/${values?.id}`, label: t('form.knownOpen') },
    { href: `/desk/new/${values?.id}`, label: t('form.knownUse') },
  ];
}

/** Gives the answer the status of the refusal, and of one that passes, after how many seconds to come again. */
export function answerRefusal(error: unknown): void {
  const { retryAfter } = error instanceof AppError ? error.details : {};
  answerWithStatus(
    statusOf(error),
    typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {},
  );
}

/** Logs what nobody expected, and says under which number. */
export function unexpected(error: unknown): string {
  const id = randomUUID().slice(0, 8);
  console.error(`failure ${id}:`, error);
  return translate('en', 'desk')('form.unexpected', { id });
}
