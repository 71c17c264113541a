// Lists of words as patterns of whole words, however white space, apostrophes and alef are written.

const ALEF = '[اأإآ]';
const ARABIC: Record<string, string> = {
  ا: ALEF,
  أ: ALEF,
  إ: ALEF,
  آ: ALEF,
  ة: '[ةه]',
  ى: '[ىي]',
};

/** The source of a pattern that matches any of the phrases, which are parted by "|"; `*` stands for the rest of a word. */
export function anyOf(phrases: string): string {
  const sources = phrases
    .split('|')
    .map((phrase) => phrase.trim())
    .toSorted((a, b) => b.length - a.length)
    .map(sourceOf);
  return `(?:${sources.join('|')})`;
}

/** The pattern with the edges of whole words around it. */
export function wholeWords(source: string, flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{Nd}])${source}(?![\\p{L}\\p{M}])`, flags);
}

function sourceOf(phrase: string): string {
  const isArabic = /[\u0600-\u06ff]/.test(phrase);
  const plain = phrase
    .replaceAll(/[.+?^${}()[\]\\/]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+')
    .replaceAll(/['’]/g, "['’]")
    .replaceAll('*', '[\\p{L}\\p{M}]*')
    .replaceAll(/[اأإآةى]/g, (letter) => ARABIC[letter] ?? letter);
  // Arabic writes "and", "so", "by" and "to" on the word that follows, and so the article.
  return isArabic ? `[وفبل]?(?:ال|لل)?${plain}` : plain;
}
