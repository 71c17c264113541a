// A figure as one sentence, made from its structured fields alone, so that it cannot drift from the number.
import { FORWARD_BASES } from '#db/codes.ts';
import type { Metric } from '#db/metrics.ts';
import { formatPartialDate, periodOf, periodPhrase } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { largest } from '#lib/quantity/format.ts';
import { wordingOf } from '#lib/quantity/wording.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { attributionMessage } from '#lib/sentences/attribution.ts';
import { newSlots, textOf, type SentencePart, type Slots } from '#lib/sentences/parts.ts';
import { countryOf, placeMessage, ROLES } from '#lib/sentences/place.ts';
import { whoMessage } from '#lib/sentences/who.ts';

export interface SentenceContext {
  /** The figure that this one is part of: "(of 85,000 civilians)". */
  parent?: ReportedFigure | undefined;
}

/**
 * "About 40,000 children (of 85,000 civilians) were still in and around Hawija, Iraq, according to the
 * International Rescue Committee, 21 September 2017." The last date is the day it was said or published.
 */
export function figureSentence(
  locale: Locale,
  figure: ReportedFigure,
  context: SentenceContext = {},
): string {
  return textOf(figureSentenceParts(locale, figure, context));
}

/** The same in parts, so that numbers can be isolated and places, organizations and dates linked. */
export function figureSentenceParts(
  locale: Locale,
  figure: ReportedFigure,
  { parent }: SentenceContext = {},
): SentencePart[] {
  const slots = newSlots();
  const say = translate(locale, 'words');
  const date = reportedOn(locale, figure);
  const clause = clauseOf(locale, figure, parent, slots);
  const attribution = attributionMessage(locale, figure, slots);
  const sentence = date
    ? say('sentence.whole', { clause, attribution, date: slots.hold({ kind: 'date', text: date }) })
    : say('sentence.undated', { clause, attribution });
  const { lifecycle } = figure;
  const whole =
    lifecycle === 'active' ? sentence : say(`sentence.status.${lifecycle}`, { sentence });
  return capitalized(locale, slots.split(whole));
}

function clauseOf(
  locale: Locale,
  figure: ReportedFigure,
  parent: ReportedFigure | undefined,
  slots: Slots,
): string {
  const say = translate(locale, 'words');
  const verb = say(`sentence.${moodOf(figure)}.${figure.metric}`, {
    who: subjectOf(locale, figure, parent, slots),
    count: largest(wordingOf(figure)),
    still: isStillThere(figure, parent) ? 'yes' : 'no',
  });
  const roles = isMovement(figure) ? ROLES : ROLES.filter((role) => role !== 'origin');
  const place = placeMessage(locale, figure, slots, roles);
  const placed = place ? say('sentence.withPlace', { clause: verb, place }) : verb;
  if (isPeriodSaid(locale, figure)) return placed;
  const period = slots.hold({ kind: 'date', text: periodPhrase(locale, periodOf(figure)) });
  const endsInCountry = place !== '' && countryOf(locale, figure.places) !== null;
  return say(endsInCountry ? 'sentence.afterCountry' : 'sentence.withPeriod', {
    clause: placed,
    period,
  });
}

// Where the injured came from belongs to the people ("civilians from Mosul were injured in Erbil"), not to the injury.
const MOVEMENTS: ReadonlySet<Metric> = new Set<Metric>([
  'displacement',
  'idp_stock',
  'evacuated',
  'returns',
  'returnee_stock',
  'refugee_stock',
  'cross_border_flight',
  'cross_border_return',
]);
const isMovement = ({ metric }: ReportedFigure): boolean => MOVEMENTS.has(metric);

function subjectOf(
  locale: Locale,
  figure: ReportedFigure,
  parent: ReportedFigure | undefined,
  slots: Slots,
): string {
  const who = whoMessage(locale, figure, parent, slots);
  const hasOrigin = figure.places.some(({ role }) => role === 'origin');
  if (isMovement(figure) || !hasOrigin) return who;
  const place = placeMessage(locale, figure, slots, ['origin']);
  return translate(locale, 'words')('sentence.fromPlace', { who, place });
}

function moodOf({ basis }: ReportedFigure): 'observed' | 'projected' | 'planning' {
  return basis === 'projected' || basis === 'planning' ? basis : 'observed';
}

// "Still" is the source's word and is said only where the source says it.
function isStillThere(figure: ReportedFigure, parent: ReportedFigure | undefined): boolean {
  const words = [figure, parent].flatMap((one) =>
    one?.statement.language === 'en' ? [one.statement.quote, one.termAsReported ?? ''] : [],
  );
  return words.some((text) => /\b(still|remain(s|ed|ing)?)\b/i.test(text));
}

/** Whether the date at the end of the sentence says when, or the day is not that of what could happen. */
function isPeriodSaid(locale: Locale, figure: ReportedFigure): boolean {
  const { referencePeriodStart: start, referencePeriodEnd: end } = figure;
  const startWords = formatPartialDate(locale, start, figure.referencePeriodStartAccuracy);
  const endWords = formatPartialDate(locale, end, figure.referencePeriodEndAccuracy);
  const isForward = FORWARD_BASES.includes(figure.basis);
  if (isForward && start === end) return true;
  const isMoment = isForward || figure.measureType === 'stock';
  return isMoment && startWords === endWords && endWords === reportedOn(locale, figure);
}

/** The day on which it was said or, where that is not known, published; null when neither is known. */
function reportedOn(locale: Locale, { statement, source }: ReportedFigure): string | null {
  if (statement.saidOn && statement.saidOnAccuracy !== 'unknown') {
    return formatPartialDate(locale, statement.saidOn, statement.saidOnAccuracy);
  }
  return source.publishedOnAccuracy === 'unknown'
    ? null
    : formatPartialDate(locale, source.publishedOn, source.publishedOnAccuracy);
}

function capitalized(locale: Locale, [first, ...rest]: SentencePart[]): SentencePart[] {
  if (!first) return rest;
  const initial = first.text.charAt(0).toLocaleUpperCase(locale);
  return [{ ...first, text: initial + first.text.slice(1) }, ...rest];
}
