// Warnings in words.
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Odd, WarningKind } from '#lib/submissions/warnings/warning.ts';

/** What looks odd, as one or two sentences. */
export function warningSentence(
  locale: Locale,
  { kind, values }: Pick<Odd, 'kind' | 'values'>,
): string {
  return translate(locale, 'warnings')(`kind.${kind}`, values as never);
}

/** A reason that is often the right one for this kind, to be chosen instead of typed. */
export function usualReason(locale: Locale, kind: WarningKind): string {
  return translate(locale, 'warnings')(`known.${kind}`);
}

const MAY_BE_CORRECTION: readonly WarningKind[] = ['exists', 'falls', 'deviates'];

/** Whether the answer may be to correct the recorded figure instead of entering another. */
export const mayBeCorrection = ({ kind, figureId }: Pick<Odd, 'kind' | 'figureId'>): boolean =>
  figureId !== null && MAY_BE_CORRECTION.includes(kind);
