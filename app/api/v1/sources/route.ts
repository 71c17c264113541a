import { reading } from '#app/api/v1/answer-query.ts';
import { sourcesAnswer } from '#lib/exchange/api/sources.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (asked) => ({
  json: await sourcesAnswer(asked),
}));
