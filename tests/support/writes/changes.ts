// What a write changed in the database: every row that came or went, with what differs from run to run masked.
import { openedRows } from '#tests/support/opened-rows.ts';

export interface Changed {
  /** As they are stored, in words where they are sealed. */
  raw: string[];
  /** The same for two writes that do the same. */
  masked: string[];
}

/** Every row of the database, each as the name of its table and its values. */
export async function allRows(): Promise<string[]> {
  const rows = await openedRows();
  return rows.map(({ table, values }) => `${table} ${JSON.stringify(values)}`);
}

/** The rows that went and came between the two. */
export function changedRows(before: readonly string[], after: readonly string[]): Changed {
  const [old, now] = [new Set(before), new Set(after)];
  const raw = [
    ...before.filter((row) => !now.has(row)).map((row) => `- ${row}`),
    ...after.filter((row) => !old.has(row)).map((row) => `+ ${row}`),
  ];
  return { raw, masked: raw.map(masked).toSorted() };
}

// Ids, moments, hashes, sealed bytes, the place in the chain, and what the rows number by themselves.
const masked = (row: string): string =>
  row
    .replaceAll(/\{"type":"Buffer","data":\[[^\]]*\]\}/g, '∗')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '∗')
    .replaceAll(/"(seq|contentVersion|\w*[sS]tep)":\d+/g, '∗')
    .replaceAll(/"byteCount":\d+/g, '∗')
    .replaceAll(/\bs1\.[\w.-]+/g, '∗')
    .replaceAll(/att_\w+/g, '∗')
    .replaceAll(/[\w+/=-]{20,}/g, '∗')
    .replaceAll(/\b[\dA-HJKMNP-TV-Z]{8}\b/g, '∗')
    .replaceAll(/[Mm]ade[ -]?\d+/g, '∗');
