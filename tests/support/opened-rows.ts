// Every row of the database in words: whether words are gone, or what a write changed, is not told by envelopes.
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm';
import * as access from '#db/schema/access.ts';
import * as record from '#db/schema/record.ts';
import * as submissions from '#db/schema/submissions.ts';
import { getStore } from '#db/store.ts';
import { keyIdOf } from '#lib/sealing/envelope.ts';
import { opening, type Opening } from '#lib/sealing/kept-text.ts';

export interface OpenedRow {
  table: string;
  values: Record<string, unknown>;
  /** The columns that are kept sealed. */
  sealed: string[];
}

const isTable = (each: unknown): each is typeof access.users => is(each, Table);
const TABLES = [access, record, submissions].flatMap((schema) =>
  Object.values(schema).filter(isTable),
);

/** All rows of all tables. */
export async function openedRows(): Promise<OpenedRow[]> {
  const { read } = getStore();
  const open = await opening(read);
  const rows = await Promise.all(
    TABLES.map(async (table) =>
      (await read.select().from(table)).map((row) => openedRow(open, table, row)),
    ),
  );
  return rows.flat();
}

/** The sealed columns in which the words stand, as table and column, without regard to case. */
export async function sealedHolding(words: string): Promise<string[]> {
  const found = (await openedRows()).flatMap(({ table, values, sealed }) =>
    sealed.flatMap((column) => {
      const text = JSON.stringify(values[column]).toLowerCase();
      return text.includes(words.toLowerCase()) ? `${table}.${column}` : [];
    }),
  );
  return [...new Set(found)].toSorted();
}

function openedRow(open: Opening, of: Table, row: Record<string, unknown>): OpenedRow {
  const table = getTableName(of);
  const columns = getTableColumns(of);
  // A reason for what looked odd has no id of its own, nor has what a reviewer has seen.
  const sentAt = row.sentAt instanceof Date ? [row.sentAt.toISOString()] : [];
  const named = [row.itemId, row.kind ?? row.reviewerId, ...sentAt].join(' ');
  const rowId = 'id' in row ? String(row.id) : named;
  const opened = Object.entries(row).map(([key, value]): [string, unknown, boolean] => {
    const column = columns[key]?.name ?? key;
    const envelope = isForGood(table, value) ? envelopeIn(value) : undefined;
    if (envelope === undefined) return [key, value, false];
    const text = open(envelope, { table, column, rowId });
    return [key, envelope === value ? text : JSON.parse(text), true];
  });
  return {
    table,
    values: Object.fromEntries(opened.map(([key, value]) => [key, value])),
    sealed: opened.flatMap(([key, , isSealed]) => (isSealed ? key : [])),
  };
}

// Sealed with the key of the settings alone: no words that were saved. A document's columns are its own matter.
const OTHERWISE_SEALED = ['typed_forms', 'second_factors', 'field_keys', 'sources', 'revisions'];

const isForGood = (table: string, value: unknown) =>
  value !== null && !OTHERWISE_SEALED.includes(table);

// An item keeps its envelope in an object, everything else as it is.
function envelopeIn(value: unknown): string | undefined {
  const kept = typeof value === 'object' && value && 'sealed' in value ? value.sealed : value;
  return typeof kept === 'string' && keyIdOf(kept) !== undefined ? kept : undefined;
}
