// Migrates one SQLite file before the tests; each test begins with a copy of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateSqlite } from '#db/migrate-sqlite.ts';
import { openSqlite } from '#db/sqlite-store.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated file that each test copies. */
    sqliteTemplate: string;
  }
}

export default async function setUp(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'attest-template-'));
  const file = join(folder, 'template.sqlite');
  const connection = openSqlite(file);
  await migrateSqlite(connection);
  connection.close();
  project.provide('sqliteTemplate', file);
  return () => rmSync(folder, { recursive: true });
}
