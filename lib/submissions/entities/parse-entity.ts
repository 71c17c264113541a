// From what was typed to what would be stored: one strict schema for each kind of entity.
import type { z } from 'zod';
import type { EntityType } from '#db/codes.ts';
import type { FieldProblem } from '#lib/errors.ts';
import type { EntityShapes, Proposed } from '#lib/record/shapes.ts';
import { crisis } from '#lib/submissions/entities/crisis.ts';
import { figure } from '#lib/submissions/entities/figure.ts';
import { headlineChoice } from '#lib/submissions/entities/headline-choice.ts';
import { location } from '#lib/submissions/entities/location.ts';
import { organization } from '#lib/submissions/entities/organization.ts';
import { policy } from '#lib/submissions/entities/policy.ts';
import { relation } from '#lib/submissions/entities/relation.ts';
import { series } from '#lib/submissions/entities/series.ts';
import { source } from '#lib/submissions/entities/source.ts';
import { statement } from '#lib/submissions/entities/statement.ts';

const SCHEMAS: { [Type in EntityType]: z.ZodType<Proposed<EntityShapes[Type]>> } = {
  organization,
  location,
  crisis,
  series,
  source,
  statement,
  figure,
  relation,
  headline_choice: headlineChoice,
  policy,
};

export type Parsed<Value> =
  { value: Value; problems: [] } | { value?: undefined; problems: FieldProblem[] };

/** What the payload would store, or every field of it that cannot be read, each with the value as it was typed. */
export function parseEntity<Type extends EntityType>(
  entityType: Type,
  payload: unknown,
): Parsed<Proposed<EntityShapes[Type]>> {
  const parsed = SCHEMAS[entityType].safeParse(payload);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return { problems: parsed.error.issues.flatMap((issue) => problemsOfIssue(issue, payload)) };
}

type Issue = z.core.$ZodIssue;

/** The problems that an issue of zod stands for, each with the value as it was typed. */
export function problemsOfIssue(issue: Issue, payload: unknown): FieldProblem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: [...path, key].join('.'),
      problem: 'unknownField',
      values: { value: key },
    }));
  const value = shown(path.reduce(step, payload));
  if (issue.code === 'custom')
    return [{ field: path.join('.'), problem: issue.message, values: { ...params(issue), value } }];
  const isList = issue.code === 'invalid_type' && issue.expected === 'array';
  const problem = issue.code === 'too_big' ? 'tooMany' : isList ? 'notAList' : 'notAnObject';
  return [{ field: path.join('.'), problem, values: { value } }];
}

const params = (issue: Issue) =>
  'params' in issue ? (issue.params as Record<string, string | number> | undefined) : {};

const step = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** A typed value as a sentence can show it: short, and empty when nothing was typed. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return written.length > 120 ? `${written.slice(0, 119)}…` : written;
}
