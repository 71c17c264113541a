import { reading } from '#app/api/v1/answer-query.ts';
import { seriesAnswer } from '#lib/exchange/api/series.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (asked) => ({
  json: await seriesAnswer(asked),
}));
