// People and sessions. The four tables have the shape that better-auth asks for.
import { ACCESS_EVENTS, LINK_PURPOSES, TOKEN_SCOPES } from '#db/access-codes.ts';
import { ROLES } from '#db/codes.ts';
import {
  bigInteger,
  boolean,
  index,
  instant,
  integer,
  table,
  text,
  uniqueIndex,
} from '#db/columns.ts';
import { oneOf, type One } from '#db/schema/checks.ts';

export const users = table(
  'users',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    emailVerified: boolean('email_verified').notNull(),
    image: text('image'),
    role: text('role').$type<One<typeof ROLES>>().notNull(),
    /** Whom the person enters or reviews for, in plain words; null while nobody has said. */
    organization: text('organization'),
    disabledAt: instant('disabled_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('users_email').on(t.email), oneOf('users_role', t.role, ROLES)],
);

export const sessions = table(
  'sessions',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('sessions_token').on(t.token), index('sessions_user').on(t.userId)],
);

export const accounts = table(
  'accounts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('accounts_user').on(t.userId),
    // What a provider calls one person is one person here, and a person has one account with a provider.
    uniqueIndex('accounts_provider').on(t.providerId, t.accountId),
    uniqueIndex('accounts_one_each').on(t.userId, t.providerId),
  ],
);

export const verifications = table(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('verifications_identifier').on(t.identifier)],
);

/** What programs of a person present instead of a session. */
export const apiTokens = table(
  'api_tokens',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    name: text('name').notNull(),
    /** The first characters, by which people tell their tokens apart. */
    prefix: text('prefix').notNull(),
    /** SHA-256 of the token, hexadecimal: the token itself is kept nowhere. */
    hash: text('hash').notNull(),
    scope: text('scope').$type<One<typeof TOKEN_SCOPES>>().notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** The day, YYYY-MM-DD in UTC; null while it was never used. */
    lastUsedOn: text('last_used_on'),
    revokedAt: instant('revoked_at'),
    revokedBy: text('revoked_by').references(() => users.id),
    /** When the minute began in which its requests are counted. */
    countedFrom: instant('counted_from').notNull(),
    counted: integer('counted').notNull(),
  },
  (t) => [
    uniqueIndex('api_tokens_hash').on(t.hash),
    index('api_tokens_user').on(t.userId),
    oneOf('api_tokens_scope', t.scope, TOKEN_SCOPES),
  ],
);

/** A link that is used once. Only a hash of its token is kept: what lies in the database opens nothing. */
export const oneTimeLinks = table(
  'one_time_links',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the token, hexadecimal. */
    tokenHash: text('token_hash').notNull(),
    purpose: text('purpose').$type<One<typeof LINK_PURPOSES>>().notNull(),
    /** Whom it invites; a reset has the address of the person. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<One<typeof ROLES>>().notNull(),
    /** Whose password it sets; null for an invitation. */
    userId: text('user_id').references(() => users.id),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** When it was used or withdrawn; null while it is open. */
    closedAt: instant('closed_at'),
  },
  (t) => [
    uniqueIndex('one_time_links_token').on(t.tokenHash),
    index('one_time_links_open').on(t.closedAt, t.expiresAt),
    oneOf('one_time_links_purpose', t.purpose, LINK_PURPOSES),
    oneOf('one_time_links_role', t.role, ROLES),
  ],
);

/** The app that makes the codes of a person: one row each, there from the moment that it is offered. */
export const secondFactors = table('second_factors', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id),
  /** What the codes are made from, sealed; null until the first code was given. */
  secret: text('secret'),
  /** What is offered and not yet confirmed by a code, sealed. */
  offered: text('offered'),
  confirmedAt: instant('confirmed_at'),
  /** The last time-step, of 30 seconds since 1970, whose code was used: no code is used twice. */
  lastStep: integer('last_step').notNull(),
});

/** What opens the second step once, when the app is lost. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    /** SHA-256 of the code, hexadecimal: 79 random bits need no slow hash. */
    hash: text('hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('recovery_codes_user').on(t.userId)],
);

/** The keys by which devices of a person sign in. The private halves never leave the devices. */
export const passkeys = table(
  'passkeys',
  {
    /** What the device calls the key: base64url (Web Authentication, credential id). */
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    /** The public half, in COSE, base64url. */
    publicKey: text('public_key').notNull(),
    /** How often the device says that the key was used; 0 where it does not count. */
    counter: bigInteger('counter').notNull(),
    /** Where it was made, in a few words; null when nobody knows. */
    device: text('device'),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('passkeys_user').on(t.userId)],
);

/** Who gave the right password and owes the code: not a session, and no way to one without the code. */
export const signInSteps = table(
  'sign_in_steps',
  {
    /** SHA-256 of what the cookie holds, hexadecimal. */
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('sign_in_steps_user').on(t.userId)],
);

/** The accounts of the demo, which alone need no second step. Only the demo writes here. */
export const demoAccounts = table('demo_accounts', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id),
});

/** Who did what to whose access. Rows are added and never change. */
export const accessLog = table(
  'access_log',
  {
    id: text('id').primaryKey(),
    at: instant('at').notNull(),
    event: text('event').$type<One<typeof ACCESS_EVENTS>>().notNull(),
    /** Who did it. */
    actorId: text('actor_id')
      .notNull()
      .references(() => users.id),
    /** To whom; null for what concerns nobody else, or somebody who is not there yet. */
    subjectId: text('subject_id').references(() => users.id),
    /** The role that was given; null where none was. */
    role: text('role').$type<One<typeof ROLES>>(),
  },
  (t) => [
    index('access_log_at').on(t.at, t.id),
    oneOf('access_log_event', t.event, ACCESS_EVENTS),
    oneOf('access_log_role', t.role, ROLES),
  ],
);
