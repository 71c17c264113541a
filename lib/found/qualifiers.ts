// The word that qualifies a number, as it stands before or after it.
import type { Quantifier } from '#db/codes.ts';
import { anyOf } from '#lib/found/phrases.ts';

const BEFORE: Partial<Record<Quantifier, string>> = {
  at_most:
    'no more than|not more than|at most|at the most|a maximum of|maximum|au plus|tout au plus|au maximum|pas plus de|لا يزيد عن|لا يتجاوز|لا تتجاوز',
  exact: 'exactly|precisely|exactement|précisément',
  at_least:
    "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|au moins|pas moins de|pas moins d'|un minimum de|au minimum|ما لا يقل عن|لا يقل عن|لا تقل عن|على الأقل",
  up_to:
    "up to|upto|as many as|as much as|as high as|jusqu'à|ما يصل إلى|يصل إلى|تصل إلى|حتى|يبلغ أقصاه",
  more_than:
    "more than|morethan|over|well over|just over|in excess of|upwards of|above|exceed|exceeds|exceeded|exceeding|tops|topped|topping|surpassed|surpasses|surpassing|greater than|plus de|plus d'|au-delà de|dépasse|dépassent|dépassé|supérieur à|أكثر من|أزيد من|ما يزيد على|ما يزيد عن|يزيد على|يزيد عن|تزيد عن|تجاوز|تجاوزت|يتجاوز|يفوق|يفوق عددهم|ما يربو على",
  nearly:
    "nearly|almost|close to|just under|just short of|just below|approaching|presque|près de|près d'|quasiment|proche de|قرابة|ما يقرب من|يقرب من|ما يناهز|يناهز|تناهز",
  less_than: "fewer than|less than|under|below|moins de|moins d'|أقل من",
  approximately:
    'some|around|about|approximately|approx.|approx|roughly|circa|an estimated|estimated|an approximate|environ|quelque|quelques|autour de|à peu près|aux alentours de|approximativement|on estime à|une estimation de|estimés à|estimées à|estimé à|نحو|حوالي|حوالى|زهاء|بحدود|في حدود|ما يقارب|يقارب|تقريبا|يقدر بنحو|يقدر بـ|يقدر عددهم بـ',
};
const AFTER: Partial<Record<Quantifier, string>> = {
  exact: 'بالضبط',
  at_least: 'or more|at least|et plus|ou plus|au moins|على الأقل|أو أكثر|فأكثر',
  at_most: 'or fewer|or less|at most|ou moins|au plus|على الأكثر|أو أقل',
  approximately: 'or so|environ|à peu près|تقريبًا|تقريبا',
};
// "As many as 1.2 million to 1.5 million", "an estimated total of 85,000": words that may stand in between.
const FILLER = /(?:(?<![\p{L}])(?:a\s+total\s+of|un\s+total\s+de|the)\s+)?$/iu;

export interface Qualified {
  quantifier: Quantifier;
  start: number;
  end: number;
}

/** The qualifier around the number at these offsets, and the offsets with its words; `stated` without any. */
export function qualified(quote: string, start: number, end: number): Qualified {
  const before = wordsBefore(quote, start);
  const after = wordsAfter(quote, end);
  const found = [...before.found, ...after.found];
  // "Up to an estimated 85,000" is a bound: the vaguer word says less.
  const strongest = found.find((one) => one !== 'approximately') ?? found[0] ?? 'stated';
  return { quantifier: strongest, start: before.start, end: after.end };
}

const BEFORE_PATTERNS = patterns(BEFORE, (source) => `(?<![\\p{L}\\p{M}\\p{Nd}])${source}\\s*$`);
const AFTER_PATTERNS = patterns(AFTER, (source) => `^\\s*${source}(?![\\p{L}\\p{M}])`);
const SIGNS: [RegExp, Quantifier][] = [
  [/[>]\s*$/u, 'more_than'],
  [/[≥]\s*$/u, 'at_least'],
  [/[<]\s*$/u, 'less_than'],
  [/[≤]\s*$/u, 'at_most'],
  [/[~≈±]\s*$/u, 'approximately'],
];

function wordsBefore(quote: string, start: number): { start: number; found: Quantifier[] } {
  const found: Quantifier[] = [];
  let at = start;
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const text = quote.slice(Math.max(0, at - 40), at);
    const filler = found.length === 0 ? (FILLER.exec(text)?.[0].length ?? 0) : 0;
    const head = text.slice(0, text.length - filler);
    const hit = [...BEFORE_PATTERNS, ...SIGNS].flatMap(([pattern, quantifier]) => {
      const match = pattern.exec(head);
      return match ? [{ quantifier, length: match[0].length }] : [];
    });
    // The longest words win: "no more than" is not "more than".
    const best = hit.toSorted((a, b) => b.length - a.length)[0];
    if (!best || !isAtWord(head, best.length)) break;
    found.unshift(best.quantifier);
    at -= best.length + filler;
  }
  return { start: at, found };
}

function wordsAfter(quote: string, end: number): { end: number; found: Quantifier[] } {
  const text = quote.slice(end, end + 24);
  if (/^\+(?!\p{Nd})/u.test(text)) return { end: end + 1, found: ['at_least'] };
  const hit = AFTER_PATTERNS.flatMap(([pattern, quantifier]) => {
    const match = pattern.exec(text);
    return match ? [{ quantifier, length: match[0].length }] : [];
  })[0];
  return hit ? { end: end + hit.length, found: [hit.quantifier] } : { end, found: [] };
}

// Words part from the number by a space; a French elision and an Arabic prefix do not.
const isAtWord = (head: string, length: number): boolean =>
  /[\s'’\u0600-\u06ff>≥<≤~≈±]$/u.test(head.slice(-length));

function patterns(
  table: Partial<Record<Quantifier, string>>,
  wrap: (source: string) => string,
): [RegExp, Quantifier][] {
  return Object.entries(table).map(([quantifier, phrases]) => [
    new RegExp(wrap(anyOf(phrases)), 'iu'),
    quantifier as Quantifier,
  ]);
}
