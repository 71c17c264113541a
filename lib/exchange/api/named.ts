import { AppError } from '#lib/errors.ts';

/**
 * The id of what a parameter names; undefined when it is not given. Throws INVALID that names the parameter when
 * there is no such thing: a wrong name must not look like an empty record.
 */
export async function idNamed(
  field: string,
  value: string | undefined,
  get: (value: string) => Promise<{ id: string }>,
): Promise<string | undefined> {
  if (value === undefined) return undefined;
  try {
    return (await get(value)).id;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'NOT_FOUND')) throw error;
    const problem = `names no ${field} of this record`;
    throw new AppError('INVALID', { fields: [{ field, problem, values: { value } }] });
  }
}
