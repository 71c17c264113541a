import type { Locale } from '#lib/messages/messages.ts';

/** The name of a language in the language of the page: "Arabic"; its code where no name is known. */
export function languageName(locale: Locale, language: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}
