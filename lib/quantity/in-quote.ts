// Where the words of a value stand in the quote (hard error 5).

/**
 * The offsets of the value text in the original quote, white space normalised on both sides; null when it is
 * not there, or only inside a longer number ("5,000" in "85,000").
 */
export function findInQuote(
  quote: string,
  valueText: string,
): { start: number; end: number } | null {
  const words = valueText.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return null;
  const pattern = new RegExp(words.map(escaped).join('\\s+'), 'g');
  for (const match of quote.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!isCutFromNumber(quote.slice(0, start), match[0], quote.slice(end))) return { start, end };
  }
  return null;
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
const ENDS_IN_NUMBER = /\p{Nd}[.,'’\u066b\u066c\u00a0\u202f]?$/u;
const GOES_ON = /^[.,'’\u066b\u066c\u00a0\u202f]?\p{Nd}/u;
// One or two digits glued to a full group of three are a footnote mark: "3,064,146" in "3,064,1462".
const FOOTNOTE = /^\p{Nd}{1,2}(?![\p{Nd}.,])/u;

function isCutFromNumber(before: string, value: string, after: string): boolean {
  if (/^\p{Nd}/u.test(value) && ENDS_IN_NUMBER.test(before)) return true;
  if (!/\p{Nd}$/u.test(value) || !GOES_ON.test(after)) return false;
  return !(/[.,]\p{Nd}{3}$/u.test(value) && FOOTNOTE.test(after));
}
