import { readRecordFile } from '#lib/commands/read-record-file.ts';
import { loadRecord } from '#lib/exchange/load-record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addPeople } from '#tests/support/submissions.ts';

/** A store with the whole example record, loaded through the use cases, and one person of each role. Seconds: once per file. */
export async function openExampleStore(): Promise<{
  store: TestStore;
  people: Awaited<ReturnType<typeof addPeople>>;
}> {
  const store = await openTestStore();
  const people = await addPeople(store);
  const { contributor: author, reviewer, editor } = people;
  await loadRecord(readRecordFile('db/example/iraq-2016-2017.json'), { author, reviewer, editor });
  return { store, people };
}
