// npm run record:load: puts a record file into this instance, sent by one person and approved by another.
import { parseArgs } from 'node:util';
import { getStore } from '#db/store.ts';
import { findPersonByEmail } from '#lib/access/people.ts';
import { aboutOnceASecond } from '#lib/commands/progress.ts';
import { readRecordFile } from '#lib/commands/read-record-file.ts';
import { CommandError, runCommand } from '#lib/commands/run-command.ts';
import { loadRecord } from '#lib/exchange/load-record.ts';
import { translate } from '#lib/messages/translate.ts';
import { readSettings } from '#lib/settings.ts';

const say = translate('en', 'problems');

await runCommand(async () => {
  const { path, author, reviewer, editor } = readWords();
  const file = readRecordFile(path);
  // What is loaded is sealed with the key of the server: a missing one is said before anything is written.
  readSettings();
  await getStore().migrate((step) => console.log(step));
  const people = {
    author: await person(author),
    reviewer: await person(reviewer),
    editor: await person(editor),
  };
  const onProgress = aboutOnceASecond((step) => console.log(step));
  const counts = await loadRecord(file, { ...people, onProgress });
  console.log(say('loading.loaded', { ...counts }));
  await getStore().close();
});

function readWords() {
  const text = { type: 'string' } as const;
  const options = { author: text, reviewer: text, editor: text };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [path] = positionals;
    const { author, reviewer, editor = author } = values;
    if (path && author && reviewer && editor) return { path, author, reviewer, editor };
  } catch (error) {
    throw new CommandError(`${String(error)}\n${say('loading.loadUsage')}`, { cause: error });
  }
  throw new CommandError(say('loading.loadUsage'));
}

async function person(email: string) {
  const found = await findPersonByEmail(email);
  if (!found) throw new CommandError(say('loading.noPerson', { email }));
  return found;
}
