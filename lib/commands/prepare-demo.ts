import { insertDemoAccount } from '#db/demo-accounts.ts';
import { getStore } from '#db/store.ts';
import { ensurePerson } from '#lib/access/people.ts';
import { readRecordFile } from '#lib/commands/read-record-file.ts';
import { loadRecord } from '#lib/exchange/load-record.ts';

const EXAMPLE = 'db/example/iraq-2016-2017.json';

const PEOPLE = [
  { role: 'contributor', name: 'Demo contributor', email: 'contributor@demo.attest.example' },
  { role: 'reviewer', name: 'Demo reviewer', email: 'reviewer@demo.attest.example' },
  { role: 'administrator', name: 'Demo administrator', email: 'administrator@demo.attest.example' },
] as const;

/**
 * Brings the demo database up to date: schema, three people who need no second step, the example record through the use cases.
 * What is there already is left as it is. Returns the people.
 */
export async function prepareDemo(password: string, onProgress: (step: string) => void) {
  await getStore().migrate(onProgress);
  const [contributor, reviewer, administrator] = await Promise.all(
    PEOPLE.map((person) => ensurePerson({ ...person, password })),
  );
  if (!contributor || !reviewer || !administrator) throw new Error('the demo people were not made');
  await getStore().transact(async (tx) => {
    for (const { id } of [contributor, reviewer, administrator]) await insertDemoAccount(tx, id);
  });
  await loadRecord(readRecordFile(EXAMPLE), {
    author: contributor,
    reviewer,
    editor: administrator,
    onProgress,
  });
  return PEOPLE;
}
