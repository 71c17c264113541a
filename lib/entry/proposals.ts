// What is found in the quote of a statement, as proposals for its figures: nothing is recorded unseen.
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import { locationLabel, type NamedLocation } from '#lib/entry/names.ts';
import { foundFigures, type FoundFigure } from '#lib/found/figures.ts';
import type { FoundDate } from '#lib/found/dates.ts';
import { numbersIn } from '#lib/quantity/value-text.ts';

export interface Proposal extends FoundFigure {
  /** The id of the figure of the draft that was taken from it; null while it is open. */
  takenAs: string | null;
}

/** The numbers of people in the quote of a statement, each with the figure of the draft that holds it already. */
export function proposalsOf(
  { payload }: TreeItem,
  figures: readonly TreeItem[],
  locations: readonly NamedLocation[],
): Proposal[] {
  const { quote, language, saidOn } = payload;
  const places = locations.map(({ id, name, names }) => ({
    id,
    names: [name, ...names.map((other) => other.name)],
  }));
  const near = /^\d{4}-\d\d-\d\d$/.test(String(saidOn)) ? { near: String(saidOn) } : {};
  const found = foundFigures(String(quote ?? ''), String(language ?? 'en'), { places, ...near });
  const left = [...figures];
  return found.map((figure) => {
    const at = left.findIndex(({ payload: { valueText } }) =>
      isOf(String(valueText ?? ''), figure),
    );
    const [taken] = at === -1 ? [] : left.splice(at, 1);
    return { ...figure, takenAs: taken?.entityId ?? null };
  });
}

/**
 * The fields of the figure form that the proposal fills, over those of its series. The whole that it is part
 * of is named only once that one is taken.
 */
export function proposedFields(
  proposal: Proposal,
  all: readonly Proposal[],
  locations: readonly NamedLocation[],
  measureType: string | undefined,
): Record<string, string> {
  const { reportedValue, valueLow, valueHigh, partOf, population, unit } = proposal;
  const whole = partOf === null ? null : all[partOf]?.takenAs;
  return {
    valueText: proposal.valueText,
    quantifier: proposal.quantifier,
    ...written({ reportedValue, valueLow, valueHigh }),
    ...population,
    unit,
    ...periodOf(proposal.dates, measureType),
    ...placeOf(proposal, locations),
    ...(whole && { partOf: whole }),
  };
}

const written = (numbers: Record<string, number | null>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(numbers).flatMap(([name, value]) =>
      value === null ? [] : [[name, String(value)]],
    ),
  );

// A date is proposed only where the sentence names one of its kind: with two, a person has to say which.
function periodOf(dates: readonly FoundDate[], measureType = 'stock'): Record<string, string> {
  const only = (...roles: FoundDate['role'][]) => {
    const [date, ...others] = dates.filter(({ role }) => roles.includes(role));
    return others.length === 0 ? date?.on : undefined;
  };
  if (measureType === 'stock') {
    const day = only('end', 'on');
    return day ? { referencePeriodStart: day } : {};
  }
  const [start, end] = [only('start'), only('end')];
  return {
    ...(start && { referencePeriodStart: start }),
    ...(end && { referencePeriodEnd: end }),
  };
}

/** The place named next after the number, or else the last one before it. */
function placeOf(
  { start, places }: Proposal,
  locations: readonly NamedLocation[],
): Record<string, string> {
  const place = places.find((one) => one.start > start) ?? places.at(-1);
  if (!place) return {};
  const location = locations.find(({ id }) => id === place.id);
  return {
    placeText: place.text,
    ...(location && {
      'places.0.location': locationLabel(location, locations),
      'places.0.relation': place.relation,
    }),
  };
}

function isOf(valueText: string, { reportedValue, valueLow, valueHigh }: FoundFigure): boolean {
  const own = [reportedValue, valueLow, valueHigh].filter((value) => value !== null);
  const said = numbersIn(valueText).map(({ readings }) => readings[0]);
  return said.length === own.length && own.every((value, at) => value === said[at]);
}
