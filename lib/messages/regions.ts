import type { Locale } from '#lib/messages/messages.ts';

// "5 March 2026" and not "March 5, 2026".
const REGIONS: Record<Locale, string> = { en: 'en-GB' };

/** The tag to give to Intl for dates and numbers of a language. */
export function formatsOf(locale: Locale): string {
  return REGIONS[locale];
}
