// A number that somebody reported before: perhaps the same one restated, perhaps one number with two meanings.
import { addDays } from '#lib/dates/calendar-days.ts';
import { firstPossibleDay, lastPossibleDay } from '#lib/dates/partial-dates.ts';
import { label } from '#lib/messages/labels.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { meetSomewhere } from '#lib/series/footprints.ts';
import { by, published } from '#lib/series/order.ts';
import { said } from '#lib/submissions/warnings/same-window.ts';
import type { FigureRule, Odd } from '#lib/submissions/warnings/warning.ts';

// Small numbers are the same by chance.
const LEAST_REPEATED = 100;
const LEAST_ELSEWHERE = 1000;
/** So long before its document a number is looked for under another meaning. */
const DAYS_BEFORE = 60;

/** The same value at the same place under the same metric, later and from another organization. */
export const repeat: FigureRule = (figure, recorded) =>
  latest(
    'repeat',
    figure,
    LEAST_REPEATED,
    recorded,
    (other) =>
      other.metric === figure.metric &&
      other.originating.id !== figure.originating.id &&
      meetSomewhere(figure, other),
  );

/** The same value in the same crisis within two months, about another place or under another metric. */
export const sameNumber: FigureRule = (figure, recorded) =>
  latest(
    'sameNumber',
    figure,
    LEAST_ELSEWHERE,
    recorded,
    (other) =>
      other.crisis.id === figure.crisis.id &&
      isRecent(figure, other) &&
      (other.metric !== figure.metric || !meetSomewhere(figure, other)),
  );

function latest(
  kind: 'repeat' | 'sameNumber',
  figure: ReportedFigure,
  least: number,
  recorded: readonly ReportedFigure[],
  isMeant: (other: ReportedFigure) => boolean,
): Odd[] {
  if ((figure.reportedValue ?? 0) < least) return [];
  const found = recorded
    .filter(
      (other) =>
        other.reportedValue === figure.reportedValue &&
        other.unit === figure.unit &&
        other.source.id !== figure.source.id &&
        !isRelated(figure, other) &&
        isBefore(other, figure) &&
        isMeant(other),
    )
    .toSorted(by(published))
    .at(-1);
  if (!found) return [];
  const metric = label('en', 'metric', found.metric);
  return [{ kind, values: { own: figure.valueText, ...said(found), metric }, figureId: found.id }];
}

const isRelated = ({ relations }: ReportedFigure, { id }: ReportedFigure): boolean =>
  relations.some(({ fromId, toId }) => fromId === id || toId === id);

const isBefore = ({ source: one }: ReportedFigure, { source: other }: ReportedFigure): boolean =>
  firstPossibleDay(one.publishedOn, one.publishedOnAccuracy) <=
  lastPossibleDay(other.publishedOn, other.publishedOnAccuracy);

const isRecent = ({ source }: ReportedFigure, other: ReportedFigure): boolean =>
  lastPossibleDay(other.source.publishedOn, other.source.publishedOnAccuracy) >=
  addDays(firstPossibleDay(source.publishedOn, source.publishedOnAccuracy), -DAYS_BEFORE);
