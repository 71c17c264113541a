import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { getStore } from '#db/store.ts';
import { LONGEST_SNAPSHOT, refuseKnownAddress, withSnapshot } from '#lib/entry/documents.ts';
import type { AppError } from '#lib/errors.ts';
import { findSourceSnapshot } from '#lib/snapshots/sealed-captures.ts';
import { DOCUMENT_ITEMS, SOURCE } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approved, outcome } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addGround>>;

beforeEach(async () => {
  people = await addGround(await openTestStore());
});

describe('a pasted text', () => {
  it('is kept privately with its SHA-256, and the document names it', async () => {
    const snapshotText = 'النص كما هو\n85,000 civilians';
    const fields = await withSnapshot(people.contributor, { title: 'T', snapshotText });
    const id = fields['snapshotIds.0'] ?? '';
    expect(fields).toEqual({ title: 'T', 'snapshotIds.0': id });
    expect(await findSourceSnapshot(getStore().read, id)).toMatchObject({
      content: snapshotText,
      byteCount: Buffer.byteLength(snapshotText),
      sha256: createHash('sha256').update(snapshotText).digest('hex'),
      createdBy: people.contributor.id,
    });
  });

  it('is kept beside the captures that the document has already', async () => {
    const given = { 'snapshotIds.0': 'FIRST000', snapshotText: 'again' };
    expect(Object.keys(await withSnapshot(people.contributor, given))).toEqual([
      'snapshotIds.0',
      'snapshotIds.1',
    ]);
  });

  it('is nothing when it is blank, and refused when it is too long or nobody is signed in', async () => {
    const store = (text: string, actor = people.contributor as typeof people.contributor | null) =>
      withSnapshot(actor, { snapshotText: text });
    expect(await store(' ')).toEqual({});
    expect(await outcome(store('x'.repeat(LONGEST_SNAPSHOT + 1)))).toBe('TOO_LARGE');
    expect(await outcome(store('x', null))).toBe('UNAUTHENTICATED');
  });
});

describe('an address', () => {
  it('that is recorded already names its document, in any spelling', async () => {
    await approved(people.contributor, people.reviewer, DOCUMENT_ITEMS);
    for (const typed of ['', '/', '#top']) {
      const error: AppError = await refuseKnownAddress(
        `https://www.rescue.org/press-release/hawija${typed}`,
      ).catch((thrown) => thrown);
      expect(error.fields).toMatchObject([
        { field: 'url', problem: 'addressKnown', values: { id: SOURCE } },
      ]);
    }
  });

  it('that is new, empty or none at all is let through', async () => {
    for (const typed of ['https://example.org/new', '', 'not an address'])
      expect(await outcome(refuseKnownAddress(typed))).toBe('done');
  });
});
