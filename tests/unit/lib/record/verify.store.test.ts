// The record is changed behind the program's back, with the triggers dropped: the verifier must say where.
import SqliteConnection from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { isPostgres } from '#db/columns.ts';
import { listRevisionsAfter } from '#db/revisions.ts';
import { verifyRecord } from '#lib/record/verify.ts';
import { DOCUMENT_ITEMS, F1, F1A, IRC } from '#tests/support/hawija-file.ts';
import { onServer } from '#tests/support/postgres-template.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addGround, approved } from '#tests/support/submissions.ts';

let store: TestStore;

beforeEach(async () => {
  store = await openTestStore();
  const people = await addGround(store);
  await approved(people.contributor, people.reviewer, DOCUMENT_ITEMS);
});

const GUARDS = {
  figures: ['figures_kept', 'figures_approved', 'figures_reapproved'],
  figure_places: ['figure_places_kept', 'figure_places_approved', 'figure_places_reapproved'],
  revisions: ['revisions_kept', 'revisions_unchanged', 'revisions_in_order', 'revisions_approved'],
  organizations: ['organizations_kept', 'organizations_approved', 'organizations_reapproved'],
};

/** Runs SQL as somebody with the database in hand would: without the triggers of the table. */
async function tamper(table: keyof typeof GUARDS, sql: string): Promise<void> {
  if (isPostgres) {
    await onServer(store.url, `alter table ${table} disable trigger user; ${sql}`);
    return;
  }
  const connection = new SqliteConnection(store.url);
  for (const trigger of GUARDS[table]) connection.exec(`drop trigger if exists ${trigger}`);
  connection.exec(`pragma foreign_keys = off; ${sql}`);
  connection.close();
}

const found = async () => (await verifyRecord()).differences;
const seqOf = async (id: string) =>
  (await listRevisionsAfter(store.read, 0, 100)).find(({ entityId }) => entityId === id)?.seq;

describe('an untouched record', () => {
  it('is intact to the head of its chain', async () => {
    const { revisions, head, differences } = await verifyRecord();
    expect(differences).toEqual([]);
    expect(revisions).toBe(10);
    expect(head).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a row of the record', () => {
  it('that was changed is named with the revision that approved it', async () => {
    await tamper('figures', `update figures set value_text = '58,000' where id = '${F1}'`);
    expect(await found()).toEqual([
      { kind: 'row', entityType: 'figure', entityId: F1, seq: await seqOf(F1) },
    ]);
  });

  it('whose place was changed is named as well', async () => {
    await tamper(
      'figure_places',
      `update figure_places set role = 'origin' where figure_id = '${F1A}'`,
    );
    expect(await found()).toMatchObject([{ kind: 'row', entityId: F1A }]);
  });

  it('that was deleted is named', async () => {
    await tamper('organizations', deletion('organizations', IRC));
    expect(await found()).toMatchObject([{ kind: 'rowMissing', entityId: IRC, seq: 1 }]);
  });

  it('that nobody approved is named', async () => {
    await tamper(
      'organizations',
      `insert into organizations (id, revision, recorded_at, slug, name, names, aliases, kind, reliability)
       values ('G4057000', 1, ${isPostgres ? 'now()' : '0'}, 'ghost', 'Ghost', '[]', '[]', 'other', '[]')`,
    );
    expect(await found()).toEqual([
      { kind: 'rowUnapproved', entityType: 'organization', entityId: 'G4057000', seq: null },
    ]);
  });
});

describe('the chain', () => {
  const onRevision = (change: string) => `update revisions set ${change} where seq = 3`;

  it.each([
    ['hash', onRevision(`reason = 'rewritten'`)],
    ['hash', onRevision(`actor_id = 'editor'`)],
    ['prevHash', onRevision(`prev_hash = '0'`)],
    ['emptied', onRevision(`snapshot = null, salt = null`)],
    ['snapshotHash', onRevision(`snapshot = '{"name":"x"}'`)],
    ['gap', `delete from revisions where seq = 3`],
  ])('shows %s when somebody runs %s', async (kind, sql) => {
    await tamper('revisions', sql);
    const [first] = await found();
    expect(first).toMatchObject({ kind, seq: kind === 'gap' ? 4 : 3 });
  });

  it('shows a row that was replaced', async () => {
    const values = `select seq, entity_type, entity_id, revision, change_type, 'rewritten', actor_id,
      submission_id, recorded_at, snapshot, salt, snapshot_hash, prev_hash, hash from revisions where seq = 3`;
    const columns = `(seq, entity_type, entity_id, revision, change_type, reason, actor_id, submission_id,
      recorded_at, snapshot, salt, snapshot_hash, prev_hash, hash)`;
    const replace = isPostgres
      ? `insert into revisions ${columns} ${values} on conflict (seq) do update set reason = excluded.reason`
      : `replace into revisions ${columns} ${values}`;
    await tamper('revisions', replace);
    expect(await found()).toMatchObject([{ kind: 'hash', seq: 3 }]);
  });
});

// On PostgreSQL foreign keys are triggers of the system; a superuser leaves them out for a session.
function deletion(table: string, id: string): string {
  const statement = `delete from ${table} where id = '${id}'`;
  return isPostgres ? `set session_replication_role = replica; ${statement}` : statement;
}
