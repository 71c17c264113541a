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

/** A fresh id for a capture of these bytes, such as `7K3M9Q0B-9f86…`: what names it commits to what was captured. */
export function newCaptureId(sha256: string): string {
  return `${newPublicId()}-${sha256}`;
}

/** Whether the text has the form of the id of a capture; a text that was pasted has had a bare public id before. */
export function isCaptureId(text: string): boolean {
  return (
    isPublicId(text) || (isPublicId(text.slice(0, LENGTH)) && /^.{8}-[0-9a-f]{64}$/.test(text))
  );
}
