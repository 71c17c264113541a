import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { findEntity } from '#db/entities.ts';
import { getStore } from '#db/store.ts';
import { publicCaptures } from '#lib/record/public-captures.ts';
import { keepInDraft } from '#lib/snapshots/keep.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';
import { readApi } from '#tests/support/api.ts';
import { formWith, openDataFolder, PAGE } from '#tests/support/captures.ts';
import { DOCUMENT_ITEMS, SOURCE } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approveAll, draft } from '#tests/support/submissions.ts';

it('shows hash, type, size and time of a copy to everybody, and not a word, a name or an id of it', async () => {
  openDataFolder();
  const { contributor, reviewer } = await addGround(await openTestStore());
  const { submissionId } = await draft(contributor, DOCUMENT_ITEMS);
  await keepInDraft(contributor, submissionId, await formWith(PAGE));
  const { version } = await getDraft(contributor, submissionId);
  const sent = await submitSubmission(contributor, { submissionId, version });
  await approveAll(reviewer, { submissionId, ...sent });

  const source = await findEntity(getStore().read, 'source', SOURCE);
  if (!source) throw new Error('the document was not approved');
  const sha256 = createHash('sha256').update(PAGE).digest('hex');
  expect((await publicCaptures([source])).get(SOURCE)).toEqual([
    {
      sha256,
      mediaType: 'text/html',
      byteCount: PAGE.length,
      capturedAt: expect.any(Date),
      isPasted: false,
    },
  ]);
  const { data } = await readApi(`/sources/${SOURCE}`);
  expect(data).toMatchObject({ copies: [{ sha256, media_type: 'text/html' }] });
  expect(JSON.stringify(data)).not.toContain(source.snapshotIds[0] ?? 'none');
  expect(await publicCaptures([{ ...source, confidentiality: 'restricted' }])).toEqual(new Map());
});
