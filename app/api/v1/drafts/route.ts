import { answerToken, jsonOf, refusing } from '#app/api/v1/drafts/answer-token.ts';
import { toDraftAnswer } from '#lib/exchange/drafts/draft-answer.ts';
import { enterDraft } from '#lib/exchange/drafts/enter-draft.ts';
import { siteOrigin } from '#lib/site-origin.ts';

export const dynamic = 'force-dynamic';

export function POST(request: Request): Promise<Response> {
  return answerToken(request, 'drafts:write', async (actor) => {
    const key = request.headers.get('idempotency-key');
    const { draft, isNew } = await enterDraft(actor, { key, sent: await jsonOf(request) });
    const answer = toDraftAnswer(draft, siteOrigin());
    const headers = { Location: answer.links.self };
    return Response.json(answer, { status: isNew ? 201 : 200, headers });
  });
}

const refuse = refusing('POST');
export const GET = refuse;
export const HEAD = refuse;
export const OPTIONS = refuse;
export const PUT = refuse;
export const PATCH = refuse;
export const DELETE = refuse;
