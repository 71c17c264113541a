import { reading } from '#app/api/v1/answer-query.ts';
import { oneSeriesAnswer } from '#lib/exchange/api/one-series.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(
  async (asked, { id }: { id: string }) => ({ json: await oneSeriesAnswer(asked, id) }),
);
