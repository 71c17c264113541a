import { AppError } from '#lib/errors.ts';
import { isRecordBusy } from '#lib/record/busy.ts';

/** Why a sign-in through the provider came to nothing; each has its sentence. */
export const OIDC_PROBLEMS = [
  'down',
  'refused',
  'stale',
  'clock',
  'answer',
  'email',
  'unknown',
  'other',
  'tooMany',
  'busy',
] as const;
export type OidcProblem = (typeof OIDC_PROBLEMS)[number];

/** The problem of that name; undefined for anything else. */
export const readProblem = (text: unknown): OidcProblem | undefined =>
  OIDC_PROBLEMS.find((problem) => problem === text);

/** The problem that an error tells of; undefined for one that nobody expected. */
export function problemOf(error: unknown): OidcProblem | undefined {
  if (isRecordBusy(error)) return 'busy';
  if (!(error instanceof AppError)) return undefined;
  return error.code === 'RATE_LIMITED' ? 'tooMany' : readProblem(error.details.problem);
}
