import { expect, test } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { isPostgres } from '#db/columns.ts';
import { bumpContentVersion, findContentVersion } from '#db/instance.ts';
import { users } from '#db/schema/access.ts';
import { submissions } from '#db/schema/submissions.ts';
import {
  brokenConstraint,
  getStore,
  isBusy,
  openStore,
  storeUrl,
  type Store,
  type Writer,
} from '#db/store.ts';
import { addSubmission, addUser } from '#tests/support/record.ts';
import { openTestStore } from '#tests/support/store.ts';

test('writers that wait for something in between lose no update', async () => {
  const store = await openTestStore();
  const addOne = async (tx: Writer) => {
    const before = await findContentVersion(tx);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await bumpContentVersion(tx);
    return before;
  };
  const seen = await Promise.all(Array.from({ length: 6 }, () => store.transact(addOne)));
  expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await findContentVersion(store.read)).toBe(7);
});

test('a transaction is all or nothing, and readers see nothing of it before it ends', async () => {
  const store = await openTestStore();
  const failing = store.transact(async (tx) => {
    await addUser(tx, 'somebody');
    expect(await store.read.$count(users)).toBe(0);
    expect(await tx.select().from(users)).toHaveLength(1);
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  expect(await store.read.$count(users)).toBe(0);
});

test('a transaction inside a transaction is refused', async () => {
  const store = await openTestStore();
  const nested = store.transact(() => store.transact(async () => 1));
  await expect(nested).rejects.toThrow('pass the outer tx');
});

test('a failed write says which kind of constraint it broke', async () => {
  const store = await openTestStore();
  await store.transact((tx) => addUser(tx, 'author'));
  const breaking = async (work: (tx: Writer) => Promise<unknown>) =>
    brokenConstraint(await store.transact(work).catch((error: unknown) => error));
  expect(await breaking((tx) => addUser(tx, 'author'))).toBe('unique');
  expect(await breaking((tx) => addUser(tx, 'other', 'king' as 'editor'))).toBe('check');
  const orphan = (tx: Writer) =>
    tx.insert(submissions).values({
      id: 's',
      title: 's',
      authorId: 'nobody',
      status: 'draft',
      version: 1,
      createdAt: new Date(),
      updatedAt: new Date(),
    });
  expect(await breaking(orphan)).toBe('foreign key');
  const nameless = { name: sql`null` };
  expect(await breaking((tx) => tx.update(users).set(nameless))).toBe('not null');
  await store.transact((tx) => addSubmission(tx, 'draft', 'draft'));
  const approve = (tx: Writer) =>
    tx.update(submissions).set({ authorId: 'author', status: 'returned' });
  expect(await breaking(approve)).toBe('refused');
  expect(brokenConstraint(new Error('no constraint'))).toBeUndefined();
});

test('a column keeps its type', async () => {
  const store = await openTestStore();
  await store.transact((tx) => addUser(tx, 'author'));
  const wrong = store.transact((tx) =>
    tx
      .update(users)
      .set({ createdAt: sql`'yesterday morning'` })
      .where(eq(users.id, 'author')),
  );
  await expect(wrong).rejects.toThrow(isPostgres ? 'Failed query' : 'cannot store TEXT value');
});

test('the store of the process is the one that a test puts there', async () => {
  const store = await openTestStore();
  expect(await getStore().ping()).toEqual(await store.ping());
  expect((await store.ping()).engine).toBe(isPostgres ? 'postgres' : 'sqlite');
});

test('an address of the other engine is refused, because DATABASE_URL decides once', () => {
  const other = isPostgres ? 'attest.sqlite' : 'postgres://localhost/attest';
  expect(() => openStore(other)).toThrow('DATABASE_URL decides the engine');
});

test('the address is DATABASE_URL when it names PostgreSQL, else a file in ATTEST_DATA_DIR', () => {
  expect(storeUrl({ DATABASE_URL: 'postgresql://db/attest' })).toBe('postgresql://db/attest');
  expect(storeUrl({ DATABASE_URL: '', ATTEST_DATA_DIR: 'data/demo' })).toBe(
    'data/demo/attest.sqlite',
  );
  expect(storeUrl({})).toBe('data/attest/attest.sqlite');
});

/** Another process's writer that holds what the next one needs for this long. */
async function holdingTheLock(url: string, milliseconds: number) {
  const other = openStore(url);
  let isHeld = () => {};
  const held = new Promise<void>((resolve) => (isHeld = resolve));
  const done = other.transact(async (tx) => {
    await bumpContentVersion(tx);
    isHeld();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  });
  await held;
  return { end: () => done.finally(() => other.close()) };
}

const bump = (store: Store) => store.transact((tx) => bumpContentVersion(tx));

test('a write waits for another writer that takes 4 seconds, and pages are read meanwhile', async () => {
  const store = await openTestStore();
  const lock = await holdingTheLock(store.url, 4000);
  const order: string[] = [];
  const written = bump(store).then(() => order.push('written'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await findContentVersion(store.read)).toBe(1);
  order.push('read');
  await Promise.all([written, lock.end()]);
  expect(order).toEqual(['read', 'written']);
  expect(await findContentVersion(store.read)).toBe(3);
});

test('a write that waited 5 seconds for another writer is told that the record is busy', async () => {
  const store = await openTestStore();
  const lock = await holdingTheLock(store.url, 10_000);
  const startedAt = Date.now();
  const failure = await bump(store).catch((error: unknown) => error);
  expect(Date.now() - startedAt).toBeGreaterThan(4500);
  expect(Date.now() - startedAt).toBeLessThan(8000);
  expect(isBusy(failure)).toBe(true);
  expect(isBusy(new Error('anything else'))).toBe(false);
  await lock.end();
  expect(await findContentVersion(store.read)).toBe(2);
  await bump(store);
  expect(await findContentVersion(store.read)).toBe(3);
});
