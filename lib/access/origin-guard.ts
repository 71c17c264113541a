import { AppError } from '#lib/errors.ts';

/**
 * Throws FORBIDDEN unless the request was made by a page of this site: `Sec-Fetch-Site` says same-origin, or,
 * where the browser sends none, `Origin` is one of ours to the letter. Host and X-Forwarded-Host are never asked,
 * because whoever sends the request writes them (OWASP CSRF Prevention Cheat Sheet, Fetch Metadata).
 */
export function assertSameOrigin(headers: Pick<Headers, 'get'>, origins: readonly string[]): void {
  const site = headers.get('sec-fetch-site');
  const isOurs = site
    ? site === 'same-origin'
    : origins.includes(headers.get('origin') ?? 'missing');
  if (!isOurs) throw new AppError('FORBIDDEN', { reason: 'origin' });
}

/** Whether the browser says that a page of another site, or one of its pictures, asked for this. */
export const isLedHereByAnother = (headers: Pick<Headers, 'get'>): boolean =>
  ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '');

/** The origins of this site: the configured one alone, else localhost under both of its names. */
export function ownOrigins(env: Record<string, string | undefined> = process.env): string[] {
  const configured = env.ATTEST_ORIGIN?.trim();
  const port = env.PORT?.trim() || '3000';
  return configured ? [configured] : [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
}
