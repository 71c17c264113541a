// The policies that computed numbers follow, such as the order of the sources of a headline.
import { eq, inArray } from 'drizzle-orm';
import { inChunks } from '#db/chunks.ts';
import { insertRows } from '#db/insert-rows.ts';
import { policies } from '#db/schema/record.ts';
import type { Reader, Writer } from '#db/store.ts';

export type PolicyRow = typeof policies.$inferSelect;

/** The policy of this id, or undefined. */
export async function findPolicy(reader: Reader, id: string): Promise<PolicyRow | undefined> {
  return (await reader.select().from(policies).where(eq(policies.id, id)))[0];
}

/** The policies of these ids, in no order; an unknown id finds nothing. */
export function listPoliciesById(reader: Reader, ids: readonly string[]): Promise<PolicyRow[]> {
  return inChunks(ids, (chunk) =>
    reader.select().from(policies).where(inArray(policies.id, chunk)),
  );
}

/** The policy of this kind, such as `headline`, or undefined when none has been approved. */
export async function findPolicyByKind(
  reader: Reader,
  kind: string,
): Promise<PolicyRow | undefined> {
  return (await reader.select().from(policies).where(eq(policies.kind, kind)))[0];
}

/** Adds the policies; their approved revisions are appended first. */
export function insertPolicies(tx: Writer, rows: readonly PolicyRow[]): Promise<void> {
  return insertRows(tx, policies, rows);
}

/** Puts the row in the place of the policy of this id; its approved revision is appended first. */
export async function updatePolicy(tx: Writer, id: string, row: PolicyRow): Promise<void> {
  await tx.update(policies).set(row).where(eq(policies.id, id));
}
