import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';

/** Where a page of a list ends, as one word for an address: the values that the list is ordered by. */
export function cursorOf(list: string, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...values])).toString('base64url');
}

/**
 * The values that a cursor of this list holds, as many as are expected; undefined when none is given. Throws
 * INVALID for whatever is not the end of a page of the same list.
 */
export function readCursor(
  list: string,
  cursor: string | undefined,
  length: number,
): string[] | undefined {
  if (cursor === undefined) return undefined;
  const [of, ...values] = parsed(cursor);
  const isOurs = of === list && values.length === length && values.every(isText);
  if (isOurs) return values as string[];
  throw noCursor(cursor);
}

/** The error for a cursor that is none. */
export function noCursor(value: string): AppError {
  const problem = translate('en', 'query')('problems.cursor', { value });
  return new AppError('INVALID', { fields: [{ field: 'cursor', problem, values: { value } }] });
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

const isText = (value: unknown) => typeof value === 'string';
