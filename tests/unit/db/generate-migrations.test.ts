import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/support/migrations.ts';

function check(folder: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['db/commands/generate-migrations.ts', '--check', `--folder=${folder}`],
    { encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}

function copied() {
  const folder = temporaryFolder();
  cpSync('db/migrations', folder, { recursive: true });
  return folder;
}

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

test('a schema that no migration says yet is found out, for the engine that lacks it', () => {
  const folder = copied();
  const journal = JSON.parse(readFileSync(join(folder, 'sqlite/meta/_journal.json'), 'utf8')) as {
    entries: unknown[];
  };
  const last = String(journal.entries.length - 1).padStart(4, '0');
  edit(join(folder, `sqlite/meta/${last}_snapshot.json`), (text) =>
    text.replaceAll('statements_quote', 'statements_words'),
  );
  const { status, said } = check(folder);
  expect(said).toContain('The schema has changed since the last migration for sqlite.');
  expect(status).toBe(1);
}, 60_000);

test('a table that is not STRICT is found out', () => {
  const folder = copied();
  edit(join(folder, 'sqlite/0000_create_record.sql'), (text) => text.replace(') STRICT;', ');'));
  expect(check(folder)).toMatchObject({ status: 1, said: expect.stringContaining('0000_create') });
}, 60_000);
