// A capture of a recorded document, for whoever may propose changes of the document.
import { notFound } from 'next/navigation';
import { downloadSnapshot } from '#app/desk/captures/download.ts';
import { typeNamed } from '#app/desk/record/record-page.ts';

export async function GET(
  _: Request,
  { params }: RouteContext<'/desk/record/[type]/[id]/snapshots/[snapshot]'>,
): Promise<Response> {
  const { type, id: sourceId, snapshot: snapshotId } = await params;
  if (typeNamed(type) !== 'source') notFound();
  return downloadSnapshot({ sourceId, snapshotId });
}
