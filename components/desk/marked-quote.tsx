import styles from '#components/desk/drafts.module.css';
import { findInQuote } from '#lib/quantity/in-quote.ts';

interface MarkedQuoteProps {
  quote: string;
  lang: string | undefined;
  /** The numbers as they stand in the quote. */
  marks: string[];
  /** Offsets of more that is marked, such as numbers that were found and not taken yet. */
  spans?: readonly Span[];
}

interface Span {
  start: number;
  end: number;
}

/** A quote in its own language, with its numbers marked. */
export function MarkedQuote({ quote, lang, marks, spans = [] }: MarkedQuoteProps) {
  return (
    <blockquote className={styles.quote} lang={lang} dir="auto">
      {partsOf(quote, marks, spans).map(({ text, isMarked }, at) =>
        isMarked ? <mark key={at}>{text}</mark> : text,
      )}
    </blockquote>
  );
}

function partsOf(quote: string, marks: string[], found: readonly Span[]) {
  const spans = [...found, ...marks.flatMap((mark) => findInQuote(quote, mark) ?? [])].toSorted(
    (a, b) => a.start - b.start,
  );
  const parts: { text: string; isMarked: boolean }[] = [];
  let end = 0;
  for (const span of spans) {
    if (span.end <= end) continue;
    const start = Math.max(span.start, end);
    parts.push({ text: quote.slice(end, start), isMarked: false });
    parts.push({ text: quote.slice(start, span.end), isMarked: true });
    end = span.end;
  }
  return [...parts, { text: quote.slice(end), isMarked: false }].filter(({ text }) => text);
}
