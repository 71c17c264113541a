import { reading } from '#app/api/v1/answer-query.ts';
import { locationsAnswer } from '#lib/exchange/api/locations.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (asked) => ({
  json: await locationsAnswer(asked),
}));
