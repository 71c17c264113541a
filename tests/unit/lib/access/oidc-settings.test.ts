import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '#lib/settings.ts';

const provider = {
  ATTEST_SECRET: 'x'.repeat(32),
  ATTEST_OIDC_ISSUER: 'https://accounts.google.com',
  ATTEST_OIDC_CLIENT_ID: 'attest',
  ATTEST_OIDC_CLIENT_SECRET: 'between the two',
  ATTEST_OIDC_NAME: 'Google Workspace',
};

describe('a sign-in provider', () => {
  it('is there only where the settings name one', () => {
    expect(readSettings({ ATTEST_SECRET: provider.ATTEST_SECRET }).oidc).toBeUndefined();
    expect(readSettings(provider).oidc).toEqual({
      issuer: 'https://accounts.google.com',
      clientId: 'attest',
      clientSecret: 'between the two',
      name: 'Google Workspace',
    });
  });

  it('may have its secret in a file, which is read once', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'attest-secret-'));
    const file = path.join(folder, 'secret');
    writeFileSync(file, 'in the file\n');
    const { ATTEST_OIDC_CLIENT_SECRET: _, ...rest } = provider;
    const env = { ...rest, ATTEST_OIDC_CLIENT_SECRET_FILE: file };
    expect(readSettings(env).oidc?.clientSecret).toBe('in the file');
    rmSync(folder, { recursive: true });
    expect(readSettings(env).oidc?.clientSecret).toBe('in the file');
  });

  it.each([
    [{ ATTEST_OIDC_ISSUER: undefined }, /^ATTEST_OIDC_ISSUER is missing.*\.$/],
    [{ ATTEST_OIDC_ISSUER: 'accounts.google.com' }, /^ATTEST_OIDC_ISSUER must be the issuer/],
    [{ ATTEST_OIDC_ISSUER: 'http://sso.example.org' }, /^ATTEST_OIDC_ISSUER must be the issuer/],
    [{ ATTEST_OIDC_ISSUER: 'https://a:b@sso.example.org' }, /^ATTEST_OIDC_ISSUER must be/],
    [
      { ATTEST_OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' },
      /^ATTEST_OIDC_ISSUER must name your own tenant/,
    ],
    [{ ATTEST_OIDC_CLIENT_ID: ' ' }, /^ATTEST_OIDC_CLIENT_ID is missing/],
    [{ ATTEST_OIDC_NAME: undefined }, /^ATTEST_OIDC_NAME is missing/],
    [{ ATTEST_OIDC_CLIENT_SECRET: '' }, /^ATTEST_OIDC_CLIENT_SECRET or .*_FILE must be set/],
    [
      { ATTEST_OIDC_CLIENT_SECRET: undefined, ATTEST_OIDC_CLIENT_SECRET_FILE: './no-such-file' },
      /^ATTEST_OIDC_CLIENT_SECRET_FILE names a file that is empty or cannot be read/,
    ],
  ])('that is set half or wrongly stops the start with one sentence: %o', (change, sentence) => {
    expect(() => readSettings({ ...provider, ...change })).toThrow(SettingsError);
    expect(() => readSettings({ ...provider, ...change })).toThrow(sentence);
    expect(() => readSettings({ ...provider, ...change })).not.toThrow(/\n/);
  });

  it('may do without https on this machine alone', () => {
    const issuer = 'http://127.0.0.1:4470';
    expect(readSettings({ ...provider, ATTEST_OIDC_ISSUER: issuer }).oidc?.issuer).toBe(issuer);
  });
});
