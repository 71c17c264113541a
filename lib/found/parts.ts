// "Including", "of whom", "dont", "بينهم": which number is a part of which.
import { anyOf } from '#lib/found/phrases.ts';

const CUE = anyOf(
  "including|includes|included|incl.|among them|among these|among those|among whom|of whom|of which|of these|of those|of them|half of|two-thirds of|out of these|notamment|dont|parmi lesquels|parmi lesquelles|parmi eux|parmi elles|y compris|d'entre eux|d'entre elles|بينهم|بينها|بينهن|من بينهم|منهم|منها|منهن|من ضمنهم|ضمنهم|بمن فيهم|بما في ذلك|بما فيهم",
);
const BETWEEN = new RegExp(`(?<![\\p{L}\\p{M}])${CUE}(?![\\p{L}\\p{M}])`, 'iu');
const AFTER =
  /^\s*(?:of\s+(?:them|whom|these|those|which)|d['’]entre\s+(?:eux|elles)|منهم|منها|منهن)(?![\p{L}\p{M}])/iu;
const SHARE = /(?:[%٪]|per\s?cent|percent|pour\s?cent|half|third|moitié|نصف)[^.;]{0,20}\($/iu;
const LISTED = /^[^.;:()]{0,40}(?:,|(?<![\p{L}])and|(?<![\p{L}])et|\sو)[^.;:()]{0,24}$/iu;

export interface Part {
  unit: string;
  /** The highest number that it can be. */
  size: number;
  start: number;
  end: number;
  partOf: number | null;
}

/** The index of the figure that the last one is a part of by the words between them; null for none. */
export function wholeOf(
  quote: string,
  earlier: readonly Part[],
  part: Omit<Part, 'partOf'>,
): number | null {
  const previous = earlier.at(-1);
  if (!previous) return null;
  const between = quote.slice(previous.end, part.start);
  const isListed = previous.partOf !== null && LISTED.test(between) && !BETWEEN.test(between);
  if (isListed) return fits(earlier[previous.partOf ?? -1], part) ? previous.partOf : null;
  const isPart = BETWEEN.test(between) || SHARE.test(between) || AFTER.test(quote.slice(part.end));
  if (!isPart || between.length > 160) return null;
  const at = earlier.findLastIndex((whole) => fits(whole, part));
  return at === -1 ? null : at;
}

const fits = (whole: Part | undefined, part: { unit: string; size: number }): boolean =>
  whole !== undefined && whole.unit === part.unit && whole.size >= part.size;
