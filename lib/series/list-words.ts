import { formatsOf } from '#lib/messages/regions.ts';
import type { Locale } from '#lib/messages/messages.ts';

/** "9,000, 12,500 and 33,060" in the manner of the language. */
export function listWords(locale: Locale, words: readonly string[]): string {
  return new Intl.ListFormat(formatsOf(locale), { type: 'conjunction' }).format(words);
}
