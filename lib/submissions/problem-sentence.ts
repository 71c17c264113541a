import type { FieldProblem } from '#lib/errors.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

type Say = ((key: string, values?: object) => string) & { has: (key: string) => boolean };

/** The sentence for a problem: the value as it was typed, what is wrong with it, and how to mend it. */
export function problemSentence(locale: Locale, { problem, values }: FieldProblem): string {
  return (translate(locale, 'problems') as Say)(problem, values);
}
