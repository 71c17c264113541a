import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { isPostgres } from '#db/columns.ts';
import { getSubmission } from '#lib/submissions/read.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addPeople, draft } from '#tests/support/submissions.ts';
import { listItems } from '#lib/submissions/sealed-rows.ts';

const EDITORS = ['a', 'b', 'c', 'd'];
const EDITS = 500;

test('of 2,000 edits of one draft by four processes, none that was acknowledged is lost', async () => {
  const store = await openTestStore();
  const { contributor } = await addPeople(store);
  const payload = { name: 'Example Relief', kind: 'ingo' };
  const { submissionId, version } = await draft(contributor, [
    { entityType: 'organization', payload },
  ]);
  const place = isPostgres
    ? { DATABASE_URL: store.url }
    : { DATABASE_URL: '', ATTEST_DATA_DIR: store.url.replace(/\/[^/]+$/, '') };
  const results = await Promise.all(
    EDITORS.map(async (name) => {
      const editor = spawn(
        process.execPath,
        ['tests/support/edit-draft.ts', submissionId, name, String(EDITS)],
        { env: { ...process.env, ...place }, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      return JSON.parse(await text(editor.stdout)) as { acknowledged: string[]; refused: number };
    }),
  );
  const acknowledged = results.flatMap((one) => one.acknowledged);
  const refused = results.reduce((sum, one) => sum + one.refused, 0);
  expect(acknowledged.length + refused).toBe(EDITORS.length * EDITS);
  // Otherwise they never met, and the test would show nothing.
  expect(refused).toBeGreaterThan(0);
  const [item] = await listItems(store.read, submissionId);
  const marks = String(item?.payload.website).trim().split(' ');
  expect(marks.toSorted()).toEqual(acknowledged.toSorted());
  const { summary } = await getSubmission(contributor, submissionId);
  expect(summary.version).toBe(version + acknowledged.length);
});
