// The worked case as one chart: who said how many people were in and around Hawija in September and October 2017.
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { organizationRef, related, reportedFigure, seriesInTest } from '#tests/support/figures.ts';

const irc = organizationRef('irc', 'ingo', 'International Rescue Committee');
const ocha = organizationRef('ocha');

export const presentInHawija = seriesInTest({ metric: 'present_in_area' });

/** 85,000 (IRC), of which about 40,000 children; an estimated 85,000 (OCHA); up to 78,000 (OCHA). */
export const hawijaFigures: ReportedFigure[] = related(
  [
    reportedFigure({ id: 'F1', reportedValue: 85_000, from: irc }),
    reportedFigure({
      id: 'F1a',
      reportedValue: 40_000,
      quantifier: 'approximately',
      ageRange: 'children',
      from: irc,
    }),
    reportedFigure({ id: 'F7', reportedValue: 85_000, basis: 'estimated', from: ocha }),
    reportedFigure({
      id: 'F12',
      reportedValue: 78_000,
      valueHigh: 78_000,
      boundsOrigin: 'quantifier',
      quantifier: 'up_to',
      basis: 'estimated',
      on: '2017-10-01',
      from: ocha,
    }),
  ],
  ['F1a', 'subset_of', 'F1'],
  ['F7', 'repeats', 'F1'],
);

export const displacedByMosul = seriesInTest({
  slug: 'displaced',
  metric: 'idp_stock',
  name: 'Displaced by the Mosul operations',
  breaks: [{ on: '2017-07-03', note: 'West Mosul entered the list at once.' }],
});

/** Thirty counts by one organization, ten days apart, with a change of definition on 3 July 2017. */
export const mosulFigures: ReportedFigure[] = Array.from({ length: 30 }, (_, index) =>
  reportedFigure({
    id: `M${index}`,
    reportedValue: 17_916 + index * 13_000 + (index > 24 ? 400_000 : 0),
    basis: 'counted',
    on: new Date(Date.UTC(2016, 10, 1 + index * 10)).toISOString().slice(0, 10),
    from: organizationRef('iom'),
  }),
);
