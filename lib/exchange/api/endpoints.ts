// Every address of the API: what it takes and what it answers. The description of the API is made from this.
import type { z } from 'zod';
import type { Messages } from '#lib/messages/messages.ts';
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

export type EndpointName = keyof Messages['pages']['data']['endpoints'];

export interface Endpoint {
  /** Below /api/v1; what varies stands in braces. */
  path: string;
  /** Its name in the description and among the messages: what it answers, in a sentence. */
  name: EndpointName;
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
    name: 'crises',
    query: queries.CRISES_QUERY,
    answer: listOf(crisisRow),
  },
  {
    path: '/crises/{slug}',
    name: 'crisesSlug',
    query: queries.NO_QUERY,
    answer: answerOf(crisisDetail),
  },
  {
    path: '/series',
    name: 'series',
    query: queries.SERIES_QUERY,
    answer: listOf(seriesRow),
  },
  {
    path: '/series/{id}',
    name: 'seriesId',
    query: queries.ONE_SERIES_QUERY,
    answer: answerOf(seriesDetail),
  },
  {
    path: '/series/{id}/chart',
    name: 'seriesIdChart',
    query: queries.CHART_QUERY,
    answer: answerOf(chartData),
  },
  {
    path: '/figures',
    name: 'figures',
    query: QUERY_SHAPES.query,
    answer: listOf(figureRow),
  },
  {
    path: '/figures/{id}',
    name: 'figuresId',
    query: queries.NO_QUERY,
    answer: answerOf(figureDetail),
  },
  {
    path: '/figures/{id}/revisions',
    name: 'figuresIdRevisions',
    query: queries.NO_QUERY,
    answer: listOf(figureRevision),
  },
  {
    path: '/statements',
    name: 'statements',
    query: queries.STATEMENTS_QUERY,
    answer: listOf(statementRow),
  },
  {
    path: '/statements/{id}',
    name: 'statementsId',
    query: queries.NO_QUERY,
    answer: answerOf(statementRow),
  },
  {
    path: '/sources',
    name: 'sources',
    query: queries.SOURCES_QUERY,
    answer: listOf(sourceRow),
  },
  {
    path: '/sources/{id}',
    name: 'sourcesId',
    query: queries.NO_QUERY,
    answer: answerOf(sourceRow),
  },
  {
    path: '/organizations',
    name: 'organizations',
    query: queries.ORGANIZATIONS_QUERY,
    answer: listOf(organizationRow),
  },
  {
    path: '/locations',
    name: 'locations',
    query: queries.LOCATIONS_QUERY,
    answer: listOf(locationRow),
  },
  {
    path: '/corrections',
    name: 'corrections',
    query: queries.CORRECTIONS_QUERY,
    answer: listOf(correction),
  },
  {
    path: '/changes',
    name: 'changes',
    query: queries.CHANGES_QUERY,
    answer: listOf(revisionRow),
  },
  {
    path: '/openapi.json',
    name: 'openapiJson',
    query: queries.NO_QUERY,
    answer: null,
  },
];
