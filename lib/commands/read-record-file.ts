import { readFileSync } from 'node:fs';
import { CommandError } from '#lib/commands/run-command.ts';
import { recordFile, type RecordFile } from '#lib/exchange/record-file.ts';
import { translate } from '#lib/messages/translate.ts';

const say = translate('en', 'problems');

/** The record file at this path. Throws CommandError when it cannot be read or does not have the format. */
export function readRecordFile(path: string): RecordFile {
  const read = recordFile.safeParse(parsed(path));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const values = { path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' };
  throw new CommandError(say('loading.wrongFile', values));
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new CommandError(say('loading.unreadable', { path, problem }), { cause: error });
  }
}
