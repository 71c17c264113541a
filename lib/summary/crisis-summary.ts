// A crisis told from its record: which numbers were reported by whom, each with its document.
import type { Locale } from '#lib/messages/messages.ts';
import type { Series } from '#lib/record/shapes.ts';
import { newCitations, type Citation } from '#lib/summary/citations.ts';
import {
  seriesSentences,
  type SeriesInSummary,
  type SummarySentence,
} from '#lib/summary/sentences.ts';

export interface SummaryParagraph {
  series: Pick<Series, 'id' | 'slug' | 'name'>;
  sentences: SummarySentence[];
}

export interface CrisisSummary {
  /** One for each series that has something to say, in the order of the page. */
  paragraphs: SummaryParagraph[];
  citations: Citation[];
}

/** The summary of a crisis in parts. The same rows give the same words; no series gives an empty summary. */
export function crisisSummary(locale: Locale, all: readonly SeriesInSummary[]): CrisisSummary {
  const citations = newCitations(locale);
  const paragraphs = all.flatMap((one) => {
    const sentences = seriesSentences(locale, one, citations);
    const { id, slug, name } = one.series;
    return sentences.length === 0 ? [] : [{ series: { id, slug, name }, sentences }];
  });
  return { paragraphs, citations: citations.list() };
}

/** A sentence as plain text with its citation marks: "About 12,500 people were displaced. [1]" */
export function sentenceText({ parts }: SummarySentence): string {
  return parts.map(({ kind, text }) => (kind === 'citation' ? ` ${text}` : text)).join('');
}
