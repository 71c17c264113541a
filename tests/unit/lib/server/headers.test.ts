import { describe, expect, it } from 'vitest';
import {
  newNonce,
  nonceToHashes,
  POLICY_OF_FILES,
  policyWithHashes,
  policyWithNonce,
  securityHeaders,
} from '#lib/server/headers.ts';

describe('the content policy', () => {
  it('lets nothing come from another origin', () => {
    for (const policy of [policyWithNonce('abc'), policyWithHashes(['sha256-x'])]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe-inline|unsafe-eval/);
    }
  });

  it('of a file that somebody sent lets nothing in it run, load or act for this site', () => {
    expect(POLICY_OF_FILES).toMatch(/^default-src 'none'; sandbox$/);
  });

  it('allows evaluation in development only', () => {
    expect(policyWithNonce('abc', { isDevelopment: true })).toContain('unsafe-eval');
  });

  it('names exactly the scripts that the renderer wrote', () => {
    const { html, hashes } = nonceToHashes(
      '<p>one</p><script nonce="n1">start()</script><script>attack()</script><script nonce="other">attack()</script>',
      'n1',
    );
    expect(hashes).toEqual(['sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00=']);
    expect(html).toContain('<script>start()</script>');
  });

  it('makes a new nonce each time', () => {
    expect(newNonce()).not.toBe(newNonce());
  });
});

describe('the headers of every answer', () => {
  it('insist on https where the site has it, and only there', () => {
    expect(securityHeaders('https://figures.example')).toHaveProperty('Strict-Transport-Security');
    expect(securityHeaders('http://localhost:3000')).not.toHaveProperty(
      'Strict-Transport-Security',
    );
  });
});
