import { answerPicture } from '#app/charts/answer-picture.ts';
import { readImageRequest } from '#lib/charts/image.ts';
import { compareImage } from '#lib/compare/compare-image.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const { searchParams } = new URL(request.url);
  const asked = readImageRequest(file, searchParams, (name) => /^[a-z0-9-]+$/.test(name));
  return answerPicture(request, {
    asked,
    file,
    paint: (picture) => compareImage({ ...picture, crisis: picture.seriesId }),
  });
}
