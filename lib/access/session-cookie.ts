// The cookie of a session, as better-auth reads it: a token, and a signature that only this instance makes.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readSettings } from '#lib/settings.ts';

/** Whether people reach this instance by https. */
export const isSecure = (): boolean => readSettings().origin.startsWith('https:');

/** The name of the cookie of a session. */
export const sessionCookieName = (): string => nameOf('session');

/** The name of the cookie by which a browser is known. */
export const deviceCookieName = (): string => nameOf('device');

/** The name of the cookie of somebody who still owes the code. */
export const stepCookieName = (): string => nameOf('step');

// __Host-: only this very host, over https, can have set it (RFC 6265bis, 4.1.3.2).
const nameOf = (what: string) => `${isSecure() ? '__Host-' : ''}attest.${what}`;

/** The value of the cookie for a session's token. */
export const signedToken = (token: string): string => `${token}.${signatureOf(token)}`;

/**
 * Whether the Cookie header carries a session that this instance once opened; whether it is still open, or whose it
 * is, only the database knows.
 */
export function isSignedSession(cookieHeader: string | undefined): boolean {
  const value = cookieIn(cookieHeader, sessionCookieName()) ?? '';
  const at = value.indexOf('.');
  const [token, signature] = [value.slice(0, at), Buffer.from(value.slice(at + 1))];
  const right = Buffer.from(signatureOf(token));
  return at > 0 && signature.length === right.length && timingSafeEqual(signature, right);
}

/** Whether the Cookie header says that somebody has signed in in this browser before; anybody may say so. */
export const claimsKnownDevice = (cookieHeader: string | undefined): boolean =>
  cookieIn(cookieHeader, deviceCookieName()) !== undefined;

const signatureOf = (token: string) =>
  createHmac('sha256', readSettings().secret).update(token).digest('base64');

function cookieIn(header: string | undefined, name: string): string | undefined {
  const found = header?.split(/; */).find((cookie) => cookie.startsWith(`${name}=`));
  return found && plain(found.slice(name.length + 1));
}

// What is no percent-encoding is not ours.
function plain(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
