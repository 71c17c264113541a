// Where, as a part of a sentence: "in and around Hawija, Iraq", "from Hawija to Kirkuk and Salah Al-Din, Iraq".
import type { Metric } from '#db/metrics.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure, ReportedPlace } from '#lib/record/reported-figure.ts';
import { formatsOf } from '#lib/messages/regions.ts';
import { countryName } from '#lib/sentences/countries.ts';
import { newSlots, textOf, type SentencePart, type Slots } from '#lib/sentences/parts.ts';

export type Placed = Pick<ReportedFigure, 'places' | 'placeText' | 'metric'>;

export const ROLES = ['at', 'origin', 'destination'] as const;
export type PlaceRole = (typeof ROLES)[number];

// People return to a place and flee to a place: "at" is where they arrived.
const ARRIVING: ReadonlySet<Metric> = new Set<Metric>([
  'returns',
  'cross_border_return',
  'cross_border_flight',
]);

/** Where the figure is about, with the preposition; in the words of the source when no place is recorded. */
export function placePhrase(locale: Locale, figure: Placed): string {
  return textOf(placeParts(locale, figure));
}

/** The same in parts, each place with the id of its location. */
export function placeParts(locale: Locale, figure: Placed): SentencePart[] {
  const slots = newSlots();
  return slots.split(placeMessage(locale, figure, slots));
}

/**
 * The same as a message whose places are held in the slots of a sentence; empty when nothing is known. Only
 * the places of some roles when they are given; the country is then left to the phrase of the other roles.
 */
export function placeMessage(
  locale: Locale,
  figure: Placed,
  slots: Slots,
  roles: readonly PlaceRole[] = ROLES,
): string {
  const { places, placeText } = figure;
  const say = translate(locale, 'words');
  if (places.length === 0) {
    return (
      placeText &&
      say('place.asReported', { place: slots.hold({ kind: 'quote', text: placeText }) })
    );
  }
  const phrases = roles.flatMap((role) => {
    const those = places.filter((place) => roleOf(figure.metric, place) === role);
    return those.length === 0 ? [] : [rolePhrase(locale, role, those, placeText, slots)];
  });
  const country = roles.includes('at') ? countryOf(locale, places) : null;
  const phrase = phrases.join(' ');
  return country && phrase ? say('place.inCountry', { place: phrase, country }) : phrase;
}

/** The name of a place: the spelling that the source uses, where it is known to the record, else the record's own. */
export function placeName(locale: Locale, { location }: ReportedPlace, placeText: string): string {
  const spellings = [
    location.name,
    ...location.names.filter(({ lang }) => lang === locale).map(({ name }) => name),
  ];
  const used = spellings
    .filter((name) => placeText.includes(name))
    .toSorted((a, b) => b.length - a.length);
  // "Mosul" for "Al-Mosul": a spelling without the article is the one that people know.
  return used[0] ?? spellings.find((name) => location.name.endsWith(`-${name}`)) ?? location.name;
}

function roleOf(metric: Metric, { role }: ReportedPlace): PlaceRole {
  return role === 'at' && ARRIVING.has(metric) ? 'destination' : role;
}

function rolePhrase(
  locale: Locale,
  role: PlaceRole,
  places: ReportedPlace[],
  placeText: string,
  slots: Slots,
): string {
  const say = translate(locale, 'words');
  const name = (place: ReportedPlace) =>
    slots.hold(...nameParts(locale, placeName(locale, place, placeText), place.location.id));
  const [first] = places;
  // "Part of Shirqat and Hawija" would leave Hawija whole.
  const isRepeated =
    places.length > 1 && first?.relation !== 'in' && first?.relation !== 'in_and_around';
  const isOneRelation = !isRepeated && places.every(({ relation }) => relation === first?.relation);
  if (isOneRelation && first) {
    return say(`place.${role}.${first.relation}`, { place: list(locale, places.map(name)) });
  }
  const named = places.map((place) => say(`place.each.${place.relation}`, { place: name(place) }));
  return say(`place.${role}.in`, { place: list(locale, named) });
}

/** The country after the places; null when they are in several, or when one of them is a country. */
export function countryOf(locale: Locale, places: ReportedPlace[]): string | null {
  const codes = new Set(places.map(({ location }) => location.locationCode));
  const [code] = codes;
  const isNamed = places.some(({ location }) => location.level === 'country');
  return code === undefined || codes.size > 1 || isNamed ? null : countryName(locale, code);
}

function list(locale: Locale, names: string[]): string {
  return new Intl.ListFormat(formatsOf(locale), { type: 'conjunction' }).format(names);
}

// English says "the Old City of Mosul", and no article before other places.
const TAKES_ARTICLE: Record<Locale, RegExp> = {
  en: /^(old city|old town|east(ern)? bank|west(ern)? bank|left bank|right bank|city of|district of|governorate of)\b/i,
};

function nameParts(locale: Locale, name: string, ref: string): SentencePart[] {
  const place: SentencePart = { kind: 'place', text: name, ref };
  return TAKES_ARTICLE[locale].test(name) ? [{ kind: 'text', text: 'the ' }, place] : [place];
}
