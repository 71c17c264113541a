import { createHash, randomBytes } from 'node:crypto';

/** A fresh secret for one rendering; a script that carries it was written by the renderer. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/** The policy of files that somebody sent: whatever one turns out to be, nothing in it runs or loads on this site. */
export const POLICY_OF_FILES = "default-src 'none'; sandbox";

/** The content security policy with which a page is rendered: scripts by nonce, nothing from elsewhere. */
export function policyWithNonce(nonce: string, { isDevelopment = false } = {}): string {
  const evaluation = isDevelopment ? " 'unsafe-eval'" : '';
  return contentPolicy(`'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`);
}

/** The policy of a page that is sent more than once: the hashes of exactly the scripts that the renderer wrote. */
export function policyWithHashes(hashes: string[]): string {
  return contentPolicy(["'self'", ...hashes.map((hash) => `'${hash}'`)].join(' '));
}

/**
 * The page without nonces, and the hashes of the inline scripts that carried the renderer's nonce.
 * A script that was injected carries none, is not hashed, and so is not run.
 */
export function nonceToHashes(html: string, nonce: string): { html: string; hashes: string[] } {
  const hashes = new Set<string>();
  for (const [, attributes = '', body = ''] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
  )) {
    if (attributes.includes(`nonce="${nonce}"`) && body) hashes.add(sha256(body));
  }
  return { html: html.replaceAll(` nonce="${nonce}"`, ''), hashes: [...hashes] };
}

/** The headers of every answer, whatever it is. `origin` decides whether the browser is told to insist on https. */
export function securityHeaders(origin: string): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // A source's own server is not told who reads about it here.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-DNS-Prefetch-Control': 'off',
    'Permissions-Policy':
      'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ...(origin.startsWith('https:') && {
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    }),
  };
}

// Styles: Next and the charts set style attributes, which no nonce can mark; style elements stay same-origin files.
const contentPolicy = (scripts: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
