import { randomUUID } from 'node:crypto';
import { formatOf, imageInWords, type ImageRequest } from '#lib/charts/image.ts';
import { AppError } from '#lib/errors.ts';
import { entityTag } from '#lib/exchange/entity-tag.ts';
import { LOCALES } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

const MEDIA_TYPES = {
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};
const CACHE_CONTROL =
  'public, max-age=0, s-maxage=30, stale-while-revalidate=60, stale-if-error=3600';

/** What one picture is asked for and how it is painted; a sentence where nothing can be. */
export interface AskedPicture {
  asked: ImageRequest | string;
  file: string;
  paint: (asked: ImageRequest) => Promise<string | Uint8Array>;
}

export async function answerPicture(
  request: Request,
  { asked, file, paint }: AskedPicture,
): Promise<Response> {
  if (typeof asked === 'string') return inWords(asked, 400, { format: formatOf(file) });
  const { pathname, searchParams } = new URL(request.url);
  try {
    const { format, locale } = asked;
    const etag = await entityTag(`${pathname} ${searchParams} ${locale}`);
    const headers = { 'Cache-Control': CACHE_CONTROL, ETag: etag };
    if (request.headers.get('if-none-match') === etag) {
      return new Response(null, { status: 304, headers });
    }
    return new Response(asBody(await paint(asked)), {
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
