// The accounts of the demo, which alone sign in by password only.
import { eq } from 'drizzle-orm';
import { demoAccounts } from '#db/schema/access.ts';
import type { Reader, Writer } from '#db/store.ts';

/** Marks a person as an account of the demo. For the demo command alone. */
export async function insertDemoAccount(tx: Writer, userId: string): Promise<void> {
  await tx.insert(demoAccounts).values({ userId }).onConflictDoNothing();
}

/** Whether the person is marked as an account of the demo. */
export async function isDemoAccount(reader: Reader, userId: string): Promise<boolean> {
  const found = await reader.select().from(demoAccounts).where(eq(demoAccounts.userId, userId));
  return found.length > 0;
}
