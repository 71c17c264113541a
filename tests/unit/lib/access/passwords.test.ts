import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword, newPassword } from '#lib/access/passwords.ts';

describe('a password', () => {
  it('is kept as Argon2id at the cost that OWASP asks for', async () => {
    expect(await hashPassword('correct horse battery')).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
  });

  it('is recognised, and no other is', async () => {
    const kept = await hashPassword('correct horse battery');
    expect(await isPassword(kept, 'correct horse battery')).toBe(true);
    expect(await isPassword(kept, 'correct horse batterY')).toBe(false);
  });

  it('never matches what is no hash', async () => {
    expect(await isPassword('', '')).toBe(false);
    expect(await isPassword('plain', 'plain')).toBe(false);
  });

  it('is made of letters that nobody mistakes, and never twice the same', () => {
    const made = Array.from({ length: 200 }, newPassword);
    expect(new Set(made).size).toBe(200);
    expect(made.every((text) => /^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/.test(text))).toBe(
      true,
    );
  });
});
