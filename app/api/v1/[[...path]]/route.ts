import { reading } from '#app/api/v1/answer-query.ts';
import { AppError } from '#lib/errors.ts';

export const dynamic = 'force-dynamic';

// Every address below /api/v1 that is none: in the words of the API, not as a page.
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = reading(
  async ({ origin, path }) => {
    const detail = `There is no /api/v1${path}. What there is: ${origin}/api/v1/openapi.json`;
    throw new AppError('NOT_FOUND', { detail });
  },
);
