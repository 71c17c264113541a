import { reading } from '#app/api/v1/answer-query.ts';
import { changesAnswer } from '#lib/exchange/api/changes.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (asked) => ({
  json: await changesAnswer(asked),
}));
