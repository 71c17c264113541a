import { AppError, STATUS_OF_CODE, type FieldProblem } from '#lib/errors.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

/**
 * What went wrong, as RFC 9457 has it: an answer of the API that names each parameter at fault, its value and the
 * mend. A failure that nobody foresaw is named by its id alone.
 */
export function problemDetails(error: AppError, locale: Locale = 'en'): Response {
  const status = STATUS_OF_CODE[error.code];
  const { id, detail, title } = error.details;
  const sentences = error.fields.map(
    ({ field, problem }) => `${field}: ${problem.replace(/\.$/, '')}.`,
  );
  const said = typeof detail === 'string' ? detail : sentences.join(' ');
  const body = {
    type: 'about:blank',
    title: typeof title === 'string' ? title : titleOf(error, locale),
    status,
    code: error.code,
    ...(said && { detail: said }),
    ...(typeof id === 'string' && { id }),
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

// What the form of the desk says of INVALID does not fit an address.
const titleOf = ({ code }: AppError, locale: Locale) =>
  code === 'INVALID'
    ? translate(locale, 'query')('problems.title')
    : translate(locale, 'errors')(code);

const named = ({ field, problem, values }: FieldProblem) => ({
  parameter: field,
  detail: problem,
  ...values,
});
