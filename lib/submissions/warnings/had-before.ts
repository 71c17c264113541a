// What was odd in something recorded before anybody changed it: a change is asked about what it makes odd and no more.
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { isForward } from '#lib/series/candidates.ts';
import { isSamePlace, isSamePopulation } from '#lib/series/footprints.ts';
import type { Odd, WarningKind } from '#lib/submissions/warnings/warning.ts';

/** An oddness with the figure that it is about; without one where it is about the document. */
export interface OddOf {
  odd: Odd;
  figure: ReportedFigure | undefined;
}

/**
 * Whether the record has this oddness already, held against the same figure, and the change leaves everything that the
 * oddness is about as it is. `had` are the oddities of the same entity as it is recorded.
 */
export function isHadBefore({ odd, figure }: OddOf, had: readonly OddOf[]): boolean {
  return had.some(
    (before) =>
      before.odd.kind === odd.kind &&
      before.odd.figureId === odd.figureId &&
      before.odd.values.headline === odd.values.headline &&
      isLeftBy(ABOUT[odd.kind], figure, before.figure),
  );
}

const isLeftBy = (
  about: readonly Left[],
  now: ReportedFigure | undefined,
  before: ReportedFigure | undefined,
): boolean =>
  now === undefined || before === undefined
    ? now === before
    : about.every((isLeft) => isLeft(now, before));

type Left = (now: ReportedFigure, before: ReportedFigure) => boolean;

const same =
  (...fields: (keyof ReportedFigure)[]): Left =>
  (now, before) =>
    fields.every((field) => now[field] === before[field]);

const value = same('reportedValue', 'unit');
const number = same('reportedValue', 'valueLow', 'valueBest', 'valueHigh', 'quantifier', 'unit');
const measured = same('seriesId', 'metric', 'measureType');
const outlook: Left = (now, before) => isForward(now) === isForward(before);
const period = same(
  'referencePeriodStart',
  'referencePeriodStartAccuracy',
  'referencePeriodEnd',
  'referencePeriodEndAccuracy',
);
const voice: Left = (now, before) =>
  now.originating.id === before.originating.id && now.attributed.id === before.attributed.id;
const publication: Left = ({ source: now }, { source: before }) =>
  now.id === before.id &&
  now.publishedOn === before.publishedOn &&
  now.publishedOnAccuracy === before.publishedOnAccuracy;
const window = [measured, outlook, period, isSamePopulation, isSamePlace, voice];
const repeated = [value, measured, isSamePlace, voice, publication];

const ABOUT: Record<WarningKind, readonly Left[]> = {
  exists: window,
  deviates: [number, ...window],
  falls: [number, ...window],
  repeat: repeated,
  sameNumber: repeated,
  arithmetic: [value, publication, ...window],
  abovePopulation: [number, isSamePlace, same('measureType')],
  dateInferred: [same('referenceBasis'), period],
  exactRound: [same('reportedValue', 'quantifier')],
  fewPeople: [number, isSamePopulation, isSamePlace, same('metric', 'placePrecision')],
  // About the document and no figure: which number of its title, and that there is no copy.
  headlineDiffers: [],
  noCopy: [],
};
