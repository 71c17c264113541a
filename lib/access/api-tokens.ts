// The tokens of people: made and shown once, seen without their secret, revoked for good.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { insertApiToken, listApiTokens, revokeApiToken, type ListedToken } from '#db/api-tokens.ts';
import { TOKEN_SCOPES, type TokenScope } from '#db/access-codes.ts';
import { getStore } from '#db/store.ts';
import { logAccess } from '#lib/access/access-log.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { newTokenText, shownStart, tokenHash } from '#lib/access/token-text.ts';
import { AppError } from '#lib/errors.ts';
import { between, code, field, text } from '#lib/submissions/entities/readers.ts';
import { readInput } from '#lib/submissions/input.ts';

/** A token lives a year at most. */
export const LONGEST_DAYS = 365;
const DAY = 24 * 60 * 60 * 1000;

const input = z.strictObject({
  name: field(text(100)),
  scope: field(code(TOKEN_SCOPES)),
  days: field(between(1, LONGEST_DAYS)),
});

export interface ApiToken {
  id: string;
  name: string;
  /** How it begins, such as `att_7K3M9Q`. */
  prefix: string;
  scope: TokenScope;
  owner: { id: string; name: string };
  createdAt: Date;
  expiresAt: Date;
  /** YYYY-MM-DD in UTC; null while it was never used. */
  lastUsedOn: string | null;
  state: 'live' | 'expired' | 'revoked' | 'disabled';
}

/** Makes a token of the actor's and gives its text, which nobody can read again. Throws INVALID naming each field. */
export async function makeToken(
  actor: MaybeActor,
  asked: { name: string; scope: string; days: string | number },
): Promise<{ id: string; token: string }> {
  const { id: userId } = authorize(actor, 'token.own');
  const { name, scope, days } = readInput(input, asked);
  const token = newTokenText();
  const id = randomUUID();
  const at = new Date();
  await getStore().transact(async (tx) => {
    await insertApiToken(tx, {
      id,
      userId,
      name,
      scope,
      prefix: shownStart(token),
      hash: tokenHash(token),
      createdAt: at,
      expiresAt: new Date(at.getTime() + days * DAY),
      lastUsedOn: null,
      revokedAt: null,
      revokedBy: null,
      countedFrom: at,
      counted: 0,
    });
    await logAccess(tx, { event: 'token_made', actorId: userId });
  });
  return { id, token };
}

/** The actor's own tokens, the newest first, the dead ones among them. */
export async function listOwnTokens(actor: MaybeActor): Promise<ApiToken[]> {
  const { id } = authorize(actor, 'token.own');
  return (await listApiTokens(getStore().read, id)).map((listed) => tokenOf(listed));
}

/** Everybody's tokens, the newest first, for administrators. */
export async function listAllTokens(actor: MaybeActor): Promise<ApiToken[]> {
  authorize(actor, 'token.administer');
  return (await listApiTokens(getStore().read)).map((listed) => tokenOf(listed));
}

/** Revokes a token of the actor's for good. Throws NOT_FOUND for another's and for one that is revoked already. */
export async function revokeOwnToken(actor: MaybeActor, id: string): Promise<void> {
  const { id: ownerId } = authorize(actor, 'token.own');
  await revoke({ id, ownerId, revokedBy: ownerId });
}

/** Revokes anybody's token, for administrators. Throws NOT_FOUND for one that is revoked already. */
export async function revokeAnyToken(actor: MaybeActor, id: string): Promise<void> {
  const { id: revokedBy } = authorize(actor, 'token.administer');
  await revoke({ id, revokedBy });
}

async function revoke(asked: { id: string; ownerId?: string; revokedBy: string }) {
  await getStore().transact(async (tx) => {
    const owner = await revokeApiToken(tx, { ...asked, at: new Date() });
    if (owner === null) throw new AppError('NOT_FOUND');
    const subjectId = owner === asked.revokedBy ? null : owner;
    await logAccess(tx, { event: 'token_revoked', actorId: asked.revokedBy, subjectId });
  });
}

function tokenOf({ token, owner }: ListedToken): ApiToken {
  const { id, name, prefix, scope, createdAt, expiresAt, lastUsedOn, revokedAt } = token;
  const isOver = expiresAt.getTime() <= Date.now();
  const state = revokedAt ? 'revoked' : owner.disabledAt ? 'disabled' : isOver ? 'expired' : 'live';
  const whose = { id: owner.id, name: owner.name };
  return { id, name, prefix, scope, owner: whose, createdAt, expiresAt, lastUsedOn, state };
}
