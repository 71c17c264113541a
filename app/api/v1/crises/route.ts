import { reading } from '#app/api/v1/answer-query.ts';
import { crisesAnswer } from '#lib/exchange/api/crises.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (asked) => ({
  json: await crisesAnswer(asked),
}));
