import { reading } from '#app/api/v1/answer-query.ts';
import { figureAnswer } from '#lib/exchange/api/figure.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(
  async (asked, { id }: { id: string }) => ({ json: await figureAnswer(asked, id) }),
);
