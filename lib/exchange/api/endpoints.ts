// Every address of the API: what it takes and what it answers. The description of the API is made from this.
import type { z } from 'zod';
import * as queries from '#lib/exchange/api/queries.ts';
import { chartData } from '#lib/exchange/api/shapes/chart.ts';
import { crisisDetail, crisisRow } from '#lib/exchange/api/shapes/crisis.ts';
import { answerOf, listOf } from '#lib/exchange/api/shapes/envelope.ts';
import { figureDetail, figureRow } from '#lib/exchange/api/shapes/figure.ts';
import { seriesDetail } from '#lib/exchange/api/shapes/headline.ts';
import { locationRow } from '#lib/exchange/api/shapes/location.ts';
import { organizationRow } from '#lib/exchange/api/shapes/organization.ts';
import { correction, figureRevision, revisionRow } from '#lib/exchange/api/shapes/revision.ts';
import { seriesRow } from '#lib/exchange/api/shapes/series.ts';
import { sourceRow } from '#lib/exchange/api/shapes/source.ts';
import { statementRow } from '#lib/exchange/api/shapes/statement.ts';
import { QUERY_SHAPES } from '#lib/query/figure-query.ts';

export interface Endpoint {
  /** Below /api/v1; what varies stands in braces. */
  path: string;
  /** What it answers, in a sentence. */
  summary: string;
  query: z.ZodObject;
  /** Null for the description itself, which is of another kind. */
  answer: z.ZodType | null;
}

/** The shapes that several answers share, by their name in the description. */
export const SHARED_SHAPES = {
  Crisis: crisisRow,
  Series: seriesRow,
  Figure: figureRow,
  Statement: statementRow,
  Source: sourceRow,
  Organization: organizationRow,
  Location: locationRow,
  Revision: revisionRow,
};

export const ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/crises',
    summary: 'Crises, the latest to begin first.',
    query: queries.CRISES_QUERY,
    answer: listOf(crisisRow),
  },
  {
    path: '/crises/{slug}',
    summary: 'One crisis with its series.',
    query: queries.NO_QUERY,
    answer: answerOf(crisisDetail),
  },
  {
    path: '/series',
    summary: 'Series: what is measured, so that figures can be compared.',
    query: queries.SERIES_QUERY,
    answer: listOf(seriesRow),
  },
  {
    path: '/series/{id}',
    summary: 'One series with its headline, range, counts and working, also as of a day.',
    query: queries.ONE_SERIES_QUERY,
    answer: answerOf(seriesDetail),
  },
  {
    path: '/series/{id}/chart',
    summary: 'The chart of a series as plain values, one mark for each figure that is drawn.',
    query: queries.CHART_QUERY,
    answer: answerOf(chartData),
  },
  {
    path: '/figures',
    summary: 'Figures with their words, source and relations; also as a file.',
    query: QUERY_SHAPES.query,
    answer: listOf(figureRow),
  },
  {
    path: '/figures/{id}',
    summary: 'One figure with everything that travels with it, also when it was retracted.',
    query: queries.NO_QUERY,
    answer: answerOf(figureDetail),
  },
  {
    path: '/figures/{id}/revisions',
    summary: 'Every approved state of a figure and what each changed.',
    query: queries.NO_QUERY,
    answer: listOf(figureRevision),
  },
  {
    path: '/statements',
    summary: 'What organizations said in public documents, those of the latest document first.',
    query: queries.STATEMENTS_QUERY,
    answer: listOf(statementRow),
  },
  {
    path: '/statements/{id}',
    summary: 'One statement.',
    query: queries.NO_QUERY,
    answer: answerOf(statementRow),
  },
  {
    path: '/sources',
    summary: 'Public documents, the latest published first.',
    query: queries.SOURCES_QUERY,
    answer: listOf(sourceRow),
  },
  {
    path: '/sources/{id}',
    summary: 'One document.',
    query: queries.NO_QUERY,
    answer: answerOf(sourceRow),
  },
  {
    path: '/organizations',
    summary: 'Who reports, by slug.',
    query: queries.ORGANIZATIONS_QUERY,
    answer: listOf(organizationRow),
  },
  {
    path: '/locations',
    summary: 'Places by id; where words are looked for, the best match first.',
    query: queries.LOCATIONS_QUERY,
    answer: listOf(locationRow),
  },
  {
    path: '/corrections',
    summary: 'What was changed after it was published: old, new and why, the latest first.',
    query: queries.CORRECTIONS_QUERY,
    answer: listOf(correction),
  },
  {
    path: '/changes',
    summary: 'Every approved change since a place in the chain or an instant, in its order.',
    query: queries.CHANGES_QUERY,
    answer: listOf(revisionRow),
  },
  {
    path: '/openapi.json',
    summary: 'This description.',
    query: queries.NO_QUERY,
    answer: null,
  },
];
