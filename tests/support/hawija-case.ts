// The worked case: what was reported about Hawija in September and October 2017, F1 to F13, and 5 October.
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import {
  organizationRef,
  placeInTest,
  related,
  reportedFigure,
  seriesInTest,
  type FigureInTest,
} from '#tests/support/figures.ts';

export const IRC = organizationRef('irc', 'ingo', 'International Rescue Committee');
export const OCHA = organizationRef('ocha', 'un_agency', 'OCHA');
export const UN = organizationRef('un', 'un_agency', 'United Nations');
export const REUTERS = organizationRef('reuters', 'media', 'Reuters');
export const MINISTRY = organizationRef('momd', 'government', 'Ministry of Migration');
export const NRC = organizationRef('nrc', 'ingo', 'Norwegian Refugee Council');
export const IOM = organizationRef('iom', 'un_agency', 'International Organization for Migration');
export const UNICEF = organizationRef('unicef', 'un_agency', 'UNICEF');

export const PRESENT = seriesInTest({ slug: 'present', civilianStatus: 'civilian' });
export const TRAPPED = seriesInTest({ slug: 'trapped', metric: 'trapped', position: 2 });
export const DISPLACED = seriesInTest({
  slug: 'displaced-by-offensive',
  name: 'Displaced by the Hawija offensive',
  metric: 'displacement',
  measureType: 'cumulative',
  fixedStart: '2017-09-21',
  fixedStartAccuracy: 'day',
  position: 3,
});
export const FLED = seriesInTest({
  slug: 'fled-since-august-2016',
  name: 'Displaced from Hawija since August 2016',
  metric: 'displacement',
  measureType: 'cumulative',
  fixedStart: '2016-08-01',
  fixedStartAccuracy: 'month',
  position: 4,
});
export const AT_RISK = seriesInTest({ slug: 'at-risk', metric: 'at_risk', position: 5 });
export const EXPECTED = seriesInTest({
  slug: 'expected',
  name: 'Expected displacement from Hawija',
  metric: 'displacement',
  measureType: 'flow',
  position: 6,
});
export const HAWIJA_SERIES = [PRESENT, TRAPPED, DISPLACED, FLED, AT_RISK, EXPECTED];

const AROUND = [placeInTest('Hawija', { relation: 'in_and_around' })];
const FROM_HAWIJA = [placeInTest('Hawija', { role: 'origin' })];
const WITH_SHIRQAT = [placeInTest('Hawija'), placeInTest('Shirqat', { relation: 'part_of' })];

const RELEASE = { id: 'irc-release', title: 'Civilians in great danger as fight reaches Hawija' };
const BULLETIN = { id: 'ocha-15-september', title: 'Humanitarian Bulletin, 15 September' };
const FLASH_UPDATE = { id: 'ocha-flash-1', title: 'Hawiga Flash Update 1' };
const REUTERS_STORY = { id: 'reuters', title: '78,000 civilians could be trapped' };

const present = (id: string, change: FigureInTest) =>
  reportedFigure({ id, series: PRESENT, civilianStatus: 'civilian', ...change });
const moved = (series: typeof DISPLACED, id: string, change: FigureInTest) =>
  reportedFigure({
    id,
    series,
    metric: 'displacement',
    measureType: series.measureType,
    since: series.fixedStart ?? change.on ?? '2017-09-21',
    referencePeriodStartAccuracy: series.fixedStartAccuracy ?? 'day',
    places: FROM_HAWIJA,
    ...change,
  });
const DISPLACED_BY_5_OCTOBER = { on: '2017-10-05', since: '2017-09-21' };

/** Every figure of the case with its relations. */
export const HAWIJA = related(
  [
    present('F1', {
      source: RELEASE,
      reportedValue: 85_000,
      valueText: '85,000',
      from: IRC,
      places: AROUND,
    }),
    present('F1a', {
      source: RELEASE,
      reportedValue: 40_000,
      valueText: 'some 40,000',
      quantifier: 'approximately',
      ageRange: 'children',
      from: IRC,
      places: AROUND,
    }),
    moved(FLED, 'F2', {
      source: RELEASE,
      reportedValue: 100_000,
      quantifier: 'more_than',
      from: IRC,
    }),
    moved(EXPECTED, 'F3', {
      source: RELEASE,
      reportedValue: 6_000,
      basis: 'projected',
      from: IRC,
      places: [placeInTest('Ana')],
    }),
    moved(FLED, 'F4', {
      source: BULLETIN,
      reportedValue: 102_000,
      quantifier: 'approximately',
      on: '2017-09-15',
      from: OCHA,
    }),
    reportedFigure({
      id: 'F5',
      source: BULLETIN,
      series: AT_RISK,
      metric: 'at_risk',
      reportedValue: 85_000,
      basis: 'estimated',
      on: '2017-09-15',
      from: OCHA,
    }),
    moved(EXPECTED, 'F6', {
      source: BULLETIN,
      reportedValue: 85_000,
      quantifier: 'up_to',
      basis: 'planning',
      on: '2017-09-15',
      from: OCHA,
    }),
    present('F7', {
      source: FLASH_UPDATE,
      reportedValue: 85_000,
      basis: 'estimated',
      from: OCHA,
      places: WITH_SHIRQAT,
    }),
    moved(DISPLACED, 'F8', {
      source: FLASH_UPDATE,
      reportedValue: 350,
      quantifier: 'more_than',
      from: OCHA,
    }),
    moved(EXPECTED, 'F9', {
      source: FLASH_UPDATE,
      reportedValue: 6_000,
      quantifier: 'approximately',
      basis: 'projected',
      from: OCHA,
    }),
    moved(DISPLACED, 'F11', {
      reportedValue: 7_000,
      quantifier: 'more_than',
      since: '2017-09-19',
      on: '2017-09-26',
      publishedOn: '2017-10-01',
      from: OCHA,
    }),
    present('F12', {
      reportedValue: 78_000,
      quantifier: 'up_to',
      on: '2017-10-01',
      from: OCHA,
    }),
    moved(DISPLACED, 'F13', {
      source: REUTERS_STORY,
      reportedValue: 12_500,
      quantifier: 'approximately',
      on: '2017-10-03',
      from: UN,
      publisher: REUTERS,
    }),
    reportedFigure({
      id: 'F13b',
      source: REUTERS_STORY,
      series: TRAPPED,
      metric: 'trapped',
      reportedValue: 78_000,
      quantifier: 'up_to',
      on: '2017-10-03',
      from: UN,
      publisher: REUTERS,
    }),
    moved(DISPLACED, 'MINISTRY', {
      reportedValue: 9_000,
      from: MINISTRY,
      ...DISPLACED_BY_5_OCTOBER,
    }),
    moved(DISPLACED, 'NRC', {
      reportedValue: 12_500,
      quantifier: 'more_than',
      from: NRC,
      ...DISPLACED_BY_5_OCTOBER,
    }),
    moved(DISPLACED, 'IOM', { reportedValue: 33_060, from: IOM, ...DISPLACED_BY_5_OCTOBER }),
    moved(DISPLACED, 'UNICEF', {
      reportedValue: 47_000,
      quantifier: 'approximately',
      from: UNICEF,
      on: '2017-10-05',
      since: '2017-09-01',
      referencePeriodStartAccuracy: 'month',
      publishedOn: '2017-11-01',
    }),
  ],
  ['F1a', 'subset_of', 'F1'],
  ['F7', 'repeats', 'F1'],
  ['F12', 'derived_from', 'F1'],
  ['F13', 'updates', 'F11'],
  ['F13b', 'repeats', 'F12'],
);

/** The figures of the case with these names, in this order. Throws for a name that it does not have. */
export function hawija(...ids: string[]): ReportedFigure[] {
  return ids.map((id) => {
    const figure = HAWIJA.find((candidate) => candidate.id === id);
    if (!figure) throw new Error(`The worked case has no figure ${id}.`);
    return figure;
  });
}
