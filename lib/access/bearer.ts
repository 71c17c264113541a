// Who asks the API with a token: looked up anew for every request, so that a revoked token is dead at once.
import { findTokenByHash, noteTokenUse, type ApiTokenRow } from '#db/api-tokens.ts';
import type { TokenScope } from '#db/access-codes.ts';
import { getStore } from '#db/store.ts';
import { toPerson, type Person } from '#lib/access/people.ts';
import { tokenTried, type Sender } from '#lib/access/guesses.ts';
import { isTokenText, tokenHash } from '#lib/access/token-text.ts';
import { countWrong } from '#lib/access/tries.ts';
import { AppError } from '#lib/errors.ts';

export type { TokenScope };

/** Requests that one token may make in a minute. Counted in the database, for every process together. */
export const REQUESTS_A_MINUTE = 60;
const MINUTE = 60_000;

const ALLOWED_BY: Record<TokenScope, readonly TokenScope[]> = {
  'drafts:read': ['drafts:read', 'drafts:write'],
  'drafts:write': ['drafts:write'],
};

/**
 * The person whose token the Authorization header carries. Throws UNAUTHENTICATED without a live token of somebody who
 * is not disabled, RATE_LIMITED with `retryAfter` in seconds beyond the requests of a minute and after too many tokens
 * that nobody has, FORBIDDEN when the token was made for less.
 */
export async function personWithToken(
  authorization: string | null,
  scope: TokenScope,
  sender: Sender = { address: null },
): Promise<Person> {
  const [, text = ''] = /^Bearer +(\S+)$/i.exec(authorization?.trim() ?? '') ?? [];
  if (!isTokenText(text) || !(await findTokenByHash(getStore().read, tokenHash(text)))) {
    // Who brings no token guesses none.
    if (text) await countWrong(tokenTried(sender));
    throw new AppError('UNAUTHENTICATED');
  }
  const { token, user } = await getStore().transact(async (tx) => {
    const at = new Date();
    const found = await findTokenByHash(tx, tokenHash(text));
    if (!found || isDead(found.token, at) || found.user.disabledAt)
      throw new AppError('UNAUTHENTICATED');
    const count = countOf(found.token, at);
    if (count.counted > REQUESTS_A_MINUTE) throw new AppError('RATE_LIMITED', { retryAfter: 60 });
    const { id } = found.token;
    await noteTokenUse(tx, { id, lastUsedOn: at.toISOString().slice(0, 10), ...count });
    return found;
  });
  // Told after the count was kept: a request that asks for too much is a request.
  if (!ALLOWED_BY[scope].includes(token.scope))
    throw new AppError('FORBIDDEN', { reason: 'scope', scope });
  return toPerson(user);
}

const isDead = ({ revokedAt, expiresAt }: ApiTokenRow, at: Date) =>
  revokedAt !== null || expiresAt <= at;

function countOf({ countedFrom, counted }: ApiTokenRow, at: Date) {
  const since = at.getTime() - countedFrom.getTime();
  // A clock that was put back begins another minute.
  const isSameMinute = since >= 0 && since < MINUTE;
  return isSameMinute ? { countedFrom, counted: counted + 1 } : { countedFrom: at, counted: 1 };
}
