// npm run record:check and record:load as they are typed, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hawijaFile } from '#tests/support/hawija-file.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-commands-'));
  file = join(folder, 'record.json');
  return () => rmSync(folder, { recursive: true });
});

function run(command: string, words: string[]) {
  const { PATH } = process.env;
  const env = { PATH, NODE_ENV: 'test', ATTEST_DATA_DIR: join(folder, 'data') } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`lib/commands/${command}.ts`, ...words],
    { env, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('the check of a record file', () => {
  it('needs no settings, and leaves nothing behind', () => {
    writeFileSync(file, JSON.stringify(hawijaFile()));
    expect(run('check-record-file', [file])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('2 figures'),
      stderr: '',
    });
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('prints every problem with its place, and fails', () => {
    const broken = JSON.stringify(hawijaFile()).replace('"85,000"', '"58,000"');
    writeFileSync(file, broken);
    const { status, stdout } = run('check-record-file', [file]);
    expect(status).toBe(1);
    expect(stdout).toContain('58,000');
  });
});

it('the loading of a record file says that the secret is missing before it writes anything', () => {
  writeFileSync(file, JSON.stringify(hawijaFile()));
  const people = ['--author', 'a@example.org', '--reviewer', 'b@example.org'];
  const { status, stderr } = run('load-record', [file, ...people]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^ATTEST_SECRET is missing/);
  expect(existsSync(join(folder, 'data'))).toBe(false);
});
