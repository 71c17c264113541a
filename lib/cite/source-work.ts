import type { SOURCE_KINDS } from '#db/codes.ts';
import type { CitedWork, WorkKind } from '#lib/cite/cited-work.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import type { OrganizationRef, ReportedFigure } from '#lib/record/reported-figure.ts';

interface CitableSource {
  source: ReportedFigure['source'];
  publisher: Pick<OrganizationRef, 'name'>;
}

/** The document itself; what is said of it beyond its title is added by whoever cites something in it. */
export function sourceWork(
  locale: Locale,
  { source, publisher }: CitableSource,
  details: string[] = [],
): CitedWork {
  const { publishedOn: on, publishedOnAccuracy: accuracy } = source;
  return {
    key: `source-${source.id}`,
    kind: KINDS[source.kind],
    isRecord: false,
    title: source.title,
    authors: source.authors.length > 0 ? source.authors : [publisher.name],
    publisher: publisher.name,
    issued: accuracy === 'unknown' ? null : { on, accuracy },
    accessedOn: source.accessedOn,
    url: source.url,
    archiveUrl: source.archiveUrl,
    language: source.language,
    genre: label(locale, 'sourceKind', source.kind),
    version: null,
    abstract: null,
    details,
  };
}

const KINDS: Record<(typeof SOURCE_KINDS)[number], WorkKind> = {
  press_release: 'report',
  sitrep: 'report',
  flash_update: 'report',
  bulletin: 'report',
  appeal_or_plan: 'report',
  assessment: 'report',
  dataset: 'dataset',
  dashboard: 'webpage',
  news_article: 'article',
  interview: 'interview',
  social_post: 'post',
  briefing: 'report',
  court_or_inquiry: 'report',
  other: 'document',
};
