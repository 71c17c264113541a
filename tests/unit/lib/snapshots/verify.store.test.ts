import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deleteSnapshot, findSourceSnapshot } from '#db/source-snapshots.ts';
import { getStore } from '#db/store.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { keepInDraft } from '#lib/snapshots/keep.ts';
import { snapshotIdsOf } from '#lib/snapshots/reach.ts';
import { verifyCaptures } from '#lib/snapshots/verify.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';
import { formWith, openDataFolder, PDF, PNG } from '#tests/support/captures.ts';
import { DOCUMENT_ITEMS } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approveAll, draft } from '#tests/support/submissions.ts';

it('finds the copy that is lost, changed, or named and not there', async () => {
  const folder = openDataFolder();
  const { contributor, reviewer } = await addGround(await openTestStore());
  const { submissionId } = await draft(contributor, DOCUMENT_ITEMS);
  for (const content of [PDF, PNG, 'words'])
    await keepInDraft(contributor, submissionId, await formWith(content));
  const { items, version } = await getDraft(contributor, submissionId);
  const sent = await submitSubmission(contributor, { submissionId, version });
  await approveAll(reviewer, { submissionId, ...sent });
  expect(await verifyCaptures()).toEqual({ count: 3, differences: [] });

  const [lost = '', changed = '', gone = ''] = items.flatMap(({ payload }) =>
    snapshotIdsOf(payload),
  );
  const pathOf = async (id: string) => {
    const row = await findSourceSnapshot(getStore().read, id);
    return join(folder.path, row?.fileName ?? '');
  };
  rmSync(await pathOf(lost));
  writeFileSync(await pathOf(changed), 'other bytes');
  await getStore().transact((tx) => deleteSnapshot(tx, gone));
  const { differences } = await verifyCaptures();
  expect(new Set(differences)).toEqual(
    new Set([
      { kind: 'captureLost', id: lost },
      { kind: 'captureChanged', id: changed },
      { kind: 'captureMissing', id: gone },
    ]),
  );
});
