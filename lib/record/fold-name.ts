// Arabic letters that writers use for one another, by the one that stands for all.
const ALIKE: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
};

/**
 * The name as it is compared: without case, accents, hyphens, apostrophes and the article, so that Al-Hawiga and
 * hawiga, or الحويجة and حويجه, are one.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[أإآٱىئؤة]/g, (letter) => ALIKE[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/[\p{M}ـ'’‘`ʿʾ]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(withoutArticle)
    .filter(Boolean)
    .join(' ');
}

function withoutArticle(word: string, position: number, words: string[]): string {
  const isArticle = /^(al|el|ash|as|at|an|ad|ar)$/.test(word) && position < words.length - 1;
  if (isArticle) return '';
  return word.length > 4 ? word.replace(/^ال/, '') : word;
}
