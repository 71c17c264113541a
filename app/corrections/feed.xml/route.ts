import { AppError } from '#lib/errors.ts';
import { correctionsFeed } from '#lib/exchange/corrections-feed.ts';
import { LOCALES } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { siteOrigin } from '#lib/site-origin.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const crisis = new URL(request.url).searchParams.get('crisis') || undefined;
  try {
    const feed = await correctionsFeed({ locale: LOCALES[0], origin: siteOrigin(), crisis });
    return new Response(feed, {
      headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error;
    return new Response(translate(LOCALES[0], 'corrections')('noCrisis'), {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
}
