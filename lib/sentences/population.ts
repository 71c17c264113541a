// Who is counted, as a noun with its adjectives: "civilians", "displaced children", "refugee women", "families".
import type { Metric } from '#db/metrics.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { unitNoun } from '#lib/quantity/format.ts';
import type { FigureRow } from '#lib/record/shapes.ts';

export type Population = Pick<
  FigureRow,
  | 'unit'
  | 'populationStatus'
  | 'civilianStatus'
  | 'gender'
  | 'ageRange'
  | 'minAge'
  | 'maxAge'
  | 'specificNeed'
>;
type Status = Population['populationStatus'];

// Statuses that are said as an adjective of "people"; the others have a noun of their own.
const ADJECTIVES = ['idp', 'non_displaced', 'stateless', 'detainee'] as const;
const WORKERS = ['aid_worker', 'health_worker', 'journalist'] as const;

// What the verb of a metric says already: the displaced are displaced.
const SAID_BY_METRIC: Partial<Record<Metric, readonly Status[]>> = {
  displacement: ['idp'],
  idp_stock: ['idp'],
  returns: ['returnee', 'idp'],
  returnee_stock: ['returnee'],
  refugee_stock: ['refugee'],
  cross_border_flight: ['refugee'],
  detained: ['detainee'],
};

/** The people or things counted, in the number that the count asks for: "children", "1 refugee" without the 1. */
export function populationPhrase(locale: Locale, population: Population, count = 2): string {
  const say = translate(locale, 'words');
  const { need, ...group } = { ...population, need: population.specificNeed };
  const aged = withAge(locale, group, named(locale, group, count));
  return need ? say('population.withNeed', { group: aged, need }) : aged;
}

/** The same for a sentence whose verb says the status already: "people were displaced", not "displaced people". */
export function populationOfMetric(
  locale: Locale,
  population: Population & { metric: Metric },
  count: number,
): string {
  const isSaid = SAID_BY_METRIC[population.metric]?.includes(population.populationStatus);
  const status = isSaid ? 'all' : population.populationStatus;
  return populationPhrase(locale, { ...population, populationStatus: status }, count);
}

function named(locale: Locale, population: Population, count: number): string {
  const say = translate(locale, 'words');
  const { unit, populationStatus: status } = population;
  if (unit !== 'person') return adjectives(locale, population, unitNoun(locale, unit, count));
  const head = headOf(population);
  if (head && isIn(WORKERS, status)) {
    const group = say(`population.noun.${status}`, { count });
    return say('population.ofWhom', { group, who: say(`population.noun.${head}`, { count }) });
  }
  if (head) return adjectives(locale, population, say(`population.noun.${head}`, { count }));
  if (hasNoun(status)) {
    const noun = say(`population.noun.${status}`, { count });
    return status === 'residents' ? civil(locale, population, noun) : noun;
  }
  const noun = isCivil(population) ? population.civilianStatus : 'person';
  return withStatus(locale, status, say(`population.noun.${noun}`, { count }));
}

function adjectives(locale: Locale, population: Population, noun: string): string {
  const { populationStatus: status } = population;
  const isChild = ['child', 'girl', 'boy'].includes(headOf(population) ?? '');
  // Children are civilians unless the source says otherwise, and a household is not a combatant.
  const isPlain = isChild && population.civilianStatus === 'civilian';
  const person = population.unit === 'person' && !isPlain ? civil(locale, population, noun) : noun;
  return withStatus(locale, status, person);
}

function withStatus(locale: Locale, status: Status, noun: string): string {
  if (status === 'all' || status === 'other' || isIn(WORKERS, status)) return noun;
  const say = translate(locale, 'words');
  return say('population.qualified', { adjective: say(`population.adjective.${status}`), noun });
}

function civil(locale: Locale, population: Population, noun: string): string {
  if (!isCivil(population)) return noun;
  const say = translate(locale, 'words');
  const adjective = say(`population.adjective.${population.civilianStatus}`);
  return say('population.qualified', { adjective, noun });
}

type Head = 'child' | 'girl' | 'boy' | 'woman' | 'man' | 'adult' | 'older' | 'female' | 'male';

const AGES: [RegExp, 'child' | 'adult' | 'older'][] = [
  [/^(child(ren)?|minors?|under[- ]?18|0[-–]17)$/i, 'child'],
  [/^(adults?|18\+|over[- ]?18)$/i, 'adult'],
  [/^(elderly|older (people|persons|adults)|60\+|65\+)$/i, 'older'],
];
const OF_GENDER = {
  f: { child: 'girl', adult: 'woman', older: 'older', any: 'female' },
  m: { child: 'boy', adult: 'man', older: 'older', any: 'male' },
} as const;

function headOf({ ageRange, minAge, maxAge, gender }: Population): Head | null {
  const label = AGES.find(([pattern]) => pattern.test(ageRange?.trim() ?? ''))?.[1];
  const byNumber =
    maxAge !== null && maxAge < 18 ? 'child' : minAge !== null && minAge >= 18 ? 'adult' : null;
  const age = label ?? byNumber;
  return gender === 'f' || gender === 'm' ? OF_GENDER[gender][age ?? 'any'] : age;
}

function withAge(
  locale: Locale,
  { ageRange, minAge: min, maxAge: max }: Population,
  group: string,
): string {
  const say = translate(locale, 'words');
  const isChildhood = max === 17 && (min ?? 0) === 0;
  if (isChildhood || (min === 18 && max === null)) return group;
  if (min !== null && max !== null) return say('population.agedBetween', { group, min, max });
  if (min !== null) return say('population.agedFrom', { group, min });
  if (max !== null) return say('population.agedTo', { group, max });
  const isSaid = ageRange === null || AGES.some(([pattern]) => pattern.test(ageRange.trim()));
  return isSaid ? group : say('population.agedText', { group, range: ageRange });
}

function isIn<Member extends Status>(list: readonly Member[], status: Status): status is Member {
  return (list as readonly Status[]).includes(status);
}

type Noun = Exclude<Status, 'all' | 'other' | (typeof ADJECTIVES)[number]>;
const hasNoun = (status: Status): status is Noun =>
  status !== 'all' && status !== 'other' && !isIn(ADJECTIVES, status);
const isCivil = (
  population: Population,
): population is Population & { civilianStatus: 'civilian' | 'combatant' } =>
  population.civilianStatus === 'civilian' || population.civilianStatus === 'combatant';
