import { isSubset, reasonNotDrawn } from '#lib/charts/drawable.ts';
import { heightsOf } from '#lib/charts/heights.ts';
import { looksForward } from '#lib/charts/marks.ts';
import { inTableOrder } from '#lib/charts/model.ts';
import { ownPeriodWords, wordsOf } from '#lib/charts/words.ts';
import { formatDay, formatPartialDate } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { formatNumber } from '#lib/quantity/numbers.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

export interface ChartRow {
  figureId: string;
  /** The date or the period in words, and the last day of it for machines. */
  when: string;
  dateTime: string;
  organization: string;
  /** Who said it, where that is somebody else than who the number comes from. */
  via: string | null;
  quantity: string;
  /** The number for machines, in the unit of the series; null for a range and for words without a number. */
  value: number | null;
  place: string;
  basis: string;
  source: { id: string; title: string; publisher: string; published: string };
  notes: string[];
  isPart: boolean;
  isForward: boolean;
  isDrawn: boolean;
  /** Corrected, withdrawn or retracted: struck, with the reason among the notes. */
  isStruck: boolean;
}

/** The rows under a chart: every drawn figure in the order of time, and those that are kept but no longer drawn. */
export function chartRows(series: Series, figures: ReportedFigure[], locale: Locale): ChartRow[] {
  return inTableOrder(figures).map((figure) => ({
    figureId: figure.id,
    when: ownPeriodWords(figure, locale),
    dateTime: figure.referencePeriodEnd,
    organization: figure.originating.shortName ?? figure.originating.name,
    via: viaOf(figure),
    quantity: wordsOf(figure, locale),
    value: heightsOf(figure, series).value,
    place: figure.placeText,
    basis: label(locale, 'basis', figure.basis),
    source: {
      id: figure.source.id,
      title: figure.source.title,
      publisher: figure.publisher.shortName ?? figure.publisher.name,
      published: formatPartialDate(
        locale,
        figure.source.publishedOn,
        figure.source.publishedOnAccuracy,
      ),
    },
    notes: [...lifecycleNote(figure, figures, locale), ...notesOn(figure, series, locale)],
    isPart: isSubset(figure),
    isForward: looksForward(figure.basis),
    isDrawn: reasonNotDrawn(figure, series) === null,
    isStruck: figure.lifecycle !== 'active',
  }));
}

function viaOf({ attributed, originating }: ReportedFigure): string | null {
  return attributed.id === originating.id ? null : (attributed.shortName ?? attributed.name);
}

/** What became of a figure, with its reason and its day: that of the document that took it back, else of its revision. */
function lifecycleNote(
  figure: ReportedFigure,
  figures: ReportedFigure[],
  locale: Locale,
): string[] {
  if (figure.lifecycle === 'active') return [];
  const t = translate(locale, 'charts');
  const lifecycle = label(locale, 'lifecycle', figure.lifecycle);
  const reason = figure.lifecycleReason ?? 'none';
  const ended = figure.relations.find(({ type, toId }) => ENDS.has(type) && toId === figure.id);
  const by = figures.find(({ id }) => id === ended?.fromId)?.source;
  if (!by) {
    const date = formatDay(locale, figure.recordedAt.toISOString().slice(0, 10));
    return [t('table.notActiveRecorded', { lifecycle, date, reason })];
  }
  const date = formatPartialDate(locale, by.publishedOn, by.publishedOnAccuracy);
  return [t('table.notActive', { lifecycle, date, reason })];
}

const ENDS: ReadonlySet<string> = new Set(['corrects', 'withdraws']);

function notesOn(figure: ReportedFigure, series: Series, locale: Locale): string[] {
  const t = translate(locale, 'charts');
  const reason = reasonNotDrawn(figure, series);
  return [
    ...(reason === 'other_unit' ? [t('table.otherUnit')] : []),
    ...(reason === 'other_measure' ? [t('table.otherMeasure')] : []),
    ...(figure.referenceBasis === 'inferred_from_said' ? [t('table.inferredFromSaid')] : []),
    ...(figure.referenceBasis === 'inferred_from_published'
      ? [t('table.inferredFromPublished')]
      : []),
    ...(figure.retroactiveValue === null
      ? []
      : [t('table.retroactive', { value: formatNumber(locale, figure.retroactiveValue) })]),
    ...(figure.caveat ? [figure.caveat] : []),
  ];
}
