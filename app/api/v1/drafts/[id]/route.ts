import { answerToken, refusing } from '#app/api/v1/drafts/answer-token.ts';
import { toDraftAnswer } from '#lib/exchange/drafts/draft-answer.ts';
import { getOwnDraft } from '#lib/exchange/drafts/enter-draft.ts';
import { siteOrigin } from '#lib/site-origin.ts';

export const dynamic = 'force-dynamic';

export function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerToken(request, 'drafts:read', async (actor) => {
    const { id } = await params;
    return Response.json(toDraftAnswer(await getOwnDraft(actor, id), siteOrigin()));
  });
}

const refuse = refusing('GET');
export const HEAD = refuse;
export const OPTIONS = refuse;
export const POST = refuse;
export const PUT = refuse;
export const PATCH = refuse;
export const DELETE = refuse;
