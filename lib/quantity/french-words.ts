// Numbers written in French words: "quatre-vingt-dix mille", "deux millions et demi", "une centaine", "dizaines de milliers".
import { SCALES } from '#lib/quantity/number-words.ts';
import type { Reading, Token } from '#lib/quantity/read-numbers.ts';

const ONES =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize';
const ADDENDS: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, value): [string, number] => [word, value]),
  ['une', 1],
  ['vingt', 20],
  ['vingts', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
]);
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['cent', 100],
  ['cents', 100],
  ['mille', 1000],
  ['million', 1_000_000],
  ['millions', 1_000_000],
  ['milliard', 1_000_000_000],
  ['milliards', 1_000_000_000],
]);
// "Une vingtaine" is about twenty: the number is said, the vagueness is in the word.
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['dizaine', 10],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['soixantaine', 60],
  ['centaine', 100],
  ['millier', 1000],
]);
const VAGUE: ReadonlyMap<string, number> = new Map([
  ['dizaines', 10],
  ['douzaines', 12],
  ['vingtaines', 20],
  ['centaines', 100],
  ['milliers', 1000],
  ['millions', 1_000_000],
]);
/** Words that are number words in English too: alone they are left to the English reader. */
const SHARED = new Set(['six', 'million', 'millions']);

/** The French number whose first word is the token; undefined when the token begins none, or only an article. */
export function readFrenchWords(tokens: Token[], at: number): Reading | undefined {
  return readVague(tokens, at) ?? readGroup(tokens, at) ?? readSum(tokens, at);
}

/** "dizaines de milliers", "plusieurs centaines", "quelques milliers de": the lowest number by convention. */
function readVague(tokens: Token[], at: number): Reading | undefined {
  const isSome = /^(plusieurs|quelques)$/.test(wordAt(tokens, at));
  const start = isSome ? at + 1 : at;
  const word = wordAt(tokens, start);
  const first = VAGUE.get(word);
  if (first === undefined || (word === 'millions' && !isSome)) return undefined;
  const second = wordAt(tokens, start + 1) === 'de' && VAGUE.get(wordAt(tokens, start + 2));
  const next = second ? start + 3 : start + 1;
  return reading(second ? first * second : first, next, true);
}

/** "une centaine", "un millier", "un demi-million". */
function readGroup(tokens: Token[], at: number): Reading | undefined {
  if (!/^une?$/.test(wordAt(tokens, at))) return undefined;
  const word = wordAt(tokens, at + 1);
  const half = word === 'demi' && MULTIPLIERS.get(wordAt(tokens, at + 2));
  if (half) return reading(half / 2, at + 3);
  const amount = GROUPS.get(word);
  return amount === undefined ? undefined : reading(amount, at + 2);
}

interface Sum {
  total: number;
  group: number;
  last: number;
}

function readSum(tokens: Token[], at: number): Reading | undefined {
  const sum: Sum = { total: 0, group: 0, last: 0 };
  let next = at;
  while (isJoined(tokens, next, at, sum)) {
    const isAnd = wordAt(tokens, next) === 'et';
    take(sum, wordAt(tokens, isAnd ? next + 1 : next));
    next += isAnd ? 2 : 1;
  }
  const words = tokens.slice(at, next).map(({ word }) => word);
  const isArticle = words.length === 1 && /^une?$/.test(words[0] ?? '');
  const isFrench = words.some((word) => !SHARED.has(word) && !/^une?$/.test(word));
  if (isArticle || (!isFrench && !/^un$/.test(words[0] ?? ''))) return undefined;
  if (words.length === 0) return undefined;
  const isAndHalf =
    wordAt(tokens, next) === 'et' && /^demie?$/.test(wordAt(tokens, next + 1)) && sum.last >= 1e6;
  const amount = sum.total + sum.group + (isAndHalf ? sum.last / 2 : 0);
  return reading(amount, isAndHalf ? next + 2 : next, false, wordAt(tokens, next - 1));
}

function isJoined(tokens: Token[], at: number, first: number, sum: Sum): boolean {
  const word = wordAt(tokens, at);
  if (at > first && !/^[\s-]+$/.test(tokens[at]?.gap ?? '')) return false;
  if (word === 'et' && at > first) {
    return sum.last >= 20 && sum.last <= 60 && /^(une?|onze)$/.test(wordAt(tokens, at + 1));
  }
  const addend = ADDENDS.get(word);
  if (addend === undefined) return MULTIPLIERS.has(word) && !isPerCent(tokens, at);
  return at === first || sum.last >= 100 || fitsTens(sum.last, addend);
}

/** "vingt-deux", "soixante-quinze", "quatre-vingt", "quatre-vingt-dix-sept". */
function fitsTens(last: number, addend: number): boolean {
  if (last === 4 && addend === 20) return true;
  if (last === 10) return addend >= 7 && addend <= 9;
  const most = last === 60 || last === 80 ? 16 : 9;
  return last >= 20 && addend > 0 && addend <= most;
}

function take(sum: Sum, word: string): void {
  const addend = ADDENDS.get(word);
  const multiplier = MULTIPLIERS.get(word) ?? 1;
  if (addend === 20 && sum.last === 4) {
    sum.group += 76;
    sum.last = 80;
  } else if (addend !== undefined) {
    sum.group += addend;
    sum.last = addend;
  } else if (multiplier === 100) {
    sum.group = (sum.group || 1) * 100;
    sum.last = 100;
  } else {
    sum.total += (sum.group || 1) * multiplier;
    sum.group = 0;
    sum.last = multiplier;
  }
}

const wordAt = (tokens: Token[], at: number): string => tokens[at]?.word ?? '';
const isPerCent = (tokens: Token[], at: number): boolean =>
  wordAt(tokens, at) === 'cent' && /^(per|pour)$/.test(wordAt(tokens, at - 1));

// The last scale word is kept apart, so that "dix à quinze mille" can hand it on.
function reading(amount: number, next: number, isVague = false, lastWord = ''): Reading {
  const power = SCALES.get(lastWord) ?? 0;
  const kept = power >= 3 && amount % 10 ** power === 0 ? power : 0;
  const unscaled = [{ digits: String(amount / 10 ** kept), decimals: 0 }];
  return { unscaled, power: kept, isVague, next };
}
