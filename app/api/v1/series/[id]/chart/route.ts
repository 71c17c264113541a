import { reading } from '#app/api/v1/answer-query.ts';
import { chartAnswer } from '#lib/exchange/api/chart.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(
  async (asked, { id }: { id: string }) => ({ json: await chartAnswer(asked, id) }),
);
