import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RecordFile } from '#lib/exchange/record-file.ts';
import { RELEASE } from '#tests/bench/entry/press-release.ts';

export const CONTRIBUTOR = { email: 'contributor@example.org', password: 'four-words-of-a-bench' };

/** An instance with the example record, but for the press release that is to be entered; its data folder. */
export async function makeInstance(): Promise<string> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'attest-entry-'));
  Object.assign(process.env, { ATTEST_DATA_DIR: dataDir, ATTEST_SECRET: 'x'.repeat(32) });
  // The store opens where the settings say when it is first asked for.
  const { getStore } = await import('#db/store.ts');
  const { ensurePerson } = await import('#lib/access/people.ts');
  const { readRecordFile } = await import('#lib/commands/read-record-file.ts');
  const { loadRecord } = await import('#lib/exchange/load-record.ts');
  await getStore().migrate(() => {});
  const [author, reviewer, editor] = await Promise.all([
    ensurePerson({ ...CONTRIBUTOR, name: 'Contributor', role: 'contributor' }),
    ensurePerson({ ...CONTRIBUTOR, email: 'r@example.org', name: 'Reviewer', role: 'reviewer' }),
    ensurePerson({ ...CONTRIBUTOR, email: 'e@example.org', name: 'Editor', role: 'editor' }),
  ]);
  if (!author || !reviewer || !editor) throw new Error('the people were not made');
  const whole = readRecordFile('db/example/iraq-2016-2017.json');
  await loadRecord(withoutRelease(whole), { author, reviewer, editor });
  return dataDir;
}

function withoutRelease(file: RecordFile): RecordFile {
  const documents = file.documents.filter(({ source }) => source.id !== RELEASE);
  const kept = new Set(
    documents.flatMap(({ statements }) =>
      statements.flatMap(({ figures }) => figures.map(({ id }) => id)),
    ),
  );
  return {
    ...file,
    documents,
    relations: file.relations.filter(
      ({ fromId, toId }) => kept.has(String(fromId)) && kept.has(String(toId)),
    ),
    headlineChoices: file.headlineChoices.filter(({ figureId }) => kept.has(String(figureId))),
  };
}
