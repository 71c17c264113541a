// How a form that sends a file is carried out and answered: by a redirect that says what came of it.
import { unexpected } from '#app/desk/answer.ts';
import { captureNews } from '#app/desk/captures/news.ts';
import type { Person } from '#lib/access/people.ts';
import { writingActor } from '#lib/access/session.ts';
import { AppError, STATUS_OF_CODE, type FieldProblem } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { isRecordBusy } from '#lib/record/busy.ts';
import { diskRefusal } from '#lib/snapshots/disk-errors.ts';
import type { SentForm } from '#lib/snapshots/form.ts';

/**
 * Keeps the file of the form for the person who sent it, after the guard, and goes on to the address that `keep`
 * gives; what keeps it out is told on `page`.
 */
export async function answerUpload(
  request: Request,
  page: string,
  keep: (actor: Person, form: SentForm) => Promise<string>,
): Promise<Response> {
  try {
    const actor = await writingActor();
    return goTo(captureNews(await keep(actor, formOf(request)), 'kept'));
  } catch (error) {
    return refusal(error, page);
  }
}

function formOf({ headers, body }: Request): SentForm {
  return { contentType: headers.get('content-type') ?? '', body: body ?? nothing() };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function refusal(error: unknown, page: string): Response {
  const code = error instanceof AppError ? error.code : null;
  if (code === 'UNAUTHENTICATED') {
    const next = captureNews(page, 'captureSignedOut');
    return goTo(`/desk/sign-in?next=${encodeURIComponent(next)}`);
  }
  if (code === 'FORBIDDEN' || code === 'NOT_FOUND') return said(code);
  const { problem, values } = toldOf(error);
  return goTo(captureNews(page, problem, values));
}

function toldOf(error: unknown): Pick<FieldProblem, 'problem' | 'values'> {
  const [told] = error instanceof AppError ? error.fields : [];
  if (told) return told;
  const refused = diskRefusal(error);
  if (refused) return { problem: refused };
  if (isRecordBusy(error)) return { problem: 'captureBusy' };
  return { problem: 'captureUnexpected', values: { number: numberOf(unexpected(error)) } };
}

// The number under which the failure is in the log ends the sentence that names it.
const numberOf = (sentence: string) => /([0-9a-f]{8})\W*$/.exec(sentence)?.[1] ?? '';

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });

// Nobody who may do this ever reads these words: they are for other sites and other people's drafts.
const said = (code: 'FORBIDDEN' | 'NOT_FOUND') =>
  new Response(`${translate('en', 'errors')(code)}\n`, {
    status: STATUS_OF_CODE[code],
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
