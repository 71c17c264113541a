// A process of its own that edits one draft again and again, and says of each edit whether it was acknowledged.
import { getStore } from '#db/store.ts';
import type { AppError } from '#lib/errors.ts';
import { getSubmission } from '#lib/submissions/read.ts';
import { saveItems } from '#lib/submissions/save.ts';
import { listItems } from '#lib/submissions/sealed-rows.ts';

const [submissionId = '', name = '', edits = '0'] = process.argv.slice(2);
const author = { id: 'contributor', role: 'contributor' as const };

const seen = { acknowledged: [] as string[], refused: 0 };
for (let at = 0; at < Number(edits); at += 1) {
  const { summary } = await getSubmission(author, submissionId);
  const [item] = await listItems(getStore().read, submissionId);
  // Every edit adds its own mark to what it read: one that is overwritten is missing in the end.
  const mark = `${name}${at}`;
  const payload = { ...item?.payload, website: `${String(item?.payload.website ?? '')} ${mark}` };
  const asked = { itemId: item?.id ?? '', entityType: 'organization' as const, payload };
  await saveItems(author, { submissionId, version: summary.version, items: [asked] }).then(
    () => seen.acknowledged.push(mark),
    (error: AppError) => {
      if (error.code !== 'CONFLICT') throw error;
      seen.refused += 1;
    },
  );
}
console.log(JSON.stringify(seen));
await getStore().close();
