import type { ReactNode } from 'react';
import { directionOf } from '#lib/messages/direction.ts';
import styles from '#components/text/text.module.css';

interface QuotationProps {
  quote: string;
  prefix?: string | null;
  suffix?: string | null;
  language: string;
  /** The part of the quote to mark, as it stands there. */
  marked?: string | null;
  cite?: string | null;
  children?: ReactNode;
}

/** Words as they were published, in their own language and direction, with what stood around them in grey. */
export function Quotation(props: QuotationProps) {
  const { quote, prefix, suffix, language, marked, cite, children } = props;
  return (
    <blockquote className={styles.quote} cite={cite ?? undefined}>
      <p lang={language} dir={directionOf(language)}>
        {prefix && <span className={styles.around}>{prefix} </span>}
        <span>
          <Marked text={quote} part={marked} />
        </span>
        {suffix && <span className={styles.around}> {suffix}</span>}
      </p>
      {children}
    </blockquote>
  );
}

function Marked({ text, part }: { text: string; part?: string | null }) {
  const found = part?.trim() ? findPart(text, part) : null;
  if (!found) return <>{text}</>;
  const end = found.index + found[0].length;
  return (
    <>
      {text.slice(0, found.index)}
      <mark>{found[0]}</mark>
      {text.slice(end)}
    </>
  );
}

// White space may differ, as it does across the lines of a document; "6,000" is not a part of "16,000".
function findPart(text: string, part: string): RegExpExecArray | null {
  const words = part
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('\\s+');
  const alone = new RegExp(`(?<!\\p{N}|\\p{N}[.,])${words}(?!\\p{N}|[.,]\\p{N})`, 'u');
  return alone.exec(text) ?? new RegExp(words, 'u').exec(text);
}
