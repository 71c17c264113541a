import { randomUUID } from 'node:crypto';
import {
  chartImage,
  formatOf,
  imageInWords,
  readImageRequest,
  type ImageRequest,
} from '#lib/charts/image.ts';
import { AppError } from '#lib/errors.ts';
import { entityTag } from '#lib/exchange/entity-tag.ts';
import { LOCALES } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

export const dynamic = 'force-dynamic';

const MEDIA_TYPES = {
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};
const CACHE_CONTROL =
  'public, max-age=0, s-maxage=30, stale-while-revalidate=60, stale-if-error=3600';

export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const { searchParams } = new URL(request.url);
  const asked = readImageRequest(file, searchParams);
  if (typeof asked === 'string') return inWords(asked, 400, { format: formatOf(file) });
  try {
    const { seriesId, format, locale } = asked;
    const etag = await entityTag(`${seriesId}.${format} ${searchParams} ${locale}`);
    const headers = { 'Cache-Control': CACHE_CONTROL, ETag: etag };
    if (request.headers.get('if-none-match') === etag) {
      return new Response(null, { status: 304, headers });
    }
    return new Response(asBody(await chartImage(asked)), {
      headers: { ...headers, 'Content-Type': MEDIA_TYPES[format] },
    });
  } catch (error) {
    const t = translate(asked.locale, 'charts');
    if (error instanceof AppError && error.code === 'NOT_FOUND') {
      return inWords(t('picture.notFound'), 404, asked);
    }
    if (error instanceof AppError && error.code === 'INVALID') {
      const problems = error.fields.map(({ field, problem }) => `${field}: ${problem}`);
      return inWords(problems.join('. '), 400, asked);
    }
    const id = randomUUID().slice(0, 8);
    console.error(`failure ${id}:`, error);
    return inWords(t('picture.failed', { id }), 503, asked);
  }
}

function inWords(sentence: string, status: number, asked: Partial<ImageRequest>) {
  const { format = 'png', shape = 'wide', width = 820, locale = LOCALES[0] } = asked;
  const isModel = format === 'json';
  return new Response(
    isModel
      ? JSON.stringify({ title: sentence, status })
      : asBody(imageInWords(sentence, { format, shape, width, locale })),
    {
      status,
      headers: {
        'Cache-Control': 'no-store',
        'Content-Type': isModel ? 'application/problem+json' : MEDIA_TYPES[format],
      },
    },
  );
}

const asBody = (image: string | Uint8Array) =>
  typeof image === 'string' ? image : new Blob([new Uint8Array(image)]);
