// Whether a number counts people (or their families and homes), and whom.
import {
  OTHER_NOUNS,
  PEOPLE_VERBS,
  populationIn,
  UNIT_NOUNS,
  type CountedUnit,
  type Population,
} from '#lib/found/nouns.ts';

export interface Counted {
  unit: CountedUnit;
  population: Population;
}

// Words after which no further word belongs to what is counted.
const PHRASE_END =
  /(?<![\p{L}\p{M}])(?:who|whom|that|which|are|is|was|were|have|has|had|will|would|could|can|may|might|must|in|from|to|at|near|on|by|with|since|between|across|under|during|still|remain|currently|reportedly|and|or|as|into|also|fled|qui|sont|est|ont|ont été|dans|en|de|des|du|à|au|aux|par|depuis|et|ou|avec|من|في|إلى|الى|على|منذ|بين|كانوا|قد)(?![\p{L}\p{M}])|[,.;:!?()[\]«»"“”،؛؟\n]|\s[-–—]+\s/u;

// "Including as many as 750,000 in western Mosul": the noun was said before.
const ELLIPSIS =
  /(?<![\p{L}])(?:including|another|of\s+whom|among\s+them|dont|parmi\s+eux|بينهم|منهم)\s+(?:[\p{L}\s]{0,20})$/iu;

/**
 * What the number between the texts counts; null when it counts no people. `after` ends where the next number
 * begins, `before` begins with the sentence.
 */
export function countedBy(before: string, after: string): Counted | null {
  const phrase = headOf(after);
  const noun = firstUnit(phrase);
  const other = OTHER_NOUNS.exec(phrase);
  if (other && (!noun || other.index < noun.at)) return null;
  if (noun) return { unit: noun.unit, population: populationOf(phrase, after) };
  if (PEOPLE_VERBS.test(phrase)) return { unit: 'person', population: populationIn(phrase) };
  // "12 sub-offices": a noun of its own that nobody here knows.
  if (/^\s+\p{Ll}[\p{L}-]*s(?![\p{L}])/u.test(phrase)) return null;
  return countedAround(before, after);
}

// "Women and children", "IDPs, returnees and members of the host community": one number for several groups is
// a number of none of them.
function populationOf(phrase: string, after: string): Population {
  const first = populationIn(phrase);
  const listed = /^[^.;:()\n]*/u.exec(after)?.[0].split(NO_LONGER_LISTED)[0] ?? '';
  const all = populationIn(listed);
  return isWithin(all, first) ? first : {};
}

const NO_LONGER_LISTED =
  /(?<![\p{L}])(?:including|are|is|was|were|have|has|had|will|would|could|can|may|might|who|in|from|to|at|near|remain|fled|still|since|as|dont|sont|ont|qui|dans|depuis|y compris|بينهم|منهم|في|من|منذ|إلى)(?![\p{L}])/iu;

const isWithin = (all: Population, first: Population): boolean =>
  Object.entries(all).every(([name, value]) =>
    Object.entries(first).some(([known, said]) => known === name && said === value),
  ) && Object.keys(first).length === Object.keys(all).length;

function countedAround(before: string, after: string): Counted | null {
  const clause = /^[^.;:!?؟\n]*/u.exec(after)?.[0] ?? '';
  const label = lastUnit(before);
  const isSaid = label !== null || [before, clause].some((text) => PEOPLE_VERBS.test(text));
  const later = firstUnit(clause);
  if (!isSaid && !later && !ELLIPSIS.test(before)) return null;
  const isLabel = label !== null && /[:#]|number|nombre|عدد|total/iu.test(before);
  return {
    unit: label?.unit ?? 'person',
    population: isLabel ? populationIn(label.words) : {},
  };
}

// In French and Arabic a "of" joins the number to what it counts: "85 000 de civils", "آلاف من المدنيين".
function headOf(after: string): string {
  const joined =
    /^\s+(?:of\s+(?:the\s+)?|de\s+|d['’]|des\s+|من\s+)(?!them|whom|these|those)/iu.exec(
      after,
    )?.[0] ?? '';
  const rest = after.slice(joined.length);
  const end = PHRASE_END.exec(rest);
  return ` ${rest.slice(0, Math.min(end?.index ?? rest.length, 60))}`;
}

function firstUnit(words: string): { unit: CountedUnit; at: number } | null {
  const found = UNIT_NOUNS.flatMap(([unit, pattern]) => {
    const at = words.search(pattern);
    return at === -1 ? [] : [{ unit, at }];
  });
  return found.toSorted((a, b) => a.at - b.at)[0] ?? null;
}

/** The unit noun nearest before the number, with the words around it. */
function lastUnit(before: string): { unit: CountedUnit; words: string } | null {
  const found = UNIT_NOUNS.flatMap(([unit, pattern]) => {
    const all = [...before.matchAll(new RegExp(pattern.source, 'giu'))];
    const last = all.at(-1);
    return last ? [{ unit, at: last.index, length: last[0].length }] : [];
  });
  const nearest = found.toSorted((a, b) => b.at - a.at)[0];
  if (!nearest) return null;
  const { unit, at, length } = nearest;
  return { unit, words: before.slice(Math.max(0, at - 25), at + length) };
}
