// The edge of the use cases: what they are asked is read strictly, so that nothing else is smuggled in.
import { z } from 'zod';
import { AppError, type FieldProblem } from '#lib/errors.ts';
import { field, id } from '#lib/submissions/entities/readers.ts';

/** The id of a submission, item or entity. */
export const idInput = field(id);

/** The version of the submission that the person saw. */
export const versionInput = z.int('notAVersion').min(1, 'notAVersion');

/** What the schema reads. Throws INVALID naming each field that it refuses, also those that it does not know. */
export function readInput<Value>(schema: z.ZodType<Value>, input: unknown): Value {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  throw new AppError('INVALID', { fields: read.error.issues.flatMap(problemsOf) });
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: key,
      problem: 'unknownField',
      values: { value: key },
    }));
  const isOurs = issue.code === 'custom' || issue.message === 'notAVersion';
  const values = 'params' in issue ? { ...issue.params } : {};
  return [
    {
      field: issue.path.join('.'),
      problem: isOurs ? issue.message : 'missing',
      values: { value: '', ...values },
    },
  ];
}

const LARGEST = 64 * 1024;
const DEEPEST = 6;

/** What was typed, if it is a plain JSON object that can be stored. Throws TOO_LARGE beyond 64 KiB, else INVALID. */
export function readPayload(payload: unknown): Record<string, unknown> {
  if (typeof payload !== 'object' || payload === null || !isPlain(payload, DEEPEST))
    throw refused('notPlain');
  if (Array.isArray(payload)) throw refused('notPlain');
  const text = JSON.stringify(payload);
  if (Buffer.byteLength(text) > LARGEST) throw new AppError('TOO_LARGE', { most: LARGEST });
  return payload as Record<string, unknown>;
}

function isPlain(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  // A NUL or half a surrogate pair cannot be stored on every engine.
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || depth === 0) return false;
  const isList = Array.isArray(value);
  if (!isList && Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(
    ([key, below]) => key !== '__proto__' && isPlain(key, depth) && isPlain(below, depth - 1),
  );
}

const refused = (problem: string) =>
  new AppError('INVALID', { fields: [{ field: 'payload', problem, values: { value: '' } }] });
