import type { ReportedFigure } from '#lib/record/reported-figure.ts';

interface FigureJsonLdProps {
  figure: ReportedFigure;
  sentence: string;
  permalink: string;
}

/** The figure as a claim in the words of schema.org: who claimed it, and where that appeared. */
export function FigureJsonLd({ figure, sentence, permalink }: FigureJsonLdProps) {
  const { source, publisher, originating, statement } = figure;
  const claim = {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    '@id': permalink,
    identifier: figure.id,
    version: figure.revision,
    text: sentence,
    author: { '@type': 'Organization', name: originating.name },
    temporal: `${figure.referencePeriodStart}/${figure.referencePeriodEnd}`,
    spatial: figure.placeText,
    appearance: {
      '@type': 'CreativeWork',
      name: source.title,
      text: statement.quote,
      datePublished: source.publishedOn,
      inLanguage: source.language,
      publisher: { '@type': 'Organization', name: publisher.name },
      ...(source.url && { url: source.url }),
      ...(source.archiveUrl && { archivedAt: source.archiveUrl }),
    },
  };
  // Without a literal "<" nothing in the words of a source can end the script.
  const json = JSON.stringify(claim).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
