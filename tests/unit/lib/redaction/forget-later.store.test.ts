import { statSync } from 'node:fs';
import SqliteConnection from 'better-sqlite3';
import { afterEach, expect, it, vi } from 'vitest';
import { isPostgres } from '#db/columns.ts';
import { forgetFiles } from '#lib/redaction/forget.ts';
import { addUser } from '#tests/support/record.ts';
import { openTestStore } from '#tests/support/store.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it.skipIf(isPostgres)(
  'is tried until it is done while another program reads the database, and the output says so',
  async () => {
    const store = await openTestStore();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const reader = new SqliteConnection(store.url, { readonly: true });
    reader.exec('begin');
    reader.prepare('select count(*) from users').get();
    await store.transact((tx) => addUser(tx, 'SOMEBODY', 'contributor'));
    const logged = () => statSync(`${store.url}-wal`).size;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await forgetFiles([]);
    expect(logged()).toBeGreaterThan(0);
    expect(warn).toHaveBeenCalledOnce();
    reader.close();
    await vi.advanceTimersByTimeAsync(10_000);
    await vi.waitFor(() => expect(logged()).toBe(0));
    expect(warn).toHaveBeenCalledOnce();
  },
  20_000,
);
