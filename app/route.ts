import { LOCALES, type Locale } from '#lib/messages/messages.ts';

/** Leads to the reader's language, or to English where it is not among ours. */
export function GET(request: Request): Response {
  const locale = preferredLocale(request.headers.get('accept-language') ?? '');
  return new Response(null, {
    status: 307,
    headers: { Location: `/${locale}`, Vary: 'Accept-Language' },
  });
}

function preferredLocale(accepted: string): Locale {
  const wishes = accepted
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return {
        language: tag.split('-')[0],
        quality: quality ? Number(quality.trim().slice(2)) : 1,
      };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  const wish = wishes.find(({ language }) => LOCALES.some((locale) => locale === language));
  return LOCALES.find((locale) => locale === wish?.language) ?? 'en';
}
