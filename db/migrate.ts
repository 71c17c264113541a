// What both engines share when the schema is brought up to date: which files there are, and which are still to be applied.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError, type Engine, type OnProgress } from '#db/store-contract.ts';

export interface Migration {
  /** The file's name without `.sql`, such as `0001_guard_revisions`. */
  name: string;
  statements: string[];
  /** SHA-256 of the file, hexadecimal. */
  hash: string;
}

export interface AppliedMigration {
  name: string;
  hash: string;
}

export interface MigrateOptions {
  /** Where the migrations lie; the project's own unless a test brings others. */
  folder?: string | undefined;
  onProgress?: OnProgress | undefined;
}

export const APPLIED_TABLE = 'schema_migrations';

/** The project's migrations for the engine, in order. */
export function migrationsFolder(engine: Engine): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'db/migrations', engine);
}

/** The migrations of the folder in the order of its journal; throws when a file is missing. */
export function readMigrations(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { idx: number; tag: string }[];
  };
  return journal.entries
    .toSorted((a, b) => a.idx - b.idx)
    .map(({ tag }) => readMigration(tag, readFileSync(join(folder, `${tag}.sql`), 'utf8')));
}

/** The migrations that are still to be applied; throws when the database was made by a newer program or by other files. */
export function pendingMigrations(known: Migration[], applied: AppliedMigration[]): Migration[] {
  applied.forEach((done, position) => {
    const file = known[position];
    if (file?.name !== done.name) throw new StoreError(newerSchema(done.name));
    if (file.hash !== done.hash) throw new StoreError(changedFile(done.name));
  });
  return known.slice(applied.length);
}

/** Throws when a table that is still there has fewer rows than before, naming each. */
export function refuseLostRows(before: Map<string, number>, after: Map<string, number>): void {
  const lost = [...before]
    .map(([table, count]) => ({ table, count, left: after.get(table) ?? count }))
    .filter(({ count, left }) => left < count)
    .map(({ table, count, left }) => `${table} had ${count} rows and would keep ${left}`);
  if (lost.length) throw new Error(`rows would be lost: ${lost.join('; ')}`);
}

function readMigration(name: string, text: string): Migration {
  // A checkout that turns line ends into CRLF must not look like a changed file.
  const sql = text.replaceAll('\r\n', '\n');
  return {
    name,
    statements: sql.split('--> statement-breakpoint').filter((statement) => statement.trim()),
    hash: createHash('sha256').update(sql).digest('hex'),
  };
}

const newerSchema = (name: string) =>
  `The database was changed by another version of Attest: this one does not know its migration ${name}. Start that version, or restore a copy made before it.`;

const changedFile = (name: string) =>
  `The migration file ${name} is not the one that was applied to this database. Put the original file back.`;
