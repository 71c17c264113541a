// What a token looks like: att_, 32 characters of chance, 7 of a checksum. A mistyped one is known without the database.
import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const START = 'att_';
const RANDOM_LENGTH = 32;
const CHECKSUM_LENGTH = 7;
const SHOWN_LENGTH = START.length + 6;

/** A fresh token: 160 random bits, which no guess reaches, and a checksum. */
export function newTokenText(): string {
  const random = Array.from(randomBytes(RANDOM_LENGTH), (byte) => ALPHABET.charAt(byte % 32));
  const start = START + random.join('');
  return start + checksum(start);
}

/** Whether the text is a token that was copied whole. It may still be nobody's. */
export function isTokenText(text: string): boolean {
  const start = text.slice(0, START.length + RANDOM_LENGTH);
  return /^att_[0-9A-HJKMNP-TV-Z]{39}$/.test(text) && text === start + checksum(start);
}

/** By what a person tells the token from their others: 30 of its 160 bits. */
export function shownStart(token: string): string {
  return token.slice(0, SHOWN_LENGTH);
}

/** SHA-256, hexadecimal. Enough for 160 random bits, which need no slow hash. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

// 32 bits in seven characters of five bits each.
function checksum(text: string): string {
  const sum = crc32(text);
  return Array.from({ length: CHECKSUM_LENGTH }, (_, at) =>
    ALPHABET.charAt(Math.floor(sum / 32 ** (CHECKSUM_LENGTH - 1 - at)) % 32),
  ).join('');
}
