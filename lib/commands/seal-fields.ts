import { resealSecondFactors } from '#lib/access/second-factor-seal.ts';
import { CommandError } from '#lib/commands/run-command.ts';
import { resealTyped } from '#lib/entry/typed-seal.ts';
import type { FieldSecrets } from '#lib/sealing/field-keys.ts';
import { resealKeptKeys } from '#lib/sealing/kept-keys.ts';

/**
 * Seals every private field with the key of today. Throws a CommandError, and changes nothing, when a field is sealed
 * with a key that is not set: it would be lost to the person who wrote it.
 */
export async function sealFields(secrets: FieldSecrets): Promise<void> {
  const keys = await resealKeptKeys(secrets);
  if (keys > 0) throw refused(`what people saved (keys: ${keys})`, LET_GO);
  const factors = await resealSecondFactors(secrets);
  if (factors > 0)
    throw refused(`what the codes of people are made from (people: ${factors})`, COME_IN_OTHERWISE);
  const forms = await resealTyped(secrets);
  if (forms > 0) throw refused(`what people are typing (forms: ${forms})`, LET_GO);
}

const LET_GO = ' to let go of it.';
const COME_IN_OTHERWISE =
  '; then they come in by a recovery code, or an administrator resets their second step.';

const refused = (what: string, whenLost: string) =>
  new CommandError(
    `The database keeps ${what} sealed with a key that is not set: set ATTEST_OLD_FIELD_KEY to the ATTEST_FIELD_KEY ` +
      `or ATTEST_SECRET of before, or to the word lost${whenLost}`,
  );
