import { describe, expect, it } from 'vitest';
import { relyingParty } from '#lib/access/relying-party.ts';

describe('the address for which passkeys are made', () => {
  it.each([
    ['https://figures.example.org', 'figures.example.org'],
    ['https://figures.example.org:8443', 'figures.example.org'],
    ['http://localhost:3000', 'localhost'],
    ['http://attest.localhost', 'attest.localhost'],
  ])('%s is one, by its name alone', (origin, domain) => {
    expect(relyingParty(origin)).toBe(domain);
  });

  it.each([
    'http://figures.example.org',
    'https://192.0.2.7',
    'https://[2001:db8::7]',
    'http://127.0.0.1:3000',
    'http://notlocalhost',
  ])('%s is none', (origin) => {
    expect(relyingParty(origin)).toBeNull();
  });
});
