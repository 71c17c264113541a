import type { Locale } from '#lib/messages/messages.ts';
import type { SentencePart } from '#lib/sentences/parts.ts';

interface SentenceProps {
  locale: Locale;
  parts: SentencePart[];
}

/** A generated sentence: numbers isolated and readable by machines, organizations linked. */
export function Sentence({ locale, parts }: SentenceProps) {
  return parts.map((part, index) => <Part key={index} locale={locale} part={part} />);
}

function Part({
  locale,
  part: { kind, text, value, ref },
}: {
  locale: Locale;
  part: SentencePart;
}) {
  if (kind === 'value') {
    return value === undefined ? <bdi>{text}</bdi> : <data value={value}>{text}</data>;
  }
  if (kind === 'organization' && ref) {
    return <a href={`/${locale}/organizations/${ref}`}>{text}</a>;
  }
  return text;
}
