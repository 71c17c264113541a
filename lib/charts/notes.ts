import { calendarDay, dayNumber } from '#lib/charts/days.ts';
import { GAP_DAYS } from '#lib/charts/steps.ts';
import type { ChartSource, DefinitionBreak, Panel } from '#lib/charts/shapes.ts';
import type { ReasonNotDrawn } from '#lib/charts/drawable.ts';
import { formatDay } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { formatsOf } from '#lib/messages/regions.ts';
import { translate } from '#lib/messages/translate.ts';
import { formatNumber } from '#lib/quantity/numbers.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

interface Noted {
  series: Pick<Series, 'breaks' | 'measureType'>;
  drawn: ReportedFigure[];
  sources: ChartSource[];
  panels: Panel[];
  notDrawn: ReasonNotDrawn[];
  locale: Locale;
}

/** The numbered notes under a chart, and the breaks that the first of them explain. */
export function notesOf(noted: Noted): { breaks: DefinitionBreak[]; notes: string[] } {
  const t = translate(noted.locale, 'charts');
  const breaks = breaksWithin(noted);
  const inferred = noted.drawn.filter(({ referenceBasis }) => referenceBasis !== 'stated').length;
  const count = (reason: ReasonNotDrawn) => noted.notDrawn.filter((own) => own === reason).length;
  return {
    breaks: breaks.map(({ on }, index) => ({ day: dayNumber(on), note: index + 1 })),
    notes: [
      ...breaks.map(({ on, note }) =>
        t('notes.break', { date: formatDay(noted.locale, on), note }),
      ),
      ...(inferred ? [t('notes.inferred', { count: inferred })] : []),
      ...fallNote(noted),
      ...(hasBrokenLine(noted) ? [t('notes.gap', { days: GAP_DAYS })] : []),
      ...(count('not_active') ? [t('notes.notActive', { count: count('not_active') })] : []),
      ...(count('other_unit') ? [t('notes.otherUnit', { count: count('other_unit') })] : []),
      ...(count('other_measure')
        ? [t('notes.otherMeasure', { count: count('other_measure') })]
        : []),
    ],
  };
}

// A total that falls is a revision by its source, and is neither hidden nor taken for a subtraction.
function fallNote({ panels, sources, locale }: Noted): string[] {
  const t = translate(locale, 'charts');
  const names = new Map(sources.map(({ id, shortName }) => [id, shortName]));
  const falls = panels.flatMap(({ steps }) =>
    steps.flatMap(({ sourceId, points }) =>
      points.flatMap(({ day, value }, index) => {
        const before = points[index - 1];
        if (!before || value >= before.value) return [];
        const date = formatDay(locale, calendarDay(day));
        const [from, to] = [before.value, value].map((number) => formatNumber(locale, number));
        const source = names.get(sourceId) ?? '';
        return [t('notes.oneFall', { from: from ?? '', to: to ?? '', source, date })];
      }),
    ),
  );
  const list = new Intl.ListFormat(formatsOf(locale), { type: 'conjunction' });
  return falls.length ? [t('notes.fall', { falls: list.format(falls) })] : [];
}

// A change of definition before the first or after the last report divides nothing that is drawn.
function breaksWithin({ series, drawn }: Noted) {
  const days = drawn.map(({ referencePeriodEnd }) => referencePeriodEnd).toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return series.breaks
    .filter(({ on }) => first < on && on <= last)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

const hasBrokenLine = ({ series, panels }: Noted) =>
  series.measureType === 'cumulative' &&
  panels.some(({ steps }) => {
    const bySource = Map.groupBy(steps, ({ sourceId }) => sourceId);
    return [...bySource.values()].some((segments) =>
      segments.some((segment, index) => {
        const next = segments[index + 1]?.points[0];
        const last = segment.points.at(-1);
        return next && last && next.day - last.day > GAP_DAYS;
      }),
    );
  });
