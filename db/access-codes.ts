// The closed lists of what concerns people and the desk, and not the record.

/** What a one-time link is for: a new person, or a new password for one who is there. */
export const LINK_PURPOSES = ['invitation', 'reset'] as const;

/** What the log of access names. */
export const ACCESS_EVENTS = [
  'signed_in',
  'invited',
  'invitation_withdrawn',
  'joined',
  'role_changed',
  'disabled',
  'enabled',
  'reset_offered',
  'password_set',
  'token_made',
  'token_revoked',
  'second_factor_set',
  'second_factor_reset',
  'recovery_code_used',
  'recovery_codes_made',
  'provider_bound',
  'passkey_added',
  'passkey_removed',
] as const;

/** What can be guessed at, and is counted. */
export const TRIES = ['password', 'second_factor', 'link', 'token', 'provider'] as const;

/** What looks odd in a submission and is sent only with a reason. */
export const WARNING_KINDS = [
  'exists',
  'falls',
  'deviates',
  'repeat',
  'sameNumber',
  'arithmetic',
  'abovePopulation',
  'dateInferred',
  'exactRound',
  'fewPeople',
  'headlineDiffers',
  'noCopy',
] as const;

/** What a token of the API may do; who may write drafts may read them. */
export const TOKEN_SCOPES = ['drafts:read', 'drafts:write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];
