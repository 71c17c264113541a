// Slows down whoever guesses. Counted in the database, for every process together and across restarts.
import { createHmac, randomUUID } from 'node:crypto';
import type { TRIES } from '#db/access-codes.ts';
import { addRefusal, deleteRefusalsBefore } from '#db/refusals.ts';
import { getStore, type Writer } from '#db/store.ts';
import { deleteTriesOutside, deleteTry, insertTry, listTries } from '#db/tries.ts';
import { AppError } from '#lib/errors.ts';
import { readSettings } from '#lib/settings.ts';

/** How long a try counts, in milliseconds. The span moves on with the clock: there is no moment at which all begin anew. */
export const TRY_WINDOW = 15 * 60 * 1000;
/** How long the log tells of refusals, in days. */
export const REFUSAL_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

// A wrong code of an app is told as a field of its form: the first step has said whose it would be.
const CODE_OF_WRONG = {
  password: 'UNAUTHENTICATED',
  link: 'UNAUTHENTICATED',
  token: 'UNAUTHENTICATED',
  provider: 'UNAUTHENTICATED',
  second_factor: 'INVALID',
} as const;

/** What a try is counted under, and how many of them may fail within the window. */
export interface Bucket {
  /** Says what it is and whose; only its keyed hash is stored. */
  name: string;
  limit: number;
}

export interface Tried {
  kind: (typeof TRIES)[number];
  /** Whose account is tried; null where that is nobody’s. */
  userId: string | null;
  buckets: Bucket[];
}

/**
 * Does the work if every bucket has a try left. The try is counted before the work begins, so that many at once are no
 * more than their number, and taken back unless the work says (CODE_OF_WRONG) that it was wrong: only that counts. Throws
 * RATE_LIMITED with `retryAfter` in seconds, without doing the work, when a bucket is used up.
 */
export async function withinTries<T>(tried: Tried, work: () => Promise<T>): Promise<T> {
  return endTry(await countTry(tried), tried, work);
}

/** Does the work with which a try ends that was counted earlier: unless it was wrong, the try is taken back. */
export async function endTry<T>(
  id: string,
  tried: Pick<Tried, 'kind' | 'userId'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const result = await work();
    await getStore().transact((tx) => deleteTry(tx, id));
    return result;
  } catch (error) {
    const isWrong = error instanceof AppError && error.code === CODE_OF_WRONG[tried.kind];
    await getStore().transact((tx) =>
      isWrong ? note(tx, tried, { isBlocked: false, at: new Date() }) : deleteTry(tx, id),
    );
    throw error;
  }
}

/** Counts something that was wrong. Throws RATE_LIMITED, as withinTries does, once a bucket is used up. */
export async function countWrong(tried: Tried): Promise<void> {
  await countTry(tried);
  await getStore().transact((tx) => note(tx, tried, { isBlocked: false, at: new Date() }));
}

/**
 * Counts a try of which only a later request tells the end, and returns its id for endTry. Throws RATE_LIMITED, as
 * withinTries does.
 */
export async function countTry(tried: Tried): Promise<string> {
  const buckets = tried.buckets.map(({ name, limit }) => ({ bucket: bucketOf(name), limit }));
  const id = randomUUID();
  const wait = await inTurn(() =>
    getStore().transact(async (tx) => {
      const now = new Date();
      const span = { after: new Date(now.getTime() - TRY_WINDOW), until: now };
      const waits: number[] = [];
      for (const bucket of buckets)
        waits.push(waitIn(await listTries(tx, { ...bucket, ...span }), bucket.limit, now));
      const longest = Math.max(...waits);
      if (longest > 0) await note(tx, tried, { isBlocked: true, at: now });
      else {
        await deleteTriesOutside(tx, span);
        await insertTry(tx, { id, buckets: buckets.map(({ bucket }) => bucket), at: now });
      }
      return longest;
    }),
  );
  if (wait > 0) throw new AppError('RATE_LIMITED', { retryAfter: Math.ceil(wait / 1000) });
  return id;
}

// Milliseconds until the oldest of the tries that use up the bucket counts no more; 0 while one is left.
const waitIn = (times: Date[], limit: number, now: Date) => {
  const oldest = times[limit - 1];
  return oldest ? oldest.getTime() + TRY_WINDOW - now.getTime() : 0;
};

// One row a quarter of an hour for each account, and one for all accounts that are nobody's: a flood of tries, from
// however many networks, is a number in the log and not its length.
async function note(
  tx: Writer,
  { kind, userId }: Pick<Tried, 'kind' | 'userId'>,
  { isBlocked, at }: { isBlocked: boolean; at: Date },
): Promise<void> {
  const quarter = Math.floor(at.getTime() / TRY_WINDOW);
  const id = [quarter, kind, isBlocked ? 'blocked' : 'wrong', userId ?? 'nobody'].join(':');
  await deleteRefusalsBefore(tx, new Date(at.getTime() - REFUSAL_DAYS * DAY));
  await addRefusal(tx, { id, kind, isBlocked, userId, at });
}

// Whoever reads the database learns from it neither who was tried nor from where.
const bucketOf = (name: string) =>
  createHmac('sha256', readSettings().secret).update(`attest tries\n${name}`).digest('base64url');

// On PostgreSQL those that count at the same moment undo one another; within a process they wait instead.
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = turn.then(work);
  turn = result.catch(() => undefined);
  return result;
}
