// Statements of SQLite that stay prepared: parsing and planning the same text again costs more than most answers.
import type SqliteConnection from 'better-sqlite3';

type Statement = SqliteConnection.Statement<unknown[]>;

/** What Drizzle asks of a statement. */
type Asked = Pick<Statement, 'run' | 'all' | 'get'> & { raw(): Asked };

// Enough for every query of the site; lists of many ids are as many texts, so the oldest give way.
const MOST_STATEMENTS = 300;
const LONGEST_TEXT = 10_000;

/**
 * The connection as Drizzle sees it: what it prepares is kept by its text, up to 300 statements, the least lately
 * used forgotten first. SQLite itself prepares a kept statement anew when the schema has changed.
 */
export function keepingStatements(
  connection: SqliteConnection.Database,
): SqliteConnection.Database {
  const kept = new Map<string, Statement>();
  const prepare = (text: string) => {
    const statement = kept.get(text) ?? connection.prepare<unknown[]>(text);
    kept.delete(text);
    if (text.length <= LONGEST_TEXT) kept.set(text, statement);
    const [oldest] = kept.keys();
    if (kept.size > MOST_STATEMENTS && oldest !== undefined) kept.delete(oldest);
    return asked(statement);
  };
  return Object.assign(Object.create(connection) as SqliteConnection.Database, { prepare });
}

// Rows come as arrays or as objects by a switch on the statement, which callers now share: each call sets it first.
function asked(statement: Statement, isRaw = false): Asked {
  const switched = () => (statement.reader ? statement.raw(isRaw) : statement);
  return {
    run: (...parameters) => statement.run(...parameters),
    all: (...parameters) => switched().all(...parameters),
    get: (...parameters) => switched().get(...parameters),
    raw: () => asked(statement, true),
  };
}
