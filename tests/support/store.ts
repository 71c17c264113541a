import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished, TestRunner } from 'vitest';

import { isPostgres } from '#db/columns.ts';
import { openStore, useStore, type Store } from '#db/store.ts';
import { onServer, withDatabase } from '#tests/support/postgres-template.ts';

export interface TestStore extends Store {
  url: string;
}

/**
 * A migrated, empty store of this test alone, on the engine of the run, which getStore() gives from now on. Called in a
 * test or in beforeEach it goes when the test ends; called in beforeAll, close() it in afterAll.
 */
export async function openTestStore(): Promise<TestStore> {
  const { url, remove } = isPostgres ? await copyDatabase() : copyFile();
  const store = openStore(url);
  const close = async () => {
    useStore(undefined);
    await store.close();
    await remove();
  };
  useStore(store);
  if (TestRunner.getCurrentTest()) onTestFinished(close);
  return { ...store, url, close };
}

function copyFile() {
  const folder = mkdtempSync(join(tmpdir(), 'attest-test-'));
  const url = join(folder, 'attest.sqlite');
  copyFileSync(inject('sqliteTemplate'), url);
  return { url, remove: () => rmSync(folder, { recursive: true }) };
}

async function copyDatabase() {
  const server = inject('postgresServer');
  const name = `attest_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${inject('postgresTemplate')}`);
  return {
    url: withDatabase(server, name),
    remove: () => onServer(server, `drop database ${name} with (force)`),
  };
}
