// The subject of the sentence: the quantity with its word, who is counted, and what they are part of.
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { largest, personsWords, spreadOf } from '#lib/quantity/format.ts';
import { formatNumber } from '#lib/quantity/numbers.ts';
import { wordingOf, type Wording } from '#lib/quantity/wording.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { populationOfMetric, populationPhrase } from '#lib/sentences/population.ts';
import type { Slots } from '#lib/sentences/parts.ts';

/** "about 40,000 children (of 85,000 civilians)", "between 120,000 and 150,000 civilians", "an estimated 85,000 people". */
export function whoMessage(
  locale: Locale,
  figure: ReportedFigure,
  parent: ReportedFigure | undefined,
  slots: Slots,
): string {
  const say = translate(locale, 'words');
  const counted = countedMessage(locale, figure, populationOfMetric, slots);
  const spread = spreadOf(locale, wordingOf(figure));
  const persons = personsWords(locale, figure);
  const withSpread = spread
    ? say('sentence.spread', { who: counted, spread: value(slots, spread) })
    : counted;
  const withPersons = persons ? say('sentence.persons', { who: withSpread, persons }) : withSpread;
  if (!parent) return withPersons;
  const whole = countedMessage(locale, parent, populationPhrase, slots);
  return say('sentence.ofParent', { who: withPersons, parent: whole });
}

function countedMessage(
  locale: Locale,
  figure: ReportedFigure,
  populationOf: (locale: Locale, figure: ReportedFigure, count: number) => string,
  slots: Slots,
): string {
  const say = translate(locale, 'words');
  const wording = wordingOf(figure);
  const words = populationOf(locale, figure, largest(wording));
  const group = slots.hold({ kind: 'population', text: words });
  if (wording.kind === 'words') {
    return say('sentence.unstated', {
      group,
      text: slots.hold({ kind: 'quote', text: figure.valueText }),
    });
  }
  const quantity = quantityMessage(locale, wording, slots);
  const isEstimate =
    (figure.basis === 'estimated' || figure.basis === 'modelled') &&
    wording.kind === 'number' &&
    wording.qualifier === null;
  return say('sentence.who', {
    group,
    quantity: isEstimate ? say('sentence.estimated', { quantity }) : quantity,
  });
}

function quantityMessage(
  locale: Locale,
  wording: Exclude<Wording, { kind: 'words' }>,
  slots: Slots,
): string {
  const say = translate(locale, 'words');
  const number = (amount: number) => value(slots, formatNumber(locale, amount), amount);
  if (wording.kind === 'range') {
    return say('sentence.range', { low: number(wording.low), high: number(wording.high) });
  }
  if (wording.qualifier === null) return number(wording.value);
  const qualifier = say(`qualifier.${wording.qualifier}`);
  return say('sentence.qualified', {
    qualifier: slots.hold({ kind: 'qualifier', text: qualifier }),
    value: number(wording.value),
  });
}

function value(slots: Slots, text: string, amount?: number): string {
  return slots.hold({ kind: 'value', text, ...(amount !== undefined && { value: amount }) });
}
