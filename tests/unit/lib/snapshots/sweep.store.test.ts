import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepInDraft } from '#lib/snapshots/keep.ts';
import { sweepSnapshots } from '#lib/snapshots/sweep.ts';
import { formWith, openDataFolder, PDF } from '#tests/support/captures.ts';
import { DOCUMENT_ITEMS } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, draft } from '#tests/support/submissions.ts';

const MINUTE = 60_000;

it('removes what a killed server left, and neither a copy nor what is still on its way', async () => {
  const folder = openDataFolder();
  const people = await addGround(await openTestStore());
  expect(await sweepSnapshots()).toBe(0);
  const { submissionId } = await draft(people.contributor, DOCUMENT_ITEMS);
  await keepInDraft(people.contributor, submissionId, await formWith(PDF));
  const kept = folder.names();
  writeFileSync(join(folder.path, `.${'a'.repeat(32)}`), 'half of a fi');
  writeFileSync(join(folder.path, 'b'.repeat(32)), 'of no capture');
  expect(await sweepSnapshots()).toBe(0);
  expect(folder.names()).toHaveLength(3);
  expect(await sweepSnapshots(new Date(Date.now() + 16 * MINUTE))).toBe(2);
  expect(folder.names()).toEqual(kept);
});
