import { keyIdOf, seal, unseal, type SealedPlace } from '#lib/sealing/envelope.ts';
import { keptKeys, keyToSeal } from '#lib/sealing/kept-keys.ts';
import type { Reader, Writer } from '#db/store.ts';

/** Seals a text for its place. */
export type Sealing = (text: string, place: SealedPlace) => string;

/** The text that was sealed for the place. */
export type Opening = (kept: string, place: SealedPlace) => string;

/** What seals with the latest key. Throws a SealError when the settings' key does not open the kept ones. */
export async function sealing(tx: Writer): Promise<Sealing> {
  const key = await keyToSeal(tx);
  return (text, place) => seal(key, text, place);
}

/**
 * What opens sealed text; plain text, of an earlier version, is as it stands, and what was sealed with a key that is
 * said to be lost is empty. Throws a SealError for what was changed or moved.
 */
export async function opening(reader: Reader): Promise<Opening> {
  const { keys, lost } = await keptKeys(reader);
  return (kept, place) => {
    const keyId = keyIdOf(kept);
    if (keyId === undefined) return kept;
    return lost.has(keyId) ? '' : unseal(keys, kept, place);
  };
}
