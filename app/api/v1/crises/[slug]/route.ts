import { reading } from '#app/api/v1/answer-query.ts';
import { crisisAnswer } from '#lib/exchange/api/crises.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(
  async (asked, { slug }: { slug: string }) => ({ json: await crisisAnswer(asked, slug) }),
);
