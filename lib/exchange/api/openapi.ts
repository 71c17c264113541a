// The description of the API, made from the shapes that read the queries and type the answers.
import { z } from 'zod';
import type { Asked } from '#lib/exchange/api/answer.ts';
import {
  ENDPOINTS,
  SHARED_SHAPES,
  type Endpoint,
  type EndpointName,
} from '#lib/exchange/api/endpoints.ts';
import { NO_QUERY } from '#lib/exchange/api/queries.ts';
import { problem } from '#lib/exchange/api/shapes/problem.ts';
import {
  DRAFT_REQUEST,
  DRAFT_SHAPES,
  draftPaths,
  SECURITY_SCHEMES,
} from '#lib/exchange/drafts/describe-drafts.ts';
import { FILE_TYPES, type FileFormat } from '#lib/exchange/figure-files.ts';
import { MOST_ROWS_OF_WORKBOOK } from '#lib/exchange/figure-workbook.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { choicesIn, isListed } from '#lib/query/choices.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';

type Json = Record<string, unknown>;
type ParameterName = keyof Messages['pages']['data']['filters'];

const say = translate('en', 'pages');

/** The description of the API in OpenAPI 3.1. */
export function openApiAnswer({ origin, parameters }: Asked): Json {
  readStrictQuery(NO_QUERY, parameters);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Attest',
      version: '1',
      description:
        'Reported humanitarian figures with their sources: who reported what, when, about whom, in which words. ' +
        'Rows are reports and must not be added up unless do_not_sum is false and they share a series and source.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: {
      ...Object.fromEntries(
        ENDPOINTS.map((endpoint) => [endpoint.path, { get: operation(endpoint) }]),
      ),
      ...draftPaths(problemAnswer, inputShape(DRAFT_REQUEST)),
    },
    components: { schemas: shapes(), securitySchemes: SECURITY_SCHEMES },
  };
}

function operation({ path, name, query, answer }: Endpoint): Json {
  const { output_format: taken }: Record<string, z.ZodType> = query.shape;
  const forms = FILE_FORMATS.filter((form) => choicesIn(taken).includes(form));
  return {
    operationId: name,
    summary: say(`data.endpoints.${name}`),
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, variable]) => ({
        name: variable,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...Object.entries(query.shape).map(([key, shape]) =>
        queryParameter(key as ParameterName, shape),
      ),
    ],
    responses: {
      200: {
        description: 'Found.',
        headers: { ETag: { schema: { type: 'string' } } },
        content: {
          'application/json': {
            schema: answer ? { $ref: refTo(answerName(name)) } : { type: 'object' },
          },
          ...Object.fromEntries(forms.map((form) => [mediaType(form), fileShape(form)])),
        },
      },
      304: { description: 'The record is what it was at the ETag.' },
      400: problemAnswer('A parameter is unknown or cannot be understood.'),
      ...(forms.includes('xlsx') && {
        413: problemAnswer(
          `A workbook holds at most ${MOST_ROWS_OF_WORKBOOK} figures; nothing is cut off.`,
        ),
      }),
      ...(path.includes('{') && { 404: problemAnswer('There is no such thing in public.') }),
    },
  };
}

const FILE_FORMATS = Object.keys(FILE_TYPES) as FileFormat[];

const mediaType = (form: FileFormat) => FILE_TYPES[form].replace(/;.*/, '');

// Of bytes, OpenAPI 3.1 says nothing but their media type.
const fileShape = (form: FileFormat): Json =>
  form === 'csv' ? { schema: { type: 'string' } } : {};

function queryParameter(name: ParameterName, shape: z.ZodType): Json {
  return {
    name,
    in: 'query',
    required: false,
    description: say(`data.filters.${name}`),
    // A key is given once for each of its values.
    ...(isListed(shape) && { style: 'form', explode: true }),
    schema: inputShape(shape),
  };
}

const inputShape = (shape: z.ZodType): Json =>
  plain(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }));

const problemAnswer = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: refTo('Problem') } } },
});

const refTo = (name: string) => `#/components/schemas/${name}`;

const answerName = (name: EndpointName) => `${name}Answer`;

function shapes(): Json {
  const registry = z.registry<{ id: string }>();
  const named: [string, z.ZodType][] = [
    ...Object.entries(SHARED_SHAPES),
    ...Object.entries(DRAFT_SHAPES),
    ['Problem', problem],
    ...ENDPOINTS.flatMap(({ name, answer }): [string, z.ZodType][] =>
      answer ? [[answerName(name), answer]] : [],
    ),
  ];
  for (const [id, shape] of named) registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: refTo, unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, plain(schema)]));
}

// The names that a schema has of its own are those of the components.
function plain(schema: Json): Json {
  const own = Object.entries(schema).filter(([key]) => !['$schema', '$id', 'id'].includes(key));
  return Object.fromEntries(own);
}
