import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { largest, quantityWords } from '#lib/quantity/format.ts';
import { wordingOf } from '#lib/quantity/wording.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { populationPhrase } from '#lib/sentences/population.ts';

/** The quantity with the group that it counts: "about 40,000 children", "up to 78,000 civilians", "1,700 families". */
export function peopleWords(locale: Locale, figure: ReportedFigure): string {
  const quantity = quantityWords(locale, figure);
  const isCounted = figure.unit !== 'person' || wordingOf(figure).kind === 'words';
  return isCounted
    ? quantity
    : translate(locale, 'series')('summary.group', { quantity, group: groupWords(locale, figure) });
}

/** The same for a part; one that counts the same group as the whole is told from it by its place or its term. */
export function partWords(locale: Locale, part: ReportedFigure, whole: ReportedFigure): string {
  const people = peopleWords(locale, part);
  const isOtherPlace = part.placeText !== whole.placeText;
  const detail = isOtherPlace ? part.placeText : part.termAsReported;
  return groupWords(locale, part) === groupWords(locale, whole) && detail
    ? translate(locale, 'series')('summary.groupAt', { people, detail })
    : people;
}

const groupWords = (locale: Locale, figure: ReportedFigure): string =>
  populationPhrase(locale, figure, largest(wordingOf(figure)));
