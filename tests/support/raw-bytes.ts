// Everything that the machine holds of a record, whatever the program would show of it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Pool } from 'pg';
import { isPostgres } from '#db/columns.ts';
import type { TestStore } from '#tests/support/store.ts';

/** Where the words stand, without regard to case: files and their bytes, on a server columns and their rows. */
export function placesHolding(words: string, store: TestStore, folder: string): Promise<string[]> {
  return isPostgres
    ? columnsHolding(words, store).then((columns) => [...columns, ...filesHolding(words, folder)])
    : Promise.resolve([...filesHolding(words, dirname(store.url)), ...filesHolding(words, folder)]);
}

function filesHolding(words: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!statSync(path).isFile()) return false;
    // One byte to a character: a name of ASCII letters is found wherever its bytes stand.
    return readFileSync(path, 'latin1').toLowerCase().includes(words.toLowerCase());
  });
}

async function columnsHolding(words: string, { url }: TestStore): Promise<string[]> {
  const pool = new Pool({ connectionString: url });
  try {
    const { rows } = await pool.query<{ name: string; column: string }>(
      `select table_name as name, column_name as column from information_schema.columns
       where table_schema = 'public' and data_type in ('text', 'jsonb', 'json', 'character varying')`,
    );
    const found: string[] = [];
    for (const { name, column } of rows) {
      const holds = `select count(*)::int as held from "${name}" where "${column}"::text ilike $1`;
      const { rows: counted } = await pool.query<{ held: number }>(holds, [`%${words}%`]);
      if ((counted[0]?.held ?? 0) > 0) found.push(`${name}.${column}`);
    }
    return found;
  } finally {
    await pool.end();
  }
}
