// A capture that a submission names, for whoever may read the submission.
import { downloadSnapshot } from '#app/desk/captures/download.ts';

export async function GET(
  _: Request,
  { params }: RouteContext<'/desk/submissions/[id]/snapshots/[snapshot]'>,
): Promise<Response> {
  const { id: submissionId, snapshot: snapshotId } = await params;
  return downloadSnapshot({ submissionId, snapshotId });
}
