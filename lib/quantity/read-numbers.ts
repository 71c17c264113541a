// Finds the numbers written in a text, in digits or words, with every value that each of them can have.
import { withPlainDigits } from '#lib/quantity/digits.ts';
import { readFrenchWords } from '#lib/quantity/french-words.ts';
import { decimalValue, LITERAL, readLiteral, scaled, type Decimal } from '#lib/quantity/literal.ts';
import { FRACTIONS, plainWord, SCALES } from '#lib/quantity/number-words.ts';
import { readWords } from '#lib/quantity/word-sequence.ts';

/** A number as it stands in a text. `end` is the offset after its last character. */
export interface ReadNumber {
  start: number;
  end: number;
  /** What it can mean, the likelier first; empty when its digits cannot be read. Fractions are kept. */
  values: number[];
  /** "dozens": the value is the lower bound that the word carries by convention. */
  isVague: boolean;
}

export interface Token {
  start: number;
  end: number;
  word: string;
  /** Every reading of a run of digits; null for a word. */
  literal: Decimal[] | null;
  /** What stands between the token before and this one. */
  gap: string;
}

interface Found extends ReadNumber {
  /** The readings before scaling and the scale, so that "1.2-1.5m" can hand its scale to the first number. */
  unscaled: Decimal[];
  power: number;
}

const TOKEN = new RegExp(`${LITERAL.source}|[\\p{L}\\p{M}]+`, 'gu');
const ORDINAL = /^(st|nd|rd|th|er|re|e|ère|ème|eme|nde?)$/;
/** "Per cent" in the words of several languages, which stand after the number. */
const PER_CENT = /^(per cent|pour cent|في المئه|بالمئه)/;

/** The numbers of a text in their order. Shares ("two-thirds", "10%") and ordinals are no counts and are left out. */
export function readNumbers(text: string): ReadNumber[] {
  const plain = withPlainDigits(text);
  const tokens = tokensOf(plain);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length;) {
    const { number, next } = readAt(tokens, at, plain);
    if (number) found.push(number);
    at = next;
  }
  return found
    .map((number, at) => inheritScale(number, found[at + 1], plain))
    .map(({ start, end, values, isVague }) => ({ start, end, values, isVague }));
}

function tokensOf(plain: string): Token[] {
  let before = 0;
  return [...plain.matchAll(TOKEN)].map(({ 0: run, index }) => {
    const gap = plain.slice(before, index);
    before = index + run.length;
    const isLiteral = /^\d/.test(run);
    return {
      start: index,
      end: before,
      gap,
      word: isLiteral ? '' : plainWord(run),
      literal: isLiteral ? readLiteral(run) : null,
    };
  });
}

function readAt(tokens: Token[], at: number, plain: string): { number?: Found; next: number } {
  const token = tokens[at];
  if (!token) return { next: at + 1 };
  const read = token.literal
    ? readDigits(tokens, at, token.literal)
    : (readFrenchWords(tokens, at) ?? readWords(tokens, at));
  if (!read) return { next: at + 1 };
  const end = tokens[read.next - 1]?.end ?? token.end;
  const [one, two] = tokens.slice(read.next);
  if (PER_CENT.test(`${one?.word} ${two?.word}`)) return { next: read.next + 2 };
  if (isShare(one, plain.slice(end))) return { next: read.next + 1 };
  const { unscaled, power, isVague, next } = read;
  return {
    next,
    number: {
      start: token.start,
      end,
      values: valuesOf(unscaled, power),
      isVague,
      unscaled,
      power,
    },
  };
}

/** What was read from some token on; `next` is the first token that does not belong to it. */
export interface Reading {
  unscaled: Decimal[];
  power: number;
  isVague: boolean;
  next: number;
}

function readDigits(tokens: Token[], at: number, unscaled: Decimal[]): Reading {
  let next = at + 1;
  let power = 0;
  for (let token = tokens[next]; token; token = tokens[next]) {
    const scale = SCALES.get(token.word.replace(/^(thousand|hundred)s$/, '$1'));
    const isNear = token.word.length === 1 ? token.gap === '' : /^[ -]?$/.test(token.gap);
    if (scale === undefined || !isNear) break;
    power += scale;
    next += 1;
  }
  // A scale settles the lone dot: nobody writes "1.234 million" for 1,234 million.
  const decimal = unscaled.filter(({ decimals }) => decimals > 0);
  return {
    unscaled: power > 0 && decimal.length > 0 ? decimal : unscaled,
    power,
    isVague: false,
    next,
  };
}

function isShare(next: Token | undefined, rest: string): boolean {
  if (/^\s?[%٪]/.test(rest)) return true;
  if (!next || !/^[ -]?$/.test(next.gap)) return false;
  return FRACTIONS.has(next.word) || (next.gap === '' && ORDINAL.test(next.word));
}

function valuesOf(unscaled: Decimal[], power: number): number[] {
  const values = unscaled.map(
    (decimal) => scaled(decimal, power) ?? (power === 0 ? decimalValue(decimal) : null),
  );
  return values.filter((value) => value !== null);
}

/** "1.2-1.5m" and "10 to 15 thousand" write the scale once. */
function inheritScale(number: Found, next: Found | undefined, plain: string): Found {
  if (!next || next.power < 3 || number.power > 0) return number;
  const between = plain.slice(number.end, next.start).trim().toLowerCase();
  if (!/^(-|–|—|to|and|or|à|et|ou|و|إلى|الى)$/.test(between)) return number;
  const inherited = valuesOf(number.unscaled, next.power);
  const own = number.values.filter((value) => Number.isInteger(value));
  return { ...number, values: [...inherited, ...own] };
}
