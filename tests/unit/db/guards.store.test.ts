// What the database itself refuses, whoever asks: history that changes, and figures that nobody reviewed.
import SqliteConnection from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { isPostgres } from '#db/columns.ts';
import { writeEntities } from '#db/entities.ts';
import { REDACTION_MARK } from '#db/redaction-mark.ts';
import { appendRevisions, emptySnapshots, listRevisionsAfter } from '#db/revisions.ts';
import { organizations } from '#db/schema/record.ts';
import {
  instance,
  revisions,
  submissionApprovals,
  submissionItems,
  submissions,
} from '#db/schema/submissions.ts';
import { brokenConstraint, type Writer } from '#db/store.ts';
import { organization } from '#tests/support/makers.ts';
import { onServer } from '#tests/support/postgres-template.ts';
import { addSubmission, addUser, approveChanges, revisionRow } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeEach(async () => {
  store = await openTestStore();
  await approveChanges(store, [organization('IRC')]);
});

const refusal = async (work: (tx: Writer) => Promise<unknown>) =>
  brokenConstraint(
    await store.transact(work).then(
      () => undefined,
      (error: unknown) => error,
    ),
  );
const log = () => listRevisionsAfter(store.read, 0, 10);
const IRC = { entityType: 'organization', id: 'IRC' } as const;

describe('the log of revisions', () => {
  test('refuses UPDATE', async () => {
    expect(await refusal((tx) => tx.update(revisions).set({ reason: 'rewritten' }))).toBe(
      'refused',
    );
  });

  test('refuses DELETE', async () => {
    expect(await refusal((tx) => tx.delete(revisions))).toBe('refused');
    expect(await log()).toHaveLength(1);
  });

  test('refuses REPLACE', async () => {
    const again = revisionRow({ ...IRC, seq: 1, submissionId: 'submission-0' });
    const replace = (tx: Writer) =>
      tx
        .insert(revisions)
        .values(again)
        .onConflictDoUpdate({ target: revisions.seq, set: { reason: 'rewritten' } });
    expect(await refusal(replace)).toBe('refused');
  });

  test('refuses a row that is not the next of the chain or of its entity', async () => {
    const next = { ...IRC, submissionId: 'submission-0', revision: 2 };
    const append = (row: Parameters<typeof revisionRow>[0]) =>
      refusal((tx) => appendRevisions(tx, [revisionRow(row)]));
    expect(await append({ ...next, seq: 3 })).toBe('refused');
    expect(await append({ ...next, seq: 2, revision: 3 })).toBe('refused');
    expect(await append({ ...next, seq: 2 })).toBeUndefined();
  });

  test.each(['retract', 'redact'] as const)(
    'refuses to %s when only one reviewer has approved it',
    async (changeType) => {
      const retraction = { ...IRC, revision: 2, seq: 2, changeType };
      const append = (submissionId: string) => (tx: Writer) =>
        appendRevisions(tx, [revisionRow({ ...retraction, submissionId })]);
      const approveTwice = (alsoBy: string | undefined) => async (tx: Writer) => {
        const id = `retraction-${alsoBy}`;
        await addSubmission(tx, id, 'approved', alsoBy);
        await append(id)(tx);
      };
      expect(await refusal(append('submission-0'))).toBe('refused');
      expect(await refusal(approveTwice(undefined))).toBe('refused');
      expect(await refusal(approveTwice('author'))).toBe('refused');
      // The same person twice is one.
      expect(await refusal(approveTwice('reviewer'))).toBe('refused');
      expect(await refusal(approveTwice('second'))).toBeUndefined();
    },
  );

  test('keeps a first approval as it was given', async () => {
    await store.transact((tx) => addSubmission(tx, 'retraction', 'approved', 'second'));
    const rewrite = (tx: Writer) => tx.update(submissionApprovals).set({ reviewerId: 'reviewer' });
    expect(await refusal(rewrite)).toBe('refused');
    expect(await refusal((tx) => tx.delete(submissionApprovals))).toBe('refused');
  });

  test('lets a redaction empty a snapshot once a later row says so, and nothing else', async () => {
    const empty = (tx: Writer) =>
      emptySnapshots(tx, { entityType: 'organization', entityId: 'IRC', seq: 2 });
    expect(await refusal(empty)).toBe('refused');
    const { proposed } = organization('IRC');
    const redacted = {
      ...organization('IRC'),
      revision: 2,
      changeType: 'redact',
      proposed,
    } as const;
    await approveChanges(store, [redacted]);
    expect(
      await refusal((tx) => tx.update(revisions).set({ snapshot: null, salt: null, reason: 'x' })),
    ).toBe('refused');
    expect(await refusal((tx) => tx.update(revisions).set({ snapshot: { name: 'other' } }))).toBe(
      'refused',
    );
    await store.transact(empty);
    expect((await log()).map(({ snapshot }) => snapshot === null)).toEqual([true, false]);
  });
});

describe('a revision', () => {
  const append = (submissionId: string, actorId = 'reviewer') =>
    refusal((tx) =>
      appendRevisions(tx, [revisionRow({ ...IRC, seq: 2, revision: 2, submissionId, actorId })]),
    );

  test('is refused without an approved submission', async () => {
    await store.transact((tx) => addSubmission(tx, 'open', 'submitted'));
    expect(await append('open')).toBe('refused');
  });

  test('is refused for anybody but the reviewer who approved it', async () => {
    await store.transact((tx) => addUser(tx, 'third', 'reviewer'));
    expect(await append('submission-0', 'third')).toBe('refused');
    expect(await append('submission-0', 'author')).toBe('refused');
    expect(await append('submission-0')).toBeUndefined();
  });
});

describe('a submission', () => {
  const decide = (tx: Writer, changes: Partial<typeof submissions.$inferInsert>) =>
    tx
      .update(submissions)
      .set({ status: 'approved', decidedAt: new Date(), reviewerId: 'reviewer', ...changes })
      .where(eq(submissions.id, 'open'));

  beforeEach(() => store.transact((tx) => addSubmission(tx, 'open', 'submitted')));

  test('is not approved by its author', async () => {
    expect(await refusal((tx) => decide(tx, { reviewerId: 'author' }))).toBe('check');
    expect(await refusal((tx) => decide(tx, {}))).toBeUndefined();
  });

  test('is not approved by nobody', async () => {
    expect(await refusal((tx) => decide(tx, { reviewerId: null }))).toBe('check');
  });

  test('does not change its author, who could then approve it', async () => {
    expect(await refusal((tx) => tx.update(submissions).set({ authorId: 'reviewer' }))).toBe(
      'refused',
    );
  });

  test('is not approved before it was submitted, nor made approved', async () => {
    await store.transact((tx) => addSubmission(tx, 'early', 'draft'));
    const approve = (tx: Writer) =>
      tx
        .update(submissions)
        .set({ status: 'approved', decidedAt: new Date(), reviewerId: 'reviewer' })
        .where(eq(submissions.id, 'early'));
    expect(await refusal(approve)).toBe('refused');
    const born = (tx: Writer) =>
      tx.insert(submissions).values({
        id: 'born',
        title: 'born',
        authorId: 'author',
        reviewerId: 'reviewer',
        status: 'approved',
        version: 1,
        createdAt: new Date(),
        updatedAt: new Date(),
        decidedAt: new Date(),
      });
    expect(await refusal(born)).toBe('refused');
  });

  test('stays as it was approved, with its items', async () => {
    const item = {
      id: 'item',
      submissionId: 'open',
      position: 0,
      entityType: 'organization',
      entityId: 'X',
      changeType: 'create',
      payload: { name: 'X' },
      updatedAt: new Date(),
    } as const;
    await store.transact((tx) => tx.insert(submissionItems).values(item));
    await store.transact((tx) => decide(tx, {}));
    const change = (payload: Record<string, string>) =>
      refusal((tx) => tx.update(submissionItems).set({ payload }));
    expect(await change({ name: 'Y' })).toBe('refused');
    expect(await refusal((tx) => tx.delete(submissionItems))).toBe('refused');
    expect(
      await refusal((tx) =>
        tx.insert(submissionItems).values({ ...item, id: 'late', entityId: 'Y' }),
      ),
    ).toBe('refused');
    expect(await refusal((tx) => decide(tx, { title: 'renamed' }))).toBe('refused');
    expect(await change({})).toBe('refused');
  });

  test('lets a later redaction of what it holds take its words, and nothing else', async () => {
    const item = {
      id: 'item',
      submissionId: 'open',
      position: 0,
      entityType: 'organization',
      entityId: 'IRC',
      changeType: 'edit',
      baseRevision: 1,
      payload: { name: 'X' },
      updatedAt: new Date(),
    } as const;
    await store.transact((tx) => tx.insert(submissionItems).values(item));
    const first = { id: 'first', submissionId: 'open', version: 1, approvedAt: new Date() };
    const noted = { ...first, reviewerId: 'second', note: 'Of X.' };
    await store.transact((tx) => tx.insert(submissionApprovals).values(noted));
    await store.transact((tx) => decide(tx, { decisionNote: 'X.' }));
    const rewrite = (changes: Partial<typeof submissions.$inferInsert>) => (tx: Writer) =>
      tx.update(submissions).set(changes).where(eq(submissions.id, 'open'));
    const retitle = (title: string) => rewrite({ title, decisionNote: null });
    const empty = (tx: Writer) => tx.update(submissionItems).set({ payload: {} });
    const unnote = (tx: Writer) =>
      tx
        .update(submissionApprovals)
        .set({ note: null })
        .where(eq(submissionApprovals.submissionId, 'open'));
    for (const work of [retitle(REDACTION_MARK), empty, unnote])
      expect(await refusal(work)).toBe('refused');
    const redacted = { ...organization('IRC'), revision: 2, changeType: 'redact' } as const;
    await approveChanges(store, [redacted]);
    expect(await refusal(retitle('renamed'))).toBe('refused');
    expect(await refusal(rewrite({ version: 9, title: REDACTION_MARK }))).toBe('refused');
    const reworded = (tx: Writer) => tx.update(submissionApprovals).set({ note: 'Y' });
    expect(await refusal(reworded)).toBe('refused');
    expect(await refusal((tx) => tx.update(submissionItems).set({ payload: { name: 'Y' } }))).toBe(
      'refused',
    );
    for (const work of [retitle(REDACTION_MARK), empty, unnote])
      expect(await refusal(work)).toBeUndefined();
  });
});

describe('the record', () => {
  test('does not lose a row', async () => {
    expect(await refusal((tx) => tx.delete(organizations))).toBe('refused');
  });

  test('takes no row that skipped review', async () => {
    expect(await refusal(publishUnreviewed)).toBe('refused');
  });

  test('takes no change that skipped review', async () => {
    expect(await refusal((tx) => tx.update(organizations).set({ name: 'Other' }))).toBe('refused');
    const raised = { name: 'Other', revision: 2 };
    expect(await refusal((tx) => tx.update(organizations).set(raised))).toBe('refused');
  });

  test('has a content version that only rises', async () => {
    expect(await refusal((tx) => tx.update(instance).set({ contentVersion: 0 }))).toBe('refused');
    expect(await refusal((tx) => tx.delete(instance))).toBe('refused');
  });

  test.runIf(isPostgres)('is not emptied by TRUNCATE', async () => {
    const truncate = (table: string) => onServer(store.url, `truncate ${table} cascade`);
    await expect(truncate('revisions')).rejects.toThrow('never deleted');
    await expect(truncate('organizations')).rejects.toThrow('never deleted');
  });
});

describe('without its triggers', () => {
  test('the same database takes what it refused before', async () => {
    await dropTriggers(['revisions', 'organizations']);
    expect(
      await refusal((tx) => tx.update(revisions).set({ reason: 'rewritten' })),
    ).toBeUndefined();
    expect(await refusal((tx) => tx.update(organizations).set({ name: 'Other' }))).toBeUndefined();
    expect(await refusal(publishUnreviewed)).toBeUndefined();
    expect(await refusal((tx) => tx.delete(organizations))).toBeUndefined();
    expect(await refusal((tx) => tx.delete(revisions))).toBeUndefined();
  });
});

function publishUnreviewed(tx: Writer) {
  const { entityType, id, proposed: value } = organization('NEW');
  return writeEntities(tx, new Date(), [{ entityType, id, revision: 1, value }]);
}

async function dropTriggers(tables: string[]) {
  if (isPostgres) {
    for (const table of tables) {
      await onServer(store.url, `alter table ${table} disable trigger user`);
    }
    return;
  }
  const connection = new SqliteConnection(store.url);
  const names = connection
    .prepare(`select name from sqlite_master where type = 'trigger' and tbl_name in (?, ?)`)
    .pluck()
    .all(...tables) as string[];
  for (const name of names) connection.exec(`drop trigger ${name}`);
  connection.close();
}
