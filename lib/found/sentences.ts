// The sentences of a pasted text, and those among them that hold numbers of people.
import { foundFigures } from '#lib/found/figures.ts';
import { sentencesOf, type Sentence } from '#lib/found/split.ts';

/** The sentences that hold numbers of people, in their order, with their offsets in the text. */
export function sentencesWithFigures(text: string, language: string): Sentence[] {
  return sentencesOf(text, language).filter(
    (sentence) => foundFigures(sentence.text, language).length > 0,
  );
}
