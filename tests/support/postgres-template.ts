// Starts a throwaway PostgreSQL before the tests (or uses the one that TEST_DATABASE_URL names), migrates one database
// on it, and gives each test a copy; stops the server afterwards.
import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import type { TestProject } from 'vitest/node';
import { migratePostgres } from '#db/migrate-postgres.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's address, with a database that may create others. */
    postgresServer: string;
    /** The migrated database that each test copies. */
    postgresTemplate: string;
  }
}

export default async function setUp(project: TestProject) {
  const named = process.env.TEST_DATABASE_URL;
  const server = named ? { url: named, stop: () => undefined } : await startPostgres();
  const template = `attest_template_${randomBytes(4).toString('hex')}`;
  await onServer(server.url, `create database ${template}`);
  const pool = new Pool({ connectionString: withDatabase(server.url, template) });
  await migratePostgres(pool);
  await pool.end();
  project.provide('postgresServer', server.url);
  project.provide('postgresTemplate', template);
  return async () => {
    await onServer(server.url, `drop database ${template} with (force)`);
    await server.stop();
  };
}

/** The address of another database on the same server. */
export function withDatabase(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement on the server outside any transaction. */
export async function onServer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
