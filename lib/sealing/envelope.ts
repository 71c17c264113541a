// Text that a copy of the database must not give away: AES-256-GCM, one envelope for each field of each row.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** The only place where the sealed text opens: moved to another row or column it does not. */
export interface SealedPlace {
  table: string;
  column: string;
  rowId: string;
}

export interface FieldKey {
  /** Stands in every envelope that the key sealed; says nothing about the key. */
  id: string;
  bytes: Buffer;
}

const VERSION = 's1';
const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;
const ENVELOPE = /^s1\.([\w-]{8})\.([\w-]{16})\.([\w-]{22,})$/;

/** The key that the secret text stands for, by HKDF-SHA-256: the same text always gives the same key. */
export function fieldKeyOf(secret: string): FieldKey {
  const derive = (use: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, 'attest fields', `${VERSION} ${use}`, length));
  return { id: derive('id', 6).toString('base64url'), bytes: derive('key', 32) };
}

/** An envelope `s1.<key id>.<nonce>.<ciphertext and tag>`; the same text never gives the same one twice. */
export function seal(key: FieldKey, text: string, place: SealedPlace): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound(key.id, place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, key.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

/** The text in the envelope. Throws a SealError when none of the keys opens it, or it was changed or moved. */
export function unseal(keys: readonly FieldKey[], envelope: string, place: SealedPlace): string {
  const [, keyId = '', nonce = '', sealed = ''] = ENVELOPE.exec(envelope) ?? [];
  const where = `${place.table}.${place.column} of ${place.rowId}`;
  if (!sealed) throw new SealError(`${where} holds no envelope.`);
  const key = keys.find(({ id }) => id === keyId);
  if (!key)
    throw new SealError(
      `${where} is sealed with another key: set ATTEST_FIELD_KEY, or ATTEST_SECRET, to the one of before.`,
    );
  const bytes = Buffer.from(sealed, 'base64url');
  const opened = createDecipheriv(CIPHER, key.bytes, Buffer.from(nonce, 'base64url'), {
    authTagLength: TAG_BYTES,
  });
  opened.setAAD(bound(key.id, place)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = Buffer.concat([opened.update(bytes.subarray(0, -TAG_BYTES)), opened.final()]);
    return text.toString('utf8');
  } catch (cause) {
    throw new SealError(`${where} was changed or moved since it was sealed.`, { cause });
  }
}

/** The id of the key that sealed the envelope; undefined for what is no envelope. */
export function keyIdOf(envelope: string): string | undefined {
  return ENVELOPE.exec(envelope)?.[1];
}

/** An envelope that does not open. Its message names the place, never the text. */
export class SealError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SealError';
  }
}

const bound = (keyId: string, { table, column, rowId }: SealedPlace) =>
  Buffer.from(JSON.stringify([VERSION, keyId, table, column, rowId]));
