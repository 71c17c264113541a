import { answerPicture } from '#app/charts/answer-picture.ts';
import { chartImage, readImageRequest } from '#lib/charts/image.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const asked = readImageRequest(file, new URL(request.url).searchParams);
  return answerPicture(request, { asked, file, paint: chartImage });
}
