// A figure beside what is recorded of the same series and window.
import { formatPeriod, periodOf } from '#lib/dates/format.ts';
import { lowerBound, upperBound } from '#lib/quantity/bounds.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { isForward, parentIdOf } from '#lib/series/candidates.ts';
import { isSamePlace, isSamePopulation } from '#lib/series/footprints.ts';
import { isSameWindow, windowOf } from '#lib/series/windows.ts';
import { dayOfInstant } from '#lib/dates/calendar-days.ts';
import { peopleWords } from '#lib/summary/people-words.ts';
import type { FigureRule } from '#lib/submissions/warnings/warning.ts';

/** The same organization has a number for the same people, place and period already: is it a correction? */
export const exists: FigureRule = (figure, recorded) => {
  const own = besides(figure, recorded).filter((other) => isSameVoice(figure, other));
  // The release itself, before the article that quotes it.
  const found = own.find((other) => !isRepeat(other)) ?? own[0];
  return found
    ? [
        {
          kind: 'exists',
          values: { ...said(found), recorded: dayOfInstant(found.recordedAt) },
          figureId: found.id,
        },
      ]
    : [];
};

/** From so large a part of the other number on, two numbers of one window are far apart. */
const FAR = 0.2;

/** More than a fifth from what another organization says of the same window; of several the farthest. */
export const deviates: FigureRule = (figure, recorded) => {
  const [farthest] = besides(figure, recorded)
    .filter((other) => !isSameVoice(figure, other))
    .map((other) => ({ other, share: distance(figure, other) }))
    .filter(({ share }) => share > FAR)
    .toSorted((one, two) => two.share - one.share || (one.other.id < two.other.id ? -1 : 1));
  if (!farthest) return [];
  const { other, share } = farthest;
  const values = { own: peopleWords('en', figure), ...said(other), share: Math.round(share * 100) };
  return [{ kind: 'deviates', values, figureId: other.id }];
};

/** Active figures of the same series, group, place and window that are no part of anything. */
const besides = (figure: ReportedFigure, recorded: readonly ReportedFigure[]): ReportedFigure[] =>
  parentIdOf(figure) !== null
    ? []
    : recorded.filter(
        (other) =>
          other.series.id === figure.series.id &&
          parentIdOf(other) === null &&
          isForward(other) === isForward(figure) &&
          isSamePopulation(other, figure) &&
          isSamePlace(other, figure) &&
          isSameWindow(windowOf(other), windowOf(figure)),
      );

const isRepeat = ({ id, relations }: ReportedFigure): boolean =>
  relations.some(({ type, fromId }) => type === 'repeats' && fromId === id);

const isSameVoice = (one: ReportedFigure, other: ReportedFigure): boolean =>
  one.attributed.id === other.attributed.id || one.originating.id === other.originating.id;

/** What the sentence says of the recorded figure. */
export const said = (other: ReportedFigure) => ({
  other: peopleWords('en', other),
  who: other.originating.shortName ?? other.originating.name,
  period: formatPeriod('en', periodOf(other)),
});

// The gap between two ranges as a part of the recorded one's nearer end; 0 where they meet.
function distance(figure: ReportedFigure, other: ReportedFigure): number {
  const [low, high] = [lowerBound(figure), upperBound(figure)];
  const [otherLow, otherHigh] = [lowerBound(other), upperBound(other)];
  if (low !== null && otherHigh !== null && low > otherHigh)
    return otherHigh === 0 ? Infinity : (low - otherHigh) / otherHigh;
  if (high !== null && otherLow !== null && high < otherLow) return (otherLow - high) / otherLow;
  return 0;
}
