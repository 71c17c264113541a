import { reading } from '#app/api/v1/answer-query.ts';
import { figureRevisionsAnswer } from '#lib/exchange/api/figure-revisions.ts';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(
  async (asked, { id }: { id: string }) => ({ json: await figureRevisionsAnswer(asked, id) }),
);
