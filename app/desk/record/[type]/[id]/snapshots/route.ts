// A file that is to be kept with a recorded document: it starts a draft that somebody else approves.
import { notFound } from 'next/navigation';
import { answerUpload } from '#app/desk/captures/upload.ts';
import { recordPage, typeNamed } from '#app/desk/record/record-page.ts';
import { keepForSource } from '#lib/snapshots/keep.ts';

export async function POST(
  request: Request,
  { params }: RouteContext<'/desk/record/[type]/[id]/snapshots'>,
): Promise<Response> {
  const { type, id } = await params;
  if (typeNamed(type) !== 'source') notFound();
  const page = recordPage('source', encodeURIComponent(id));
  return answerUpload(request, page, async (actor, form) => {
    const submissionId = await keepForSource(actor, id, form);
    return `/desk/submissions/${submissionId}`;
  });
}
