// A file that is kept with the document of a draft. Read while it comes in, so never a server action.
import { answerUpload } from '#app/desk/captures/upload.ts';
import { keepInDraft } from '#lib/snapshots/keep.ts';

export async function POST(
  request: Request,
  { params }: RouteContext<'/desk/submissions/[id]/snapshots'>,
): Promise<Response> {
  const { id } = await params;
  const page = `/desk/submissions/${encodeURIComponent(id)}`;
  return answerUpload(request, page, async (actor, form) => {
    await keepInDraft(actor, id, form);
    return page;
  });
}
