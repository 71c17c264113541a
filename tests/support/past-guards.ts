import type SqliteConnection from 'better-sqlite3';

/** Lets anything be written past keys, checks and triggers; returns what puts the triggers back. */
export function openToAnything(connection: SqliteConnection.Database): () => void {
  connection.pragma('foreign_keys = OFF');
  connection.pragma('ignore_check_constraints = ON');
  const triggers = connection
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'trigger'",
    )
    .all();
  for (const { name } of triggers) connection.exec(`drop trigger "${name}"`);
  return () => triggers.forEach(({ sql }) => connection.exec(sql));
}
