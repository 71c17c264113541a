import { sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { check } from '#db/columns.ts';

/** One code of a closed list. */
export type One<List extends readonly unknown[]> = List[number];

/** A CHECK that the column holds one of the codes; NULL passes, as in SQL. */
export function oneOf(name: string, column: AnyColumn, codes: readonly (string | number)[]) {
  const list = codes.map((code) => (typeof code === 'number' ? code : `'${code}'`)).join(', ');
  return check(name, sql`${column} in (${sql.raw(list)})`);
}

/** A CHECK that the column is a whole number of people, things or years, zero or more; NULL passes. */
export function wholeNumber(name: string, column: AnyColumn) {
  return check(name, sql`${column} >= 0`);
}

/** A CHECK that the column is a calendar day written YYYY-MM-DD; NULL passes. */
export function calendarDay(name: string, column: AnyColumn) {
  return check(name, sql`length(${column}) = 10 and ${column} like '____-__-__'`);
}

/** A named CHECK over any condition. */
export function holds(name: string, condition: SQL) {
  return check(name, condition);
}
