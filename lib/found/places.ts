// Places in a quote, by the names that the record knows them by.
import type { PLACE_RELATIONS } from '#db/codes.ts';

export interface KnownPlace {
  id: string;
  /** Every name and spelling. */
  names: readonly string[];
}

export interface FoundPlace {
  /** Null where several places go by that name. */
  id: string | null;
  start: number;
  end: number;
  text: string;
  relation: (typeof PLACE_RELATIONS)[number];
}

const AROUND = /(?:in and around|dans et autour d[eu’']?|في ومحيط|داخل وحول)\s*$/iu;
const NEAR = /(?:near|close to|près de|قرب)\s+$/iu;

/** The known places in a text in their order, the longest name first where names overlap. */
export function placesIn(text: string, places: readonly KnownPlace[]): FoundPlace[] {
  const lower = text.toLowerCase();
  const hits = places.flatMap(({ id, names }) =>
    names.flatMap((name) =>
      spansOf(lower, name).map((start) => ({ id, start, end: start + name.length })),
    ),
  );
  const kept: { id: string | null; start: number; end: number }[] = [];
  for (const hit of hits.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const twin = kept.find(({ start, end }) => start === hit.start && end === hit.end);
    if (twin && twin.id !== hit.id) twin.id = null;
    if (kept.every(({ start, end }) => hit.end <= start || hit.start >= end)) kept.push({ ...hit });
  }
  return kept
    .toSorted((a, b) => a.start - b.start)
    .map((hit) => ({
      ...hit,
      text: text.slice(hit.start, hit.end),
      relation: relationOf(text.slice(0, hit.start)),
    }));
}

function spansOf(lower: string, name: string): number[] {
  const wanted = name.toLowerCase();
  // A name of one or two letters is an abbreviation that stands for too much.
  if (wanted.length < 3 || wanted.length !== name.length) return [];
  const starts: number[] = [];
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + 1)) {
    const isWhole =
      !/[\p{L}\p{M}]$/u.test(lower.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{M}]/u.test(lower.slice(at + wanted.length));
    if (isWhole) starts.push(at);
  }
  return starts;
}

function relationOf(before: string): FoundPlace['relation'] {
  if (AROUND.test(before)) return 'in_and_around';
  return NEAR.test(before) ? 'near' : 'in';
}
