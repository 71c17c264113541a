// What a store offers, whichever engine is beneath it.
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

export type Reader = Pick<
  NodePgDatabase,
  'select' | 'selectDistinct' | '$count' | 'with' | '$with'
>;
export type Writer = Reader & Pick<NodePgDatabase, 'insert' | 'update' | 'delete'>;

export type Engine = 'sqlite' | 'postgres';

/** How long a write waits for another process that is writing, in milliseconds; then it fails as busy. */
export const LOCK_WAIT = 5000;

/** Told in one plain sentence what is being done, so that a command can print it. */
export type OnProgress = (text: string) => void;

export interface Store {
  engine: Engine;
  /** Committed rows only. */
  read: Reader;
  /**
   * All or nothing, one at a time in effect; `work` may run again after a serialisation failure. Waits 5 s for
   * another writer, then fails with an error of which isBusy holds, having written nothing.
   */
  transact<T>(work: (tx: Writer) => Promise<T>): Promise<T>;
  /** Brings the schema up to this program's; returns the names of the migrations that it applied. */
  migrate(onProgress?: OnProgress): Promise<string[]>;
  /** The engine and the last migration applied, null before the first; throws when the database does not answer. */
  ping(): Promise<{ engine: Engine; schemaVersion: string | null }>;
  /**
   * Lets the files hold nothing of what was overwritten or deleted: the embedded engine moves its log into the file,
   * whose freed space is zeroed, and empties it. A server keeps old rows until it is vacuumed (docs/redaction.md).
   * False when somebody who was reading kept it from ending: then the log ends with the next call, or the program.
   */
  forgetOverwritten(): Promise<boolean>;
  close(): Promise<void>;
}

/** A store that cannot be opened or brought up to date: the message is a sentence for the person who starts the program. */
export class StoreError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'StoreError';
  }
}
