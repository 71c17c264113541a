// The addresses that ask for a token, as the description of the API has them.
import type { z } from 'zod';
import { draftAnswer } from '#lib/exchange/drafts/draft-answer.ts';
import { draftFile } from '#lib/exchange/drafts/draft-file.ts';
import { translate } from '#lib/messages/translate.ts';

type Json = Record<string, unknown>;

const say = translate('en', 'tokens');

/** What a request of a program holds: described as it is sent, before ids and defaults are filled in. */
export const DRAFT_REQUEST: z.ZodType = draftFile;

/** The shapes of the answers, by their name in the description. */
export const DRAFT_SHAPES: Record<string, z.ZodType> = { draftAnswer };

/** How a program says whose it is. */
export const SECURITY_SCHEMES: Json = {
  token: { type: 'http', scheme: 'bearer', description: say('api.scheme') },
};

/** The paths with their methods. `problemAnswer` is the answer that tells what went wrong; `request` the schema of a draft. */
export function draftPaths(problemAnswer: (description: string) => Json, request: Json): Json {
  const security = [{ token: [] }];
  const refusals = (codes: Partial<Record<number, RefusalName>>) =>
    Object.fromEntries(
      Object.entries(codes).map(([status, name]) => [
        status,
        problemAnswer(say(`api.refused.${name as RefusalName}`)),
      ]),
    );
  const always = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 429: 'RATE_LIMITED' } as const;
  const key = { name: 'Idempotency-Key', in: 'header', required: true };
  const id = { name: 'id', in: 'path', required: true };
  return {
    '/drafts': {
      post: {
        operationId: 'enterDraft',
        summary: say('api.enter'),
        security,
        parameters: [{ ...key, description: say('api.key'), schema: KEY_SCHEMA }],
        requestBody: { required: true, content: { 'application/json': { schema: request } } },
        responses: {
          200: answer(say('api.again')),
          201: answer(say('api.made')),
          ...refusals({ 400: 'INVALID', 409: 'CONFLICT', 413: 'TOO_LARGE', ...always }),
        },
      },
    },
    '/drafts/{id}': {
      get: {
        operationId: 'readDraft',
        summary: say('api.read'),
        security,
        parameters: [{ ...id, schema: { type: 'string' } }],
        responses: { 200: answer(say('api.found')), ...refusals({ 404: 'NOT_FOUND', ...always }) },
      },
    },
  };
}

type RefusalName =
  | 'INVALID'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'TOO_LARGE'
  | 'RATE_LIMITED';

const KEY_SCHEMA = { type: 'string', minLength: 1, maxLength: 255 };

const answer = (description: string): Json => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/draftAnswer' } } },
});
