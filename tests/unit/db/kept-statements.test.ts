import SqliteConnection from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keepingStatements } from '#db/kept-statements.ts';

const places = sqliteTable('places', { name: text() });

function opened() {
  const connection = new SqliteConnection(':memory:');
  onTestFinished(() => void connection.close());
  connection.exec("create table places (name text); insert into places values ('Hawija')");
  const texts: string[] = [];
  const counted = {
    prepare(query: string) {
      texts.push(query);
      return connection.prepare(query);
    },
  };
  const client = keepingStatements(Object.assign(Object.create(connection), counted));
  return { connection, client, db: drizzle({ client }), prepared: () => texts.length };
}

describe('a statement that stays prepared', () => {
  test('is prepared once for the same text, whatever its values', () => {
    const { db, prepared } = opened();
    const named = (name: string) =>
      db
        .select()
        .from(places)
        .where(sql`${places.name} = ${name}`)
        .all();
    expect([named('Hawija'), named('Mosul')]).toEqual([[{ name: 'Hawija' }], []]);
    expect(prepared()).toBe(1);
  });

  test('answers in arrays and in objects as each caller asks', () => {
    const { client } = opened();
    const query = 'select name from places';
    const objects = client.prepare(query);
    const arrays = client.prepare(query).raw();
    expect(objects.all()).toEqual([{ name: 'Hawija' }]);
    expect(arrays.all()).toEqual([['Hawija']]);
    expect(objects.get()).toEqual({ name: 'Hawija' });
    expect(arrays.get()).toEqual(['Hawija']);
  });

  test('writes, and gives back what it wrote', () => {
    const { db } = opened();
    const add = (name: string) => db.insert(places).values({ name });
    expect(add('Mosul').run().changes).toBe(1);
    expect(add('Erbil').run().changes).toBe(1);
    expect(add('Daquq').returning().all()).toEqual([{ name: 'Daquq' }]);
    expect(db.select().from(places).all()).toHaveLength(4);
  });

  test('sees a schema that changed after it was prepared', () => {
    const { connection, client } = opened();
    const all = () => client.prepare('select * from places').all();
    expect(all()).toEqual([{ name: 'Hawija' }]);
    connection.exec('alter table places add column code text');
    expect(all()).toEqual([{ name: 'Hawija', code: null }]);
    connection.exec('drop table places; create table places (id int)');
    expect(all()).toEqual([]);
  });

  test('is forgotten when many others came after it', () => {
    const { client, prepared } = opened();
    for (let at = 0; at <= 300; at += 1) client.prepare(`select ${at}`);
    client.prepare('select 300');
    expect(prepared()).toBe(301);
    client.prepare('select 0');
    expect(prepared()).toBe(302);
  });
});
