// Numbers written in words: "sixty-nine", "one hundred and five", "half a million", "two dozen", "تسعة آلاف".
import { ADDENDS, SCALES, VAGUE } from '#lib/quantity/number-words.ts';
import type { Reading, Token } from '#lib/quantity/read-numbers.ts';

const SOME = /^(several|few|many|some|countless|بضع|عده)$/;

/** The number whose first word is the token; undefined when the token begins none. */
export function readWords(tokens: Token[], at: number): Reading | undefined {
  return readHalf(tokens, at) ?? readVague(tokens, at) ?? readSum(tokens, at);
}

/** "half a million", "half a dozen". */
function readHalf(tokens: Token[], at: number): Reading | undefined {
  const scale = SCALES.get(tokens[at + 2]?.word ?? '');
  if (tokens[at]?.word !== 'half' || !/^an?$/.test(tokens[at + 1]?.word ?? '')) return undefined;
  if (tokens[at + 2]?.word === 'dozen') return whole(6, at + 3);
  return scale === undefined
    ? undefined
    : { unscaled: [{ digits: '5', decimals: 1 }], power: scale, isVague: false, next: at + 3 };
}

/** "dozens", "tens of thousands", "several hundred": the lowest number that the words allow by convention. */
function readVague(tokens: Token[], at: number): Reading | undefined {
  const word = tokens[at]?.word ?? '';
  const scaleAfterSome = SCALES.get(tokens[at + 1]?.word ?? '') ?? -1;
  if (SOME.test(word) && scaleAfterSome >= 2) return vague(10 ** scaleAfterSome, at + 2);
  if (SOME.test(word) && tokens[at + 1]?.word === 'dozen') return vague(12, at + 2);
  const first = word === 'tens' ? 10 : VAGUE.get(word);
  if (first === undefined) return undefined;
  const [of, second] = [tokens[at + 1]?.word, VAGUE.get(tokens[at + 2]?.word ?? '')];
  if (of === 'of' && second !== undefined) return vague(first * second, at + 3);
  const arabicSecond =
    word.startsWith('ع') || word.startsWith('م') ? VAGUE.get(of ?? '') : undefined;
  if (arabicSecond !== undefined) return vague(first * arabicSecond, at + 2);
  return word === 'tens' ? undefined : vague(first, at + 1);
}

/** Adds and multiplies number words as far as they belong together. */
function readSum(tokens: Token[], at: number): Reading | undefined {
  const isBetween = tokens[at - 1]?.word === 'between';
  const sum = { total: 0, group: 0, last: 0, lastIsScale: false };
  let next = at;
  for (let token = tokens[next]; token; token = tokens[next]) {
    const joins = joinOf(tokens, next, next > at, isBetween, sum);
    if (!joins) break;
    take(sum, joins.word);
    next = joins.next;
  }
  return next === at ? undefined : whole(sum.total + sum.group, next, scaleOf(tokens[next - 1]));
}

interface Sum {
  total: number;
  group: number;
  last: number;
  lastIsScale: boolean;
}

/** The number word that goes on with the sum at a token, with the token after it; undefined when none does. */
function joinOf(tokens: Token[], at: number, isInside: boolean, isBetween: boolean, sum: Sum) {
  const token = tokens[at];
  if (!token) return undefined;
  const isAnd = token.word === 'and' && sum.lastIsScale && !isBetween;
  const first = (isAnd ? tokens[at + 1]?.word : token.word) ?? '';
  const teen = arabicTeen(tokens, at);
  const word = teen ?? first;
  const arabic = isInside && word.startsWith('و') && value(word.slice(1)) !== undefined;
  const plain = arabic ? word.slice(1) : word;
  const amount = value(plain);
  if (amount === undefined || (isAnd && !isInside)) return undefined;
  const isNear = !isInside || /^[\s-]+$/.test(token.gap);
  const isScale = !ADDENDS.has(plain);
  const fits =
    !isInside || arabic || isScale || sum.lastIsScale || isTensThenOnes(sum.last, amount);
  return isNear && fits ? { word: plain, next: at + (isAnd || teen ? 2 : 1) } : undefined;
}

// "خمسة عشر" and "وخمسة عشر": two words of one number, parted by a space.
function arabicTeen(tokens: Token[], at: number): string | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  const words = `${first?.word ?? ''} ${second?.word ?? ''}`;
  const isOne = ADDENDS.has(words) || ADDENDS.has(words.replace(/^و/, ''));
  return isOne && second?.gap.trim() === '' ? words : undefined;
}

function take(sum: Sum, word: string): void {
  const addend = ADDENDS.get(word);
  const scale = value(word) ?? 1;
  sum.lastIsScale = addend === undefined;
  sum.last = scale;
  if (addend !== undefined) sum.group += addend;
  else if (scale <= 100) sum.group = (sum.group || 1) * scale;
  else {
    sum.total += (sum.group || 1) * scale;
    sum.group = 0;
  }
}

const value = (word: string): number | undefined => {
  const power =
    word.length > 2 ? SCALES.get(word.replace(/^(hundred|thousand)s$/, '$1')) : undefined;
  return (
    ADDENDS.get(word) ?? (/^dozens?$/.test(word) ? 12 : power === undefined ? power : 10 ** power)
  );
};
const isTensThenOnes = (tens: number, ones: number): boolean =>
  tens >= 20 && tens < 100 && tens % 10 === 0 && ones > 0 && ones < 10;
const scaleOf = (token: Token | undefined): number => SCALES.get(token?.word ?? '') ?? 0;
const vague = (lowest: number, next: number): Reading => ({
  ...whole(lowest, next),
  isVague: true,
});

/** A whole number; its last scale word is kept apart, so that "ten to fifteen thousand" can hand it on. */
function whole(amount: number, next: number, power = 0): Reading {
  const isMultiple = power >= 3 && amount % 10 ** power === 0;
  const kept = isMultiple ? power : 0;
  return {
    unscaled: [{ digits: String(amount / 10 ** kept), decimals: 0 }],
    power: kept,
    isVague: false,
    next,
  };
}
