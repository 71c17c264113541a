import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '#lib/settings.ts';

const secret = 'x'.repeat(32);

describe('the settings', () => {
  it('need nothing but a secret', () => {
    expect(readSettings({ ATTEST_SECRET: secret })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data/attest',
      origin: 'http://localhost:3000',
      isDemo: false,
    });
  });

  it.each([
    [{}, /^ATTEST_SECRET is missing/],
    [{ ATTEST_SECRET: 'short' }, /^ATTEST_SECRET is too short/],
    [{ ATTEST_SECRET: secret, ATTEST_FIELD_KEY: 'short' }, /^ATTEST_FIELD_KEY is too short/],
    [{ ATTEST_SECRET: secret, ATTEST_OLD_FIELD_KEY: 'gone' }, /^ATTEST_OLD_FIELD_KEY is the key/],
    [{ ATTEST_SECRET: secret, ATTEST_SNAPSHOT_MB: 'much' }, /^ATTEST_SNAPSHOT_MB must be a number/],
    [{ ATTEST_SECRET: secret, ATTEST_SNAPSHOT_MB: '0' }, /^ATTEST_SNAPSHOT_MB must be at least 1/],
    [{ ATTEST_SECRET: secret, PORT: 'web' }, /^PORT must be a port number/],
    [{ ATTEST_SECRET: secret, PORT: '70000' }, /^PORT must be a port number from 1 to 65535/],
    [
      { ATTEST_SECRET: secret, ATTEST_ORIGIN: 'figures.example.org/' },
      /^ATTEST_ORIGIN must be the address/,
    ],
    [
      { ATTEST_SECRET: secret, ATTEST_ORIGIN: 'ftp://figures.example.org' },
      /^ATTEST_ORIGIN must be the address/,
    ],
    [
      { ATTEST_SECRET: secret, DATABASE_URL: 'mysql://x' },
      /^DATABASE_URL must begin with postgres/,
    ],
  ])('stop the start with one clear sentence: %o', (env, sentence) => {
    expect(() => readSettings(env)).toThrow(SettingsError);
    expect(() => readSettings(env)).toThrow(sentence);
  });

  it('take a blank variable for one that is not set', () => {
    expect(readSettings({ ATTEST_SECRET: secret, DATABASE_URL: ' ' }).databaseUrl).toBeUndefined();
  });
});
