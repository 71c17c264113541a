// Writes hostile texts over everything that people can have written, past every check: whatever stands in the database,
// a page shows it as words.
import SqliteConnection from 'better-sqlite3';
import { readTables } from '#tests/support/canary/tables.ts';
import { openToAnything } from '#tests/support/past-guards.ts';
import { ADDRESSES, PAYLOADS } from '#tests/support/hostile/payloads.ts';

/** Tables in which nobody writes words, and those without which nobody could sign in. */
const LEFT_ALONE = [
  'instance',
  'revisions',
  'sessions',
  'accounts',
  'field_keys',
  'second_factors',
  'typed_forms',
  'tries',
];

/** Codes, days, ids, hashes and numbers: the record cannot be read with anything else in them. */
const CODE =
  /^(|[a-z]{1,3}(-[A-Za-z]+)?|[a-z][A-Za-z_0-9]*|[A-Z]{2,3}|[0-9A-Z]{8}|IQ\w+|[0-9a-f]{40,}|[\d\s.,:TZ-]+|s1\..*)$/;
const NAMED_AS_CODE = /(_id|_on|slug|language|sha256|media_type|file_name|email|page|password)$/;

/** Writes into every text of every row; returns how many texts were written over. */
export async function writeEverywhere(file: string): Promise<number> {
  const connection = new SqliteConnection(file);
  const close = openToAnything(connection);
  let count = 0;
  const next = () => PAYLOADS[count++ % PAYLOADS.length] ?? '';
  const hostile = (text: string): string => {
    if (/^https?:/.test(text)) return ADDRESSES[count++ % ADDRESSES.length] ?? '';
    return CODE.test(text) ? text : `${text} ${next()}`;
  };
  for (const { name: table, columns } of await readTables()) {
    if (LEFT_ALONE.includes(table)) continue;
    const words = columns.filter(
      ({ name, isText, isKey, refersTo }) =>
        isText && !isKey && !refersTo && !NAMED_AS_CODE.test(name),
    );
    for (const { name, isJson } of words) {
      const rows = connection
        .prepare<[], { rowid: number; text: string | null }>(
          `select rowid, "${name}" as text from "${table}"`,
        )
        .all();
      const write = connection.prepare(`update "${table}" set "${name}" = ? where rowid = ?`);
      for (const { rowid, text } of rows)
        if (text !== null)
          write.run(
            isJson ? JSON.stringify(within(JSON.parse(text), hostile)) : hostile(text),
            rowid,
          );
    }
  }
  connection.exec('update instance set content_version = content_version + 1');
  close();
  connection.close();
  return count;
}

/** The value with every text in it changed. */
function within(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => within(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      NAMED_AS_CODE.test(key) ? each : within(each, change),
    ]),
  );
}
