import { CODE_LISTS, label, type CodeList } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';

export type { CodeList };

/** The codes of a closed list in their order, each with its label in the language. */
export function codeChoices(locale: Locale, list: CodeList): { value: string; label: string }[] {
  return CODE_LISTS[list].map((code) => ({
    value: String(code),
    label: label(locale, list, code),
  }));
}

// The languages in which humanitarian documents are most often published; ISO 639.
const LANGUAGES =
  'en ar fr es pt ru uk zh am bn ckb de fa ha he ht it kmr my nl prs ps so sw ti tr ur vi'.split(
    ' ',
  );

/** The languages that a document or a quote may be in, named in the language of the reader. */
export function languageChoices(locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return LANGUAGES.map((code) => ({ value: code, label: names.of(code) ?? code }));
}
