// How a page that shows many figures, or a document, is cited: the documents first, then the page as it was read.
import type { CitedWork } from '#lib/cite/cited-work.ts';
import { sourceWork } from '#lib/cite/source-work.ts';
import { dayOfInstant } from '#lib/dates/calendar-days.ts';
import { formatDay, formatInstant } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Crisis, Series } from '#lib/record/shapes.ts';
import type { PublishedSource } from '#lib/record/sources.ts';
import type { SourcedStatement } from '#lib/record/statements.ts';

/** Where the page stands and when it was read. */
export interface Reading {
  locale: Locale;
  /** The whole address of the page, with its query. */
  url: string;
  /** The day on which it was read. */
  on: string;
}

/** A series as a query shows it; `marking` says in words what makes it a part or an old view. */
export function seriesCitation(
  reading: Reading,
  series: Series & { crisis: Pick<Crisis, 'name'> },
  { figures, marking }: { figures: readonly ReportedFigure[]; marking: readonly string[] },
): CitedWork[] {
  const { name, crisis } = series;
  return [
    ...documentsOf(reading, figures),
    pageWork(reading, {
      key: `attest-series-${series.id}`,
      kind: 'dataset',
      title: `${name}: ${crisis.name}`,
      details: [
        translate(reading.locale, 'cite')('series', { name, crisis: crisis.name }),
        ...marking,
      ],
    }),
  ];
}

/** Series beside each other as a query shows them; `marking` says in words what makes them a part or an old view. */
export function comparisonCitation(
  reading: Reading,
  crisis: Pick<Crisis, 'slug' | 'name'>,
  compared: {
    series: readonly Pick<Series, 'name'>[];
    figures: readonly ReportedFigure[];
    marking: readonly string[];
  },
): CitedWork[] {
  const names = new Intl.ListFormat(reading.locale, { type: 'conjunction' }).format(
    compared.series.map(({ name }) => name),
  );
  const t = translate(reading.locale, 'cite');
  return [
    ...documentsOf(reading, compared.figures),
    pageWork(reading, {
      key: `attest-comparison-${crisis.slug}`,
      kind: 'dataset',
      title: t('comparisonTitle', { names, crisis: crisis.name }),
      details: [t('comparison', { names, crisis: crisis.name }), ...compared.marking],
    }),
  ];
}

/** The page of a crisis with every document that a figure in it was taken from. */
export function crisisCitation(
  reading: Reading,
  { id, name }: Pick<Crisis, 'id' | 'name'>,
  sources: readonly PublishedSource[],
): CitedWork[] {
  return [
    ...inOrder(sources.map((source) => documentOf(reading, source))),
    pageWork(reading, {
      key: `attest-crisis-${id}`,
      title: name,
      details: [translate(reading.locale, 'cite')('crisis', { name })],
    }),
  ];
}

/** A statement: its document, with whom that cites, and this record of its words. */
export function statementCitation(reading: Reading, statement: SourcedStatement): CitedWork[] {
  const t = translate(reading.locale, 'cite');
  const { id, source, publisher, attributed } = statement;
  const organization = attributed.name;
  const cites = attributed.id === publisher.id ? [] : [t('citing', { organization })];
  return [
    sourceWork(reading.locale, { source, publisher }, cites),
    entityWork(reading, statement, {
      key: `attest-statement-${id}`,
      title: t('statementTitle', { organization }),
      details: [t('statement', { id })],
    }),
  ];
}

/** A document, and this record of it. */
export function sourceCitation(reading: Reading, source: PublishedSource): CitedWork[] {
  const t = translate(reading.locale, 'cite');
  const { id, title } = source;
  return [
    documentOf(reading, source),
    entityWork(reading, source, {
      key: `attest-source-${id}`,
      title: t('sourceTitle', { title }),
      details: [t('source', { id })],
    }),
  ];
}

type Page = Pick<CitedWork, 'key' | 'title' | 'details'> & Partial<CitedWork>;

function entityWork(
  reading: Reading,
  { revision, recordedAt }: { revision: number; recordedAt: Date },
  page: Page,
): CitedWork {
  const t = translate(reading.locale, 'cite');
  const version = t('revision', { revision });
  const recorded = t('recorded', { recorded: formatInstant(reading.locale, recordedAt) });
  return pageWork(reading, {
    ...page,
    key: `${page.key}-r${revision}`,
    version,
    issued: { on: dayOfInstant(recordedAt), accuracy: 'day' },
    details: [...page.details, version, recorded],
  });
}

function pageWork({ locale, url, on }: Reading, { details, ...page }: Page): CitedWork {
  const t = translate(locale, 'cite');
  return {
    kind: 'webpage',
    isRecord: true,
    authors: [t('name')],
    publisher: t('name'),
    issued: null,
    accessedOn: on,
    url,
    archiveUrl: null,
    language: locale,
    genre: null,
    version: null,
    abstract: null,
    ...page,
    details: [...details, t('accessed', { day: formatDay(locale, on) })],
  };
}

function documentsOf({ locale }: Reading, figures: readonly ReportedFigure[]): CitedWork[] {
  const documents = new Map(figures.map((figure) => [figure.source.id, figure]));
  return inOrder([...documents.values()].map((figure) => sourceWork(locale, figure)));
}

const documentOf = ({ locale }: Reading, source: PublishedSource) =>
  sourceWork(locale, { source, publisher: source.publisher });

const inOrder = (documents: CitedWork[]) =>
  documents.toSorted(
    (a, b) => (a.issued?.on ?? '').localeCompare(b.issued?.on ?? '') || a.key.localeCompare(b.key),
  );
