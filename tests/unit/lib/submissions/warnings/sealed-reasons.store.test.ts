import { beforeEach, expect, it } from 'vitest';
import * as rows from '#db/submission-warnings.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { opening } from '#lib/sealing/kept-text.ts';
import {
  listWarningReasons,
  openReason,
  replaceTypedReasons,
} from '#lib/submissions/warnings/sealed-reasons.ts';
import { inOrderOfSendings } from '#lib/submissions/warnings/sendings.ts';
import { everythingKept } from '#tests/support/confidential.ts';
import { DOCUMENT_ITEMS } from '#tests/support/hawija-file.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addGround, draft, itemIdsOf } from '#tests/support/submissions.ts';

let store: TestStore;
let submissionId: string;
let itemIds: string[];

const reason = (kind: rows.WarningKind, text: string): rows.WarningRow => ({
  itemId: itemIds[0] ?? newPublicId(),
  kind,
  reason: text,
  digest: 'a'.repeat(64),
  writtenAt: new Date('2026-11-24T00:00:00Z'),
  sentAt: null,
});
const keep = (kept: rows.WarningRow[]) =>
  store.transact((tx) => replaceTypedReasons(tx, itemIds, kept));

beforeEach(async () => {
  store = await openTestStore();
  const { contributor } = await addGround(store);
  ({ submissionId } = await draft(contributor, DOCUMENT_ITEMS));
  itemIds = await itemIdsOf(submissionId);
});

it('a reason for what looked odd is read as it was typed, and its row does not tell it', async () => {
  const kept = [reason('sameNumber', 'CanaryReason'), reason('falls', 'Counted twice.')];
  await keep(kept);
  const read = await listWarningReasons(store.read, submissionId);
  expect(read).toHaveLength(2);
  expect(read).toEqual(expect.arrayContaining(kept));
  expect(await everythingKept(store)).not.toContain('CanaryReason');
});

it('a reason in plain text, of an earlier version, is read as it stands', async () => {
  await store.transact((tx) =>
    rows.replaceTypedReasons(tx, itemIds, [reason('sameNumber', 'CanaryReason')]),
  );
  expect(await everythingKept(store)).toContain('CanaryReason');
  const [read] = await listWarningReasons(store.read, submissionId);
  expect(read?.reason).toBe('CanaryReason');
});

it('a reason that was moved to another oddity does not open', async () => {
  await keep([reason('sameNumber', 'CanaryReason')]);
  const [sealed] = await rows.listWarningReasons(store.read, submissionId);
  if (!sealed) throw new Error('one reason');
  const open = await opening(store.read);
  expect(openReason(open, sealed)).toBe('CanaryReason');
  expect(() => openReason(open, { ...sealed, kind: 'falls' })).toThrow('changed or moved');
});

it('what was sent stays when other reasons are typed, and opens as no other sending’s', async () => {
  const sentAt = new Date('2026-11-24T01:02:03.456Z');
  const later = new Date('2026-11-24T02:00:00.000Z');
  await keep([{ ...reason('falls', 'CanaryReason'), sentAt }]);
  await keep([reason('falls', 'Typed and replaced.')]);
  await keep([{ ...reason('falls', 'Counted twice.'), sentAt: later }]);
  const read = await listWarningReasons(store.read, submissionId);
  expect(inOrderOfSendings(read)).toMatchObject([
    { sentAt, reason: 'CanaryReason' },
    { sentAt: later, reason: 'Counted twice.' },
  ]);
  expect(await everythingKept(store)).not.toContain('CanaryReason');
  const [sealed] = inOrderOfSendings(await rows.listWarningReasons(store.read, submissionId));
  if (!sealed) throw new Error('one reason');
  const open = await opening(store.read);
  expect(openReason(open, sealed)).toBe('CanaryReason');
  expect(() => openReason(open, { ...sealed, sentAt: later })).toThrow('changed or moved');
});
