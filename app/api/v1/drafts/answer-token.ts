// The one way in which an address that asks for a token is answered: never kept, never for another site's page.
import { randomUUID } from 'node:crypto';
import { personWithToken, type TokenScope } from '#lib/access/bearer.ts';
import type { Person } from '#lib/access/people.ts';
import { AppError } from '#lib/errors.ts';
import { problemDetails } from '#lib/exchange/problem-details.ts';
import { isRecordBusy } from '#lib/record/busy.ts';
import { CLIENT_HEADER } from '#lib/server/client-address.ts';
import { problemSentence } from '#lib/submissions/problem-sentence.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'tokens');
const PRIVATE = { 'Cache-Control': 'no-store', Vary: 'Authorization' };
const MOST_BYTES = 1_000_000;

/** What the work answers for the person whose token the request carries. A cookie alone is nobody here. */
export async function answerToken(
  request: Request,
  scope: TokenScope,
  work: (actor: Person) => Promise<Response>,
): Promise<Response> {
  return answered(async () => {
    const address = request.headers.get(CLIENT_HEADER);
    return work(await personWithToken(request.headers.get('authorization'), scope, { address }));
  });
}

/** The refusal of a method that the address does not have. */
export const refusing = (methods: string) => () =>
  withHeaders(
    problemDetails(new AppError('METHOD_NOT_ALLOWED', { title: t('api.method', { methods }) })),
    {
      Allow: methods,
    },
  );

/** The JSON that the request holds. Throws INVALID for anything else, TOO_LARGE beyond a megabyte. */
export async function jsonOf(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type))
    throw new AppError('INVALID', { detail: t('api.notJson', { type: type || '–' }) });
  const text = await textOf(request);
  try {
    return JSON.parse(text, refuseShared);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AppError('INVALID', { detail: t('api.brokenJson', { why: error.message }) });
  }
}

// Read as a key it would be dropped without a word further on.
function refuseShared(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('No key may be called __proto__.');
  return value;
}

// Counted as it comes: a sender may say less than it sends.
async function textOf(request: Request): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of request.body ?? []) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new AppError('TOO_LARGE', { detail: t('api.tooLarge') });
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function answered(work: () => Promise<Response>): Promise<Response> {
  try {
    return withHeaders(await work(), {});
  } catch (error) {
    if (error instanceof AppError) return refused(error);
    const id = randomUUID().slice(0, 8);
    if (!isRecordBusy(error)) console.error(`failure ${id}:`, error);
    return withHeaders(problemDetails(new AppError('UNAVAILABLE', { id })), { 'Retry-After': '5' });
  }
}

const MORE_HEADERS: Partial<Record<AppError['code'], Record<string, string>>> = {
  UNAUTHENTICATED: { 'WWW-Authenticate': 'Bearer realm="Attest"' },
};

function refused(error: AppError): Response {
  const { draftId, retryAfter, ...details } = error.details;
  const told = new AppError(error.code, {
    title: t(`api.refused.${error.code}`),
    ...(typeof draftId === 'string' && { detail: t('api.keyUsed', { id: draftId }) }),
    ...details,
    fields: error.fields.map((problem) => ({
      field: problem.field,
      problem: problemSentence('en', problem),
      values: { value: String(problem.values?.value ?? '') },
    })),
  });
  const wait = typeof retryAfter === 'number' && { 'Retry-After': String(retryAfter) };
  return withHeaders(problemDetails(told), { ...MORE_HEADERS[error.code], ...wait });
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries({ ...PRIVATE, ...headers }))
    response.headers.set(name, value);
  response.headers.delete('Access-Control-Allow-Origin');
  return response;
}
