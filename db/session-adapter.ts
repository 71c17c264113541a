// Where better-auth keeps people and sessions: our own tables, every write in a transaction of the store.
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { BetterAuthOptions, DBAdapter, Where } from 'better-auth';
import { accounts, sessions, users, verifications } from '#db/schema/access.ts';
import { getStore, type Reader } from '#db/store.ts';

/**
 * The database adapter of better-auth. Session tokens reach the tables only through `digest`, a keyed one-way
 * function, so that what lies in the database is of no use as a cookie.
 */
export function sessionAdapter(digest: (token: string) => string) {
  return (options: BetterAuthOptions): DBAdapter => {
    const reading = () => adapterOn(getStore().read)(options);
    const writing = <T>(work: (adapter: DBAdapter) => Promise<T>) =>
      getStore().transact((tx) => work(adapterOn(tx)(options)));
    const hidden = <Query extends { model: string; where?: Where[] }>(query: Query): Query =>
      query.model === 'session' ? { ...query, where: query.where?.map(hiddenIn(digest)) } : query;

    const adapter: DBAdapter = {
      ...reading(),
      id: 'attest',
      create: async (query) => {
        const token = tokenIn(query.model, query.data);
        if (token === undefined) return writing((on) => on.create(query));
        const data = { ...query.data, token: digest(token) };
        return { ...(await writing((on) => on.create({ ...query, data }))), token };
      },
      findOne: async <T>(query: Parameters<DBAdapter['findOne']>[0]) =>
        shown(query, await reading().findOne<T>(hidden(query))),
      findMany: (query) => reading().findMany(hidden(query)),
      count: (query) => reading().count(hidden(query)),
      update: async <T>(query: Parameters<DBAdapter['update']>[0]) =>
        shown(query, await writing((on) => on.update<T>(hidden(query)))),
      updateMany: (query) => writing((on) => on.updateMany(hidden(query))),
      delete: (query) => writing((on) => on.delete(hidden(query))),
      deleteMany: (query) => writing((on) => on.deleteMany(hidden(query))),
      consumeOne: (query) => writing((on) => on.consumeOne(hidden(query))),
      incrementOne: (query) => writing((on) => on.incrementOne(hidden(query))),
      transaction: (work) => work(adapter),
    };
    return adapter;
  };
}

const adapterOn = (db: Reader) =>
  drizzleAdapter(db, {
    provider: getStore().engine === 'postgres' ? 'pg' : 'sqlite',
    schema: { user: users, session: sessions, account: accounts, verification: verifications },
    transaction: false,
  });

const hiddenIn = (digest: (token: string) => string) => (condition: Where) =>
  condition.field === 'token' && typeof condition.value === 'string'
    ? { ...condition, value: digest(condition.value) }
    : condition;

// better-auth compares and signs the token that it knows, so a row found by its token carries that one again.
function shown<Row>(query: { model: string; where: Where[] }, row: Row | null): Row | null {
  const asked = query.where.find(({ field }) => field === 'token');
  return row && query.model === 'session' && asked ? { ...row, token: asked.value } : row;
}

function tokenIn(model: string, data: object): string | undefined {
  return model === 'session' && 'token' in data && typeof data.token === 'string'
    ? data.token
    : undefined;
}
