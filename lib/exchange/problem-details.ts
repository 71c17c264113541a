import { AppError, STATUS_OF_CODE, type FieldProblem } from '#lib/errors.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

/** What went wrong, as RFC 9457 has it: an answer of the API that names each parameter at fault. */
export function problemDetails(error: AppError, locale: Locale = 'en'): Response {
  const status = STATUS_OF_CODE[error.code];
  const body = {
    type: 'about:blank',
    title: translate(locale, 'errors')(error.code),
    status,
    code: error.code,
    ...(error.fields.length > 0 && { errors: error.fields.map(named) }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
    },
  });
}

const named = ({ field, problem, values }: FieldProblem) => ({
  parameter: field,
  detail: problem,
  ...values,
});
