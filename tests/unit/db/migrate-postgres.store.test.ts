import { Pool } from 'pg';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { isPostgres } from '#db/columns.ts';
import { migratePostgres, postgresSchemaVersion } from '#db/migrate-postgres.ts';
import { migrationsFolder, readMigrations } from '#db/migrate.ts';
import { migrationsOf } from '#tests/support/migrations.ts';
import { openTestStore } from '#tests/support/store.ts';

const names = readMigrations(migrationsFolder('postgres')).map(({ name }) => name);
const CREATE = 'CREATE TABLE parents (id text primary key); INSERT INTO parents VALUES (1), (2);';

let pool: Pool;

describe.runIf(isPostgres)('a PostgreSQL database', () => {
  beforeEach(async () => {
    const { url } = await openTestStore();
    pool = new Pool({ connectionString: url });
    onTestFinished(() => pool.end());
  });

  const empty = () => pool.query('drop schema public cascade; create schema public');
  const migrated = (files: Record<string, string>) =>
    migratePostgres(pool, { folder: migrationsOf(files) });

  test('is migrated once when several processes start at once', async () => {
    await empty();
    const runs = await Promise.all([1, 2, 3].map(() => migratePostgres(pool)));
    expect(runs.flat().toSorted()).toEqual(names);
    expect(await postgresSchemaVersion(pool)).toBe(names.at(-1));
  });

  test('is as it was when a migration fails or loses rows', async () => {
    await empty();
    await migrated({ '0000_create': CREATE });
    const next = (sql: string) => migrated({ '0000_create': CREATE, '0001_next': sql });
    await expect(next('CREATE TABLE half (id text); SELECT no_such_thing;')).rejects.toThrow(
      /0001_next failed .* Nothing was changed/,
    );
    await expect(next('DELETE FROM parents')).rejects.toThrow('parents had 2 rows');
    expect(await postgresSchemaVersion(pool)).toBe('0000_create');
    expect((await pool.query(`select to_regclass('half') as half`)).rows).toEqual([{ half: null }]);
  });

  test('is refused when a newer program has changed it, or by other files', async () => {
    await empty();
    await migrated({ '0000_create': CREATE, '0001_next': 'CREATE TABLE more (id text)' });
    await expect(migrated({ '0000_create': CREATE })).rejects.toThrow('its migration 0001_next');
    await expect(migrated({ '0000_create': `${CREATE} ` })).rejects.toThrow('0000_create is not');
  });
});
