import { reading } from '#app/api/v1/answer-query.ts';
import { organizationsAnswer } from '#lib/exchange/api/organizations.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (asked) => ({
  json: await organizationsAnswer(asked),
}));
