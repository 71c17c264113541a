import { reading } from '#app/api/v1/answer-query.ts';
import { statementsAnswer } from '#lib/exchange/api/statements.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (asked) => ({
  json: await statementsAnswer(asked),
}));
