import { dayNumber } from '#lib/charts/days.ts';
import { GAP_DAYS } from '#lib/charts/steps.ts';
import type { DefinitionBreak, Panel, StepSegment } from '#lib/charts/shapes.ts';
import type { ReasonNotDrawn } from '#lib/charts/drawable.ts';
import { formatDay } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

interface Noted {
  series: Pick<Series, 'breaks' | 'measureType'>;
  drawn: ReportedFigure[];
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
      ...(endsBefore(noted, isFall) ? [t('notes.fall')] : []),
      ...(endsBefore(noted, isSilence) ? [t('notes.gap', { days: GAP_DAYS })] : []),
      ...(count('not_active') ? [t('notes.notActive', { count: count('not_active') })] : []),
      ...(count('other_unit') ? [t('notes.otherUnit', { count: count('other_unit') })] : []),
      ...(count('other_measure')
        ? [t('notes.otherMeasure', { count: count('other_measure') })]
        : []),
    ],
  };
}

// A change of definition before the first or after the last report divides nothing that is drawn.
function breaksWithin({ series, drawn }: Noted) {
  const days = drawn.map(({ referencePeriodEnd }) => referencePeriodEnd).toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return series.breaks
    .filter(({ on }) => first < on && on <= last)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

type Point = StepSegment['points'][number];

const isSilence = (last: Point, next: Point) => next.day - last.day > GAP_DAYS;
const isFall = (last: Point, next: Point) => next.value < last.value;

// Whether some line of a source ends for this reason before the next one begins.
const endsBefore = ({ panels }: Noted, isReason: (last: Point, next: Point) => boolean): boolean =>
  panels.some(({ steps }) => {
    const bySource = Map.groupBy(steps, ({ sourceId }) => sourceId);
    return [...bySource.values()].some((segments) =>
      segments.some((segment, index) => {
        const next = segments[index + 1]?.points[0];
        const last = segment.points.at(-1);
        return next !== undefined && last !== undefined && isReason(last, next);
      }),
    );
  });
