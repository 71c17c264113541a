import { reading } from '#app/api/v1/answer-query.ts';
import { correctionsAnswer } from '#lib/exchange/api/corrections.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (asked) => ({
  json: await correctionsAnswer(asked),
}));
