import SqliteConnection from 'better-sqlite3';
import { openStore } from '#db/store.ts';
import { findEntity } from '#db/entities.ts';
import { approvePastChecks } from '#tests/support/canary/approve.ts';

/** Takes every table but those that a start needs from the running site, and makes what it keeps old. */
export function breakRecord(file: string): void {
  const connection = new SqliteConnection(file);
  connection.pragma('foreign_keys = OFF');
  connection.exec('update instance set content_version = content_version + 1');
  const names = connection
    .prepare<[], string>("select name from sqlite_master where type = 'table'")
    .pluck()
    .all();
  const kept = ['instance', 'schema_migrations'];
  for (const name of names.filter((each) => !kept.includes(each) && !each.startsWith('sqlite_')))
    connection.exec(`drop table "${name}"`);
  connection.close();
}

/** Makes hidden documents public, as if by an approval: a crawl that finds nothing now is blind. */
export async function publishSources(file: string, ids: readonly string[]): Promise<void> {
  const store = openStore(file);
  for (const id of ids) {
    const source = await findEntity(store.read, 'source', id);
    if (!source) throw new Error(`no source ${id}`);
    const { id: _, revision, recordedAt: __, ...proposed } = source;
    const opened = { ...proposed, confidentiality: 'public' as const };
    const change = {
      entityType: 'source',
      id,
      revision: revision + 1,
      changeType: 'edit',
    } as const;
    await approvePastChecks(store, [{ ...change, proposed: opened }]);
  }
  await store.close();
}
