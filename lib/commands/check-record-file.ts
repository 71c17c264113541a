// npm run record:check: loads a record file into a throwaway record and prints every problem.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, useStore } from '#db/store.ts';
import { newPassword } from '#lib/access/passwords.ts';
import { createPerson } from '#lib/access/people.ts';
import { readRecordFile } from '#lib/commands/read-record-file.ts';
import { CommandError, runCommand } from '#lib/commands/run-command.ts';
import { loadRecord } from '#lib/exchange/load-record.ts';
import type { RecordFile } from '#lib/exchange/record-file.ts';
import { translate } from '#lib/messages/translate.ts';

const say = translate('en', 'problems');

await runCommand(async () => {
  const path = process.argv[2];
  if (!path) throw new CommandError(say('loading.usage'));
  const file = readRecordFile(path);
  // What is written to a throwaway record is sealed with a throwaway key: a check needs no settings.
  process.env.ATTEST_SECRET ||= randomBytes(32).toString('hex');
  const folder = mkdtempSync(join(tmpdir(), 'attest-check-'));
  const store = openStore(join(folder, 'attest.sqlite'));
  useStore(store);
  try {
    await store.migrate();
    const problems = await check(file);
    problems.forEach((problem) => console.log(problem));
    if (problems.length > 0)
      throw new CommandError(say('loading.refusedCount', { count: problems.length }));
    console.log(say('loading.checked', counts(file)));
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
});

async function check(file: RecordFile): Promise<string[]> {
  const problems: string[] = [];
  const [author, reviewer, editor] = await Promise.all(
    (['contributor', 'reviewer', 'editor'] as const).map((role) =>
      createPerson({ role, name: role, email: `${role}@example.org`, password: newPassword() }),
    ),
  );
  if (!author || !reviewer || !editor) throw new Error('the people of the check were not made');
  const onRefused = (refusal: Error) => problems.push(refusal.message);
  await loadRecord(file, { author, reviewer, editor, onRefused });
  return problems;
}

function counts({ documents, series }: RecordFile) {
  const statements = documents.flatMap((document) => document.statements);
  const figures = statements.reduce((sum, statement) => sum + statement.figures.length, 0);
  return { figures, documents: documents.length, series: series.length };
}
