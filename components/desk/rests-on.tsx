import { MarkedQuote } from '#components/desk/marked-quote.tsx';
import type { RecordDesk } from '#lib/editing/record-desk.ts';

/** The words that a recorded figure rests on, with its number marked, and the document that they stand in. */
export function RestsOn({ desk }: { desk: Pick<RecordDesk, 'statement' | 'source' | 'current'> }) {
  const { statement, source, current } = desk;
  if (!statement) return null;
  return (
    <>
      <MarkedQuote
        quote={statement.quote}
        lang={statement.language}
        marks={[String(current.valueText ?? '')]}
        spans={[]}
      />
      {source && (
        <p lang={source.language} dir="auto">
          <a href={`/en/sources/${source.id}`}>{source.title}</a>
        </p>
      )}
    </>
  );
}
