import { randomBytes } from 'node:crypto';

// Crockford's base32: no I, L, O or U, so that an id survives being read aloud or printed.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** A fresh public id of 8 characters, such as `7K3M9Q0B`: 40 random bits. */
export function newPublicId(): string {
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join(
    '',
  );
}

/** Whether the text has the form of a public id. */
export function isPublicId(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(text);
}
