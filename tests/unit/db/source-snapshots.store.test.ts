import { beforeEach, describe, expect, it } from 'vitest';
import {
  deleteSnapshot,
  findSourceSnapshot,
  insertSourceSnapshot,
  isSnapshotNamed,
  listKnownFiles,
  listSameSnapshots,
  listSnapshotFacts,
  listSnapshotsAfter,
} from '#db/source-snapshots.ts';
import { sourceSnapshots } from '#db/schema/submissions.ts';
import { brokenConstraint, getStore } from '#db/store.ts';
import { DOCUMENT_ITEMS } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, draft } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addGround>>;

const row = (id: string, fileName: string | null, content = 'words of the document') => ({
  id,
  sha256: 'a'.repeat(64),
  mediaType: 'text/plain',
  byteCount: 5,
  capturedAt: new Date('2026-01-02T03:04:05Z'),
  content,
  fileName,
  createdBy: people.contributor.id,
});

beforeEach(async () => {
  people = await addGround(await openTestStore());
  await getStore().transact(async (tx) => {
    await insertSourceSnapshot(tx, row('AAAAAAAA', null));
    await insertSourceSnapshot(tx, row('BBBBBBBB', 'file'));
  });
});

describe('a capture', () => {
  it('is found with its words, and listed without them', async () => {
    const { read } = getStore();
    expect(await findSourceSnapshot(read, 'BBBBBBBB')).toEqual(row('BBBBBBBB', 'file'));
    const [facts] = await listSnapshotFacts(read, ['BBBBBBBB', 'CCCCCCCC']);
    expect(facts).not.toHaveProperty('content');
    expect(facts?.capturedAt).toEqual(new Date('2026-01-02T03:04:05Z'));
    const after = await listSnapshotsAfter(read, 'AAAAAAAA', 10);
    expect(after.map(({ id }) => id)).toEqual(['BBBBBBBB']);
  });

  it('of a file is told from a pasted text of the same bytes', async () => {
    const { read } = getStore();
    const sha256 = 'a'.repeat(64);
    const ids = async (isFile: boolean) =>
      (await listSameSnapshots(read, { sha256, isFile })).map(({ id }) => id);
    expect([await ids(true), await ids(false)]).toEqual([['BBBBBBBB'], ['AAAAAAAA']]);
    expect(await listKnownFiles(read, ['file', 'other'])).toEqual(['file']);
  });

  it('is never changed', async () => {
    const change = getStore().transact((tx) => tx.update(sourceSnapshots).set({ sha256: 'b' }));
    const error = await change.catch((thrown: unknown) => thrown);
    expect(brokenConstraint(error)).toBe('refused');
  });

  it('is known to be named by a draft, and goes when nothing names it', async () => {
    const { read } = getStore();
    const items = DOCUMENT_ITEMS.map((item) =>
      item.entityType === 'source'
        ? { ...item, payload: { ...(item.payload as object), snapshotIds: ['BBBBBBBB'] } }
        : item,
    );
    await draft(people.contributor, items);
    expect(await isSnapshotNamed(read, 'BBBBBBBB')).toBe(true);
    expect(await isSnapshotNamed(read, 'AAAAAAAA')).toBe(false);
    await getStore().transact((tx) => deleteSnapshot(tx, 'AAAAAAAA'));
    expect(await findSourceSnapshot(read, 'AAAAAAAA')).toBeUndefined();
  });
});
