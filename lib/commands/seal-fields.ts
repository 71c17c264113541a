import { resealSecondFactors } from '#lib/access/second-factor-seal.ts';
import { CommandError } from '#lib/commands/run-command.ts';
import { resealTyped } from '#lib/entry/typed-seal.ts';
import type { FieldSecrets } from '#lib/sealing/field-keys.ts';

/**
 * Seals every private field with the key of today. Throws a CommandError, and changes nothing, when a field is sealed
 * with a key that is not set: it would be lost to the person who wrote it.
 */
export async function sealFields(secrets: FieldSecrets): Promise<void> {
  const factors = await resealSecondFactors(secrets);
  if (factors > 0)
    throw new CommandError(
      `The database keeps what the codes of people are made from (people: ${factors}) sealed with a key that is not ` +
        'set: set ATTEST_OLD_FIELD_KEY to the ATTEST_FIELD_KEY or ATTEST_SECRET of before, or to the word lost; then ' +
        'they come in by a recovery code, or an administrator resets their second step.',
    );
  const closed = await resealTyped(secrets);
  if (closed === 0) return;
  throw new CommandError(
    `The database keeps what people are typing (forms: ${closed}) sealed with a key that is not set: set ` +
      'ATTEST_OLD_FIELD_KEY to the ATTEST_FIELD_KEY or ATTEST_SECRET of before, or to the word lost to let go of it.',
  );
}
