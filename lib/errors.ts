// One error class for the product. Sentences live in lib/messages: `errors` by code, `problems` by problem.

export const ERROR_CODES = [
  'INVALID',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'CONFLICT',
  'TOO_LARGE',
  'RATE_LIMITED',
  'UNAVAILABLE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What is wrong with one field: the problem names a sentence in `problems`, filled with the values. */
export interface FieldProblem {
  /** The submission item that holds the field; absent when there is only one form. */
  itemId?: string;
  /** The field in the entity's own spelling, such as `valueText` or `places.0.locationId`. */
  field: string;
  problem: string;
  /** What the sentence shows: the offending value as it was typed, and what it was compared with. */
  values?: Record<string, string | number>;
  /** Recorded names that may have been meant, and which spelling of each is like the typed one. */
  near?: readonly { value: string; label: string }[];
}

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldProblem[];
  /** What the sentence of the code shows, and for CONFLICT both versions. */
  readonly details: Record<string, unknown>;

  constructor(
    code: ErrorCode,
    { fields = [], ...details }: { fields?: FieldProblem[] } & Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.fields = fields;
    this.details = details;
  }
}

/** The HTTP status of each code. */
export const STATUS_OF_CODE: Record<ErrorCode, number> = {
  INVALID: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};
