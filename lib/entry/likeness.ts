// How alike two names are that people spell by ear: for offering, never for taking one name as another.
import { plainName } from '#lib/entry/names.ts';
import { foldName } from '#lib/record/fold-name.ts';

/** A name made ready to be compared with many others. */
export interface Spelling {
  /** The name in small letters. */
  plain: string;
  folded: string;
  /** The folded name as Latin letters that stand for what is heard. */
  heard: string;
  /** What is left of it without vowels, where it was written in Arabic; empty for any other. */
  consonants: string;
  isArabic: boolean;
}

// What writers put for one sound, after Arabic, in English and in French.
const HEARD: [RegExp, string][] = [
  [/dj|dzh|g/g, 'j'],
  [/kh|ck|q|c(?![eiyh])/g, 'k'],
  [/ph/g, 'f'],
  [/dh|th/g, 't'],
  [/ou|oo|o|w(?=$|[^aeiouy])/g, 'u'],
  [/ei|ai|ay|ee|ea|y|e/g, 'i'],
  [/([a-z])\1+/g, '$1'],
  [/([aiu])h?(?= |$)/g, '$1'],
];

// ʿayn is heard as a vowel, as most writers of Latin letters write it.
const LATIN: Record<string, string> = Object.fromEntries(
  [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويگپچڤڨ'].map((letter, at) => [
    letter,
    'a b t t j h k d t r z s sh s d t t a j f k k l m n h u i j p ch v j'.split(' ')[at] ?? '',
  ]),
);

const IS_ARABIC = /\p{Script=Arabic}/u;

/** The name with what it is compared by; null for a text without letters and numbers. */
export function spellingOf(name: string): Spelling | null {
  const folded = foldName(name);
  if (!folded) return null;
  const isArabic = IS_ARABIC.test(folded);
  const latin = isArabic ? [...folded].map((letter) => LATIN[letter] ?? letter).join('') : folded;
  const heard = HEARD.reduce((text, [written, sound]) => text.replace(written, sound), latin);
  return { plain: plainName(name), folded, heard, consonants: bare(heard), isArabic };
}

/**
 * From 0 for names that have nothing in common to 1 for one and the same; 0.99 for those that differ in accents,
 * hyphens and the article alone. The same for both orders.
 */
export function likeness(a: Spelling, b: Spelling): number {
  if (a.plain === b.plain) return 1;
  if (a.folded === b.folded) return 0.99;
  // Arabic is written without most of its vowels: against Latin letters, consonants are all there is to compare.
  if (a.isArabic !== b.isArabic) return 0.9 * ratio(a.consonants, b.consonants);
  const written = ratio(a.folded, b.folded);
  const whole = 0.1 * written + 0.9 * Math.max(written, 0.95 * ratio(a.heard, b.heard));
  return Math.min(0.98, Math.max(whole, 0.9 * shared(a, b)));
}

// The words of the shorter name, each with the most alike of the longer, by their letters.
function shared(a: Spelling, b: Spelling): number {
  const [one, other] = [a.heard.split(' '), b.heard.split(' ')];
  if (Math.max(one.length, other.length) === 1) return 0;
  return Math.max(
    one.length <= other.length ? foundIn(one, other) : 0,
    other.length <= one.length ? foundIn(other, one) : 0,
  );
}

function foundIn(few: readonly string[], many: readonly string[]): number {
  const letters = few.join('').length;
  const found = few.map((word) => word.length * Math.max(...many.map((each) => ratio(word, each))));
  return letters === 0 ? 0 : found.reduce((sum, part) => sum + part, 0) / letters;
}

// A vowel at the beginning is kept as a vowel: Iraq is not Raqqa.
const bare = (heard: string) =>
  heard.replaceAll(/(?<=^| )[aiu]+/g, 'a').replaceAll(/(?<=[^ ])([aiu]+|h(?= |$))/g, '');

function ratio(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  // Names of such different lengths are not alike, whatever letters they have: not worth the comparison.
  const isFar = Math.min(a.length, b.length) < longest / 2;
  return longest === 0 || isFar ? 0 : 1 - distance(a, b) / longest;
}

/** How many letters are put in, left out, changed, or swapped with their neighbour (optimal string alignment). */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(change, swap, (row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
