import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { inPasswordTurn } from '#lib/access/password-turns.ts';

// OWASP Password Storage Cheat Sheet, Argon2id: m = 19 MiB, t = 2, p = 1. Argon2id is the library's default.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The shortest password that is accepted (NIST SP 800-63B: length over composition). */
export const SHORTEST_PASSWORD = 12;
/** The longest, so that nobody makes the server hash megabytes. */
export const LONGEST_PASSWORD = 128;

/** The Argon2id hash of the password in PHC notation, with a fresh salt. Throws UNAVAILABLE when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return inPasswordTurn(() => hash(password, COST));
}

/** Whether the password is the one that was hashed; false for a hash that cannot be read. Throws as hashPassword does. */
export function isPassword(passwordHash: string, password: string): Promise<boolean> {
  return inPasswordTurn(() => verify(passwordHash, password).catch(() => false));
}

// No letters or digits that are mistaken for one another when they are typed from a screen: 31 of them, 4.95 bits each.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A fresh password of groups of four letters and digits, 20 bits each (five: 99 bits). */
export function newPassword(groups = 5): string {
  return Array.from({ length: groups }, group).join('-');
}

const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
