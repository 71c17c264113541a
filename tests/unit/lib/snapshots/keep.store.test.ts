import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { listSnapshotFacts } from '#db/source-snapshots.ts';
import { getStore } from '#db/store.ts';
import type { Actor } from '#lib/access/actor.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { keepForSource, keepInDraft } from '#lib/snapshots/keep.ts';
import { MOST_SNAPSHOTS } from '#lib/snapshots/limits.ts';
import { snapshotIdsOf } from '#lib/snapshots/reach.ts';
import { removeFromDraft } from '#lib/snapshots/remove.ts';
import { findSourceSnapshot } from '#lib/snapshots/sealed-captures.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';
import {
  bytesOf,
  formWith,
  openDataFolder,
  PAGE,
  PDF,
  problemOf,
} from '#tests/support/captures.ts';
import { DOCUMENT_ITEMS, SOURCE } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approveAll, approved, draft, outcome } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addGround>>;
let folder: ReturnType<typeof openDataFolder>;

beforeEach(async () => {
  folder = openDataFolder();
  people = await addGround(await openTestStore());
});

const withDocument = (actor: Actor = people.contributor) => draft(actor, DOCUMENT_ITEMS);

async function capturesOf(actor: Actor, submissionId: string): Promise<string[]> {
  const { items } = await getDraft(actor, submissionId);
  return items.flatMap(({ payload }) => snapshotIdsOf(payload));
}

describe('the file of a document', () => {
  it('is kept with its SHA-256, type, size and words, and named by the draft alone', async () => {
    const { submissionId } = await withDocument();
    await keepInDraft(people.contributor, submissionId, await formWith(PAGE));
    const [id = ''] = await capturesOf(people.contributor, submissionId);
    const sha256 = createHash('sha256').update(PAGE).digest('hex');
    expect(id.slice(9)).toBe(sha256);
    const row = await findSourceSnapshot(getStore().read, id);
    expect(row).toMatchObject({
      sha256,
      mediaType: 'text/html',
      byteCount: PAGE.length,
      content: 'Hawija\nThe 85,000 civilians',
      createdBy: people.contributor.id,
    });
    expect(folder.names()).toEqual([row?.fileName]);
    expect(readFileSync(join(folder.path, row?.fileName ?? ''))).toEqual(PAGE);
  });

  it('takes the place of an address: the document can be sent and approved', async () => {
    const items = DOCUMENT_ITEMS.map((item) =>
      item.entityType === 'source'
        ? { ...item, payload: { ...(item.payload as object), url: '' } }
        : item,
    );
    const { submissionId } = await draft(people.contributor, items);
    const send = async () => {
      const { version } = await getDraft(people.contributor, submissionId);
      return submitSubmission(people.contributor, { submissionId, version });
    };
    expect(await problemOf(send())).toBe('sourceWithoutAddress');
    await keepInDraft(people.contributor, submissionId, await formWith(PDF));
    const { version } = await send();
    await approveAll(people.reviewer, { submissionId, version });
    expect((await getDraft(people.contributor, submissionId)).status).toBe('approved');
  });

  it('is kept once, however often and by whomever it is sent', async () => {
    const [own, others] = [await withDocument(), await withDocument(people.other)];
    for (const [actor, { submissionId }] of [
      [people.contributor, own],
      [people.contributor, own],
      [people.other, others],
    ] as const)
      await keepInDraft(actor, submissionId, await formWith(PDF));
    const ids = await capturesOf(people.contributor, own.submissionId);
    const theirs = await capturesOf(people.other, others.submissionId);
    expect([ids.length, theirs.length, folder.names().length]).toEqual([1, 1, 1]);
    expect(theirs).not.toEqual(ids);
    const rows = await listSnapshotFacts(getStore().read, [...ids, ...theirs]);
    expect(new Set(rows.map(({ fileName }) => fileName)).size).toBe(1);
  });

  it('comes back under its name when it is sent again after it was lost', async () => {
    const { submissionId } = await withDocument();
    await keepInDraft(people.contributor, submissionId, await formWith(PDF));
    const names = folder.names();
    rmSync(join(folder.path, names[0] ?? ''));
    await keepInDraft(people.contributor, submissionId, await formWith(PDF));
    expect(folder.names()).toEqual(names);
  });

  it('sent twice at once is kept with the draft once for each, whatever was saved meanwhile', async () => {
    const { submissionId } = await withDocument();
    await Promise.all(
      [PDF, PAGE, 'plain text'].map(async (content) =>
        keepInDraft(people.contributor, submissionId, await formWith(content)),
      ),
    );
    expect(await capturesOf(people.contributor, submissionId)).toHaveLength(3);
    expect(folder.names()).toHaveLength(3);
  });
});

describe('nothing is kept', () => {
  it.each([
    ['of a program', Buffer.from('7f454c4602', 'hex'), 'captureUnknownType'],
    ['of an empty file', '', 'captureEmpty'],
  ])('%s', async (_, content, problem) => {
    const { submissionId } = await withDocument();
    const form = await formWith(content);
    expect(await problemOf(keepInDraft(people.contributor, submissionId, form))).toBe(problem);
    expect(folder.names()).toEqual([]);
    expect(await capturesOf(people.contributor, submissionId)).toEqual([]);
  });

  it('for who may not change the draft, of which no byte is read', async () => {
    const { submissionId } = await withDocument();
    for (const [actor, expected] of [
      [null, 'UNAUTHENTICATED'],
      [people.other, 'NOT_FOUND'],
      [people.reviewer, 'NOT_FOUND'],
    ] as const) {
      const form = await formWith(PDF);
      expect(await outcome(keepInDraft(actor, submissionId, form))).toBe(expected);
      expect((await bytesOf(form.body)).equals(form.bytes)).toBe(true);
    }
    expect(() => folder.names()).toThrow('ENOENT');
  });

  it('beyond twenty copies of one document', async () => {
    const { submissionId } = await withDocument();
    for (let at = 0; at < MOST_SNAPSHOTS; at += 1)
      await keepInDraft(people.contributor, submissionId, await formWith(`text ${at}`));
    const more = keepInDraft(people.contributor, submissionId, await formWith('one more'));
    expect(await problemOf(more)).toBe('captureTooMany');
  });
});

describe('a recorded document', () => {
  const recorded = () => approved(people.contributor, people.reviewer, DOCUMENT_ITEMS);

  it('gets a copy by a draft that somebody else approves', async () => {
    await recorded();
    const id = await keepForSource(people.other, SOURCE, await formWith(PDF));
    const { items, version, status } = await getDraft(people.other, id);
    expect(status).toBe('draft');
    expect(items).toMatchObject([
      { entityId: SOURCE, changeType: 'edit', baseRevision: 1, reason: 'The page may change.' },
    ]);
    const sent = await submitSubmission(people.other, { submissionId: id, version });
    await approveAll(people.reviewer, { submissionId: id, version: sent.version });
    const again = keepForSource(people.other, SOURCE, await formWith(PDF));
    expect(await problemOf(again)).toBe('captureKnown');
  });

  it('gets none without a reason, or from nowhere', async () => {
    await recorded();
    const without = await formWith(PDF, { reason: ' ' });
    expect(await problemOf(keepForSource(people.other, SOURCE, without))).toBe(
      'captureWithoutReason',
    );
    expect(await outcome(keepForSource(people.other, 'NONE0000', await formWith(PDF)))).toBe(
      'NOT_FOUND',
    );
    expect(folder.names()).toEqual([]);
  });
});

describe('a copy that is taken out of a draft', () => {
  const remove = async (submissionId: string) => {
    const { version } = await getDraft(people.contributor, submissionId);
    const [snapshotId = ''] = await capturesOf(people.contributor, submissionId);
    await removeFromDraft(people.contributor, { submissionId, version, snapshotId });
    return snapshotId;
  };

  it('is gone for good, file and words', async () => {
    const { submissionId } = await withDocument();
    await keepInDraft(people.contributor, submissionId, await formWith(PDF));
    const id = await remove(submissionId);
    expect(await capturesOf(people.contributor, submissionId)).toEqual([]);
    expect(await findSourceSnapshot(getStore().read, id)).toBeUndefined();
    expect(folder.names()).toEqual([]);
  });

  it('stays where another draft names it, or the same bytes are of another capture', async () => {
    const [one, two, others] = [
      await withDocument(),
      await withDocument(),
      await withDocument(people.other),
    ];
    await keepInDraft(people.contributor, one.submissionId, await formWith(PDF));
    await keepInDraft(people.contributor, two.submissionId, await formWith(PDF));
    const id = await remove(one.submissionId);
    expect(await findSourceSnapshot(getStore().read, id)).toBeDefined();
    await keepInDraft(people.other, others.submissionId, await formWith(PDF));
    await remove(two.submissionId);
    expect(await findSourceSnapshot(getStore().read, id)).toBeUndefined();
    expect(folder.names()).toHaveLength(1);
  });

  it('is not there for anybody else', async () => {
    const { submissionId } = await withDocument();
    await keepInDraft(people.contributor, submissionId, await formWith(PDF));
    const [snapshotId = ''] = await capturesOf(people.contributor, submissionId);
    const { version } = await getDraft(people.contributor, submissionId);
    for (const actor of [people.other, people.reviewer])
      expect(await outcome(removeFromDraft(actor, { submissionId, version, snapshotId }))).toBe(
        'NOT_FOUND',
      );
  });
});
