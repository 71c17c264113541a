import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MaybeActor } from '#lib/access/actor.ts';
import { withSnapshot } from '#lib/entry/documents.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { keepInDraft } from '#lib/snapshots/keep.ts';
import { listCaptures } from '#lib/snapshots/list.ts';
import { openSnapshot } from '#lib/snapshots/open.ts';
import { snapshotIdsOf, type Where } from '#lib/snapshots/reach.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';
import { bytesOf, formWith, openDataFolder, PAGE, PDF, PNG } from '#tests/support/captures.ts';
import { DOCUMENT_ITEMS, SOURCE } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approveAll, draft, outcome } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addGround>>;
let folder: ReturnType<typeof openDataFolder>;
let submissionId: string;

beforeEach(async () => {
  folder = openDataFolder();
  people = await addGround(await openTestStore());
  ({ submissionId } = await draft(people.contributor, DOCUMENT_ITEMS));
});

async function kept(content: Uint8Array | string): Promise<string> {
  await keepInDraft(people.contributor, submissionId, await formWith(content));
  const { items } = await getDraft(people.contributor, submissionId);
  return items.flatMap(({ payload }) => snapshotIdsOf(payload)).at(-1) ?? '';
}

async function send() {
  const { version } = await getDraft(people.contributor, submissionId);
  return submitSubmission(people.contributor, { submissionId, version });
}

const opened = (actor: MaybeActor, snapshotId: string, where: Where = { submissionId }) =>
  outcome(openSnapshot(actor, { snapshotId, ...where }));

describe('a copy', () => {
  it('opens as the bytes that were sent, for its author', async () => {
    const file = await openSnapshot(people.contributor, {
      submissionId,
      snapshotId: await kept(PDF),
    });
    expect(file).toMatchObject({ mediaType: 'application/pdf', isShown: false });
    expect(file.fileName).toMatch(/^capture-[0-9a-f]{12}\.pdf$/);
    expect(await bytesOf(file.body)).toEqual(PDF);
  });

  it('is shown by a browser where it is a picture or text, and never where it is a page', async () => {
    for (const [content, isShown] of [
      [PAGE, false],
      [PNG, true],
      ['words', true],
    ] as const) {
      const snapshotId = await kept(content);
      expect(await openSnapshot(people.contributor, { submissionId, snapshotId })).toMatchObject({
        isShown,
      });
    }
  });

  it('opens for reviewers once it is sent, and for nobody else', async () => {
    const id = await kept(PDF);
    expect(await opened(people.reviewer, id)).toBe('NOT_FOUND');
    await send();
    expect(await opened(people.reviewer, id)).toBe('done');
    expect(await opened(people.other, id)).toBe('NOT_FOUND');
    expect(await opened(null, id)).toBe('UNAUTHENTICATED');
  });

  it('of a recorded document opens there for whoever may propose changes of it', async () => {
    const id = await kept(PDF);
    await approveAll(people.reviewer, { submissionId, ...(await send()) });
    expect(await opened(people.other, id, { sourceId: SOURCE })).toBe('done');
    expect(await opened(null, id, { sourceId: SOURCE })).toBe('UNAUTHENTICATED');
  });

  it('that the document does not name is not there', async () => {
    const id = await kept(PDF);
    const other = await draft(people.contributor, DOCUMENT_ITEMS);
    const where = { submissionId: other.submissionId };
    expect(await opened(people.contributor, id, where)).toBe('NOT_FOUND');
    expect(await opened(people.contributor, '../../etc/passwd')).toBe('NOT_FOUND');
  });

  it('whose file is lost or cut off is not given out as if it were whole', async () => {
    const id = await kept(PDF);
    const path = join(folder.path, folder.names()[0] ?? '');
    truncateSync(path, 10);
    expect(await opened(people.contributor, id)).toBe('UNAVAILABLE');
    rmSync(path);
    expect(await opened(people.contributor, id)).toBe('UNAVAILABLE');
  });
});

it('lists copies in words, a pasted text and one that is gone as such', async () => {
  const { 'snapshotIds.0': pasted = '' } = await withSnapshot(people.contributor, {
    snapshotText: 'The 85,000 civilians',
  });
  const listed = await listCaptures({ snapshotIds: [await kept(PDF), pasted, 'NONE0000'] });
  expect(listed.map(({ words }) => words)).toEqual([
    expect.stringMatching(/^PDF, \d+ bytes, kept \d/),
    expect.stringMatching(/^Pasted text, 20 bytes, kept /),
    expect.stringContaining('no longer kept (NONE0000)'),
  ]);
  expect(listed.map(({ isMissing }) => isMissing)).toEqual([false, false, true]);
});
