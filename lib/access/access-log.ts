// Who did what to whose access, for those who answer for the instance. It names people of the desk, and no source.
import { insertAccessEvent, listAccessEvents, type AccessLogRow } from '#db/access-log.ts';
import { listRefusals, type RefusalRow } from '#db/refusals.ts';
import { getStore, type Writer } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { newPublicId } from '#lib/record/public-ids.ts';

export interface AccessEvent {
  id: string;
  at: Date;
  event: AccessLogRow['event'];
  /** The name of who did it. */
  actor: string;
  /** The name of whom it concerns; null where that is nobody else. */
  subject: string | null;
  role: AccessLogRow['role'];
}

const PAGE = 100;

/** Writes a line of the log, in the transaction of what it tells. */
export async function logAccess(
  tx: Writer,
  line: Pick<AccessLogRow, 'event' | 'actorId'> & Partial<Pick<AccessLogRow, 'subjectId' | 'role'>>,
): Promise<void> {
  const { event, actorId, subjectId = null, role = null } = line;
  await insertAccessEvent(tx, {
    id: newPublicId(),
    at: new Date(),
    event,
    actorId,
    subjectId,
    role,
  });
}

/** A hundred lines before the named one, the latest first. Throws FORBIDDEN for who may not manage people. */
export async function listAccessLog(
  actor: MaybeActor,
  before?: { id: string; at: Date },
): Promise<{ lines: AccessEvent[]; hasMore: boolean }> {
  authorize(actor, 'people.manage');
  const rows = await listAccessEvents(getStore().read, { before, limit: PAGE + 1 });
  const lines = rows.slice(0, PAGE).map(({ line, actorName, subjectName }) => {
    const { id, at, event, role } = line;
    return { id, at, event, role, actor: actorName, subject: subjectName };
  });
  return { lines, hasMore: rows.length > PAGE };
}

export interface Refusal extends Pick<
  RefusalRow,
  'id' | 'kind' | 'isBlocked' | 'firstAt' | 'lastAt' | 'count'
> {
  /** The name of whose account was meant; null where that was nobody's. */
  name: string | null;
}

/** The last hundred rows of what was refused, the latest first. Throws FORBIDDEN for who may not manage people. */
export async function listRefused(actor: MaybeActor): Promise<Refusal[]> {
  authorize(actor, 'people.manage');
  const rows = await listRefusals(getStore().read, PAGE);
  return rows.map(({ row, name }) => {
    const { id, kind, isBlocked, firstAt, lastAt, count } = row;
    return { id, kind, isBlocked, firstAt, lastAt, count, name };
  });
}
