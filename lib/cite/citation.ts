import { plainText } from '#lib/cite/plain-text.ts';
import type { CitedWork } from '#lib/cite/cited-work.ts';
import { sourceWork } from '#lib/cite/source-work.ts';
import { dayOfInstant } from '#lib/dates/calendar-days.ts';
import { formatInstant } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { figureSentence } from '#lib/sentences/figure.ts';

/**
 * How to cite a figure in one line: the document that it was taken from, then this record with permalink and
 * revision. `origin` is the address of this site.
 */
export function plainCitation(
  figure: ReportedFigure,
  origin: string,
  locale: Locale = 'en',
): string {
  return plainText(locale, [original(locale, figure), record(locale, figure, origin)]);
}

/** The two works that a figure is cited by: the document first, then this record. */
export function figureCitation(
  figure: ReportedFigure,
  origin: string,
  locale: Locale = 'en',
): CitedWork[] {
  const abstract = figureSentence(locale, figure);
  return [original(locale, figure), { ...record(locale, figure, origin), abstract }];
}

function original(locale: Locale, figure: ReportedFigure): CitedWork {
  const t = translate(locale, 'cite');
  const { publisher, attributed, originating } = figure;
  const cited = [attributed, originating].filter(
    ({ id }, at, all) => id !== publisher.id && all.findIndex((other) => other.id === id) === at,
  );
  return sourceWork(
    locale,
    figure,
    cited.map(({ name }) => t('citing', { organization: name })),
  );
}

function record(locale: Locale, figure: ReportedFigure, origin: string): CitedWork {
  const t = translate(locale, 'cite');
  const { id, revision, recordedAt, lifecycle } = figure;
  const version = t('revision', { revision });
  return {
    key: `attest-figure-${id}-r${revision}`,
    kind: 'dataset',
    isRecord: true,
    title: translate(locale, 'pages')('figure.title', {
      words: quantityWords(locale, figure),
      series: figure.series.name,
    }),
    authors: [t('name')],
    publisher: t('name'),
    issued: { on: dayOfInstant(recordedAt), accuracy: 'day' },
    accessedOn: null,
    url: `${origin}/f/${id}`,
    archiveUrl: null,
    language: locale,
    genre: null,
    version,
    abstract: null,
    details: [
      t('figure', { id }),
      version,
      t('recorded', { recorded: formatInstant(locale, recordedAt) }),
      ...(lifecycle === 'active'
        ? []
        : [t('became', { status: label(locale, 'lifecycle', lifecycle) })]),
    ],
  };
}
