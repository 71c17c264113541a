// A whole article in the place of a quote: which of its sentences become quotes.
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import { sentencesOf, type Sentence } from '#lib/found/split.ts';
import { sentencesWithFigures } from '#lib/found/sentences.ts';

// A quote is a sentence or three; beyond that it is the text that the quote is in.
const LONGEST_QUOTE = 600;
const MOST_SENTENCES = 3;
const MOST_AROUND = 300;

/** The sentences with numbers of people to choose from; null for a text that is short enough to be a quote. */
export function offeredSentences(text: string, language: string): Sentence[] | null {
  const isArticle =
    text.length > LONGEST_QUOTE || sentencesOf(text, language).length > MOST_SENTENCES;
  return isArticle ? sentencesWithFigures(text, language) : null;
}

/**
 * The statements that the chosen sentences make: the first takes the place of the long text, the others are
 * added, all with the same speaker and day and with the sentences around them. None for none.
 */
export function statementsOf(
  { entityId, payload }: TreeItem,
  chosen: readonly number[],
  newId: () => string,
): { entityType: 'statement'; entityId: string; payload: Record<string, unknown> }[] {
  const language = String(payload.language ?? 'en');
  const all = sentencesOf(String(payload.quote ?? ''), language);
  const statements = all.flatMap((sentence, at) =>
    chosen.includes(sentence.start) ? [{ ...payload, ...quoteOf(all, at) }] : [],
  );
  return statements.map((changed, at) => ({
    entityType: 'statement',
    entityId: at === 0 ? entityId : newId(),
    payload: changed,
  }));
}

// The first sentence has nothing before it, the last nothing after.
function quoteOf(all: readonly Sentence[], at: number): Record<string, string> {
  const [before, after] = [all[at - 1], all[at + 1]];
  return {
    quote: all[at]?.text ?? '',
    ...(before && { quotePrefix: before.text.slice(-MOST_AROUND) }),
    ...(after && { quoteSuffix: after.text.slice(0, MOST_AROUND) }),
  };
}
