// Numbered citations: one number for each document, in the order in which the summary first needs it.
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { OrganizationRef, ReportedFigure } from '#lib/record/reported-figure.ts';

export interface Citation {
  number: number;
  source: ReportedFigure['source'];
  publisher: OrganizationRef;
  /** The figures that were taken from it for the summary, in the order of their use. */
  figureIds: string[];
}

export interface CitationPart {
  kind: 'citation';
  /** "[1]" */
  text: string;
  number: number;
  sourceId: string;
}

export interface Citations {
  /** The marks for the documents of these figures, each document once. */
  cite: (figures: readonly ReportedFigure[]) => CitationPart[];
  /** Every citation so far, by number. */
  list: () => Citation[];
}

/** A fresh numbering for one summary. */
export function newCitations(locale: Locale): Citations {
  const say = translate(locale, 'series');
  const citations = new Map<string, Citation>();
  const numberOf = ({ id, source, publisher }: ReportedFigure): Citation => {
    const citation = citations.get(source.id) ?? {
      number: citations.size + 1,
      source,
      publisher,
      figureIds: [],
    };
    citations.set(source.id, citation);
    if (!citation.figureIds.includes(id)) citation.figureIds.push(id);
    return citation;
  };
  return {
    cite: (figures) =>
      [...new Set(figures.map(numberOf))].toSorted(byNumber).map(({ number, source }) => ({
        kind: 'citation',
        text: say('summary.citation', { number }),
        number,
        sourceId: source.id,
      })),
    list: () => [...citations.values()],
  };
}

const byNumber = (a: Citation, b: Citation): number => a.number - b.number;
