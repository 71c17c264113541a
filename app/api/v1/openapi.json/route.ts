import { reading } from '#app/api/v1/answer-query.ts';
import { openApiAnswer } from '#lib/exchange/api/openapi.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (asked) => ({
  json: openApiAnswer(asked),
}));
