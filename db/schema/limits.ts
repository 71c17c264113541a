// What slows down guessing. Buckets are keyed hashes: no name and no address of a network is readable in them.
import { TRIES } from '#db/access-codes.ts';
import { boolean, index, instant, integer, primaryKey, table, text } from '#db/columns.ts';
import { users } from '#db/schema/access.ts';
import { oneOf, type One } from '#db/schema/checks.ts';

/** Tries that still count, one row for each bucket that a try falls into. Gone once their window is over. */
export const tries = table(
  'tries',
  {
    id: text('id').notNull(),
    bucket: text('bucket').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.bucket] }),
    index('tries_bucket').on(t.bucket, t.at),
    index('tries_at').on(t.at),
  ],
);

/** How often something was refused, a row for each account and quarter of an hour, however many tries there were. */
export const refusals = table(
  'refusals',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<One<typeof TRIES>>().notNull(),
    /** Refused for want of tries left, without looking whether it was right. */
    isBlocked: boolean('is_blocked').notNull(),
    /** Whose account was meant; null where that is nobody’s. */
    userId: text('user_id').references(() => users.id),
    firstAt: instant('first_at').notNull(),
    lastAt: instant('last_at').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [index('refusals_last').on(t.lastAt, t.id), oneOf('refusals_kind', t.kind, TRIES)],
);
