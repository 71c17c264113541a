// npm run db:generate -- --name=what_it_does: writes the next migration of the schema for both engines.
// --custom writes empty ones to fill by hand; --check only says whether the schema has changed since the last.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

const ENGINES = ['sqlite', 'postgres'] as const;
type Engine = (typeof ENGINES)[number];

const { values } = parseArgs({
  options: {
    name: { type: 'string' },
    custom: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    // Where the folders of both engines lie: a test brings its own.
    folder: { type: 'string', default: 'db/migrations' },
  },
});

if (values.check) check();
else if (values.name && /^[a-z][a-z0-9_]+$/.test(values.name)) generate(values.name, values.custom);
else fail('Say what the migration does: --name=add_figure_notes (lower case, with underscores).');

function generate(name: string, custom: boolean) {
  for (const engine of ENGINES) {
    const folder = join(values.folder, engine);
    runDrizzleKit({ engine, out: folder, options: [`--name=${name}`, custom ? '--custom' : ''] });
    if (engine === 'sqlite') makeStrict(folder);
  }
}

function check() {
  const changed = ENGINES.filter((engine) => isBehind(engine));
  if (changed.length) {
    fail(`The schema has changed since the last migration for ${changed.join(' and ')}.`);
  }
  const loose = listSql(join(values.folder, 'sqlite')).filter(
    (file) => strict(read(file)) !== read(file),
  );
  if (loose.length) fail(`Tables without STRICT: ${loose.join(', ')}.`);
  console.log('The migrations of both engines are those of the schema.');
}

// Generates into a copy: a file more means that the schema says something that no migration says yet.
function isBehind(engine: Engine): boolean {
  const copy = mkdtempSync(join(tmpdir(), 'attest-migrations-'));
  try {
    cpSync(join(values.folder, engine), copy, { recursive: true });
    const before = listSql(copy).length;
    runDrizzleKit({ engine, out: copy, options: ['--name=unwritten'] });
    return listSql(copy).length !== before;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function runDrizzleKit({
  engine,
  out,
  options,
}: {
  engine: Engine;
  out: string;
  options: string[];
}) {
  const { status, stdout, stderr } = spawnSync(
    'node_modules/.bin/drizzle-kit',
    [
      'generate',
      `--dialect=${engine === 'postgres' ? 'postgresql' : 'sqlite'}`,
      '--schema=db/schema/*.ts',
      // drizzle-kit puts ./ before the folder, whatever it is.
      `--out=${relative('.', out)}`,
      ...options.filter(Boolean),
    ],
    // Of the address only its first letters are read, by db/columns.ts: nothing connects to it.
    {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: engine === 'postgres' ? 'postgres://generate' : '' },
    },
  );
  // It exits with 0 also when it could not read the folder: only one of its two answers is a success.
  const isDone = /No schema changes|Your SQL migration file/.test(stdout);
  if (status !== 0 || !isDone) fail(`drizzle-kit failed for ${engine}:\n${stdout}${stderr}`);
}

function makeStrict(folder: string) {
  for (const file of listSql(folder)) {
    const sql = read(file);
    if (strict(sql) !== sql) writeFileSync(file, strict(sql));
  }
}

// drizzle-kit has no word for STRICT, without which SQLite stores a text in a column of integers.
function strict(sql: string): string {
  return sql.replaceAll(/^(CREATE TABLE [^;]*\n\));/gm, '$1 STRICT;');
}

function listSql(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => join(folder, file));
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
