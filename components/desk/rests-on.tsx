import { MarkedQuote } from '#components/desk/marked-quote.tsx';
import type { RestingWords } from '#lib/editing/resting-words.ts';

/** The words that a recorded figure rests on, with its numbers marked, and the document that they stand in. */
export function RestsOn({ statement, source, marks }: RestingWords & { marks: string[] }) {
  return (
    <>
      {statement && (
        <MarkedQuote
          quote={statement.quote}
          lang={statement.language}
          marks={[...new Set(marks)]}
          spans={[]}
        />
      )}
      {source && (
        <p lang={source.language} dir="auto">
          <a href={`/en/sources/${source.id}`}>{source.title}</a>
        </p>
      )}
    </>
  );
}
