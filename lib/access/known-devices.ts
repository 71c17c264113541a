// Browsers in which somebody has signed in before: strangers who guess at an account do not use up their tries.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readSettings } from '#lib/settings.ts';

/** How long a browser is known after a sign-in, in days. */
export const KNOWN_DAYS = 180;
const DAY = 24 * 60 * 60 * 1000;
// People who share a computer are each known there.
const MOST_PEOPLE = 4;

/** The id under which the browser's cookie knows this address; null when the address never signed in there. */
export function deviceOf(
  cookie: string | undefined,
  email: string,
  now = Date.now(),
): string | null {
  return marksIn(cookie).find((mark) => isFor(mark, email, now))?.id ?? null;
}

/** The cookie's value once this address has signed in there: its mark is new, those of others stay. */
export function withDevice(cookie: string | undefined, email: string, now = Date.now()): string {
  const others = marksIn(cookie).filter((mark) => !isFor(mark, email, now));
  const bare = { id: randomBytes(12).toString('base64url'), made: now.toString(36) };
  const mine = { ...bare, seal: sealOf(bare, email) };
  return [mine, ...others]
    .slice(0, MOST_PEOPLE)
    .map(({ id, made, seal }) => `${id}.${made}.${seal}`)
    .join('~');
}

interface Mark {
  id: string;
  /** Milliseconds, in base 36. */
  made: string;
  seal: string;
}

const marksIn = (cookie = ''): Mark[] =>
  cookie
    .split('~')
    .slice(0, MOST_PEOPLE)
    .flatMap((text) => {
      const [, id, made, seal] = /^([\w-]{16})\.([\da-z]{1,9})\.([\w-]{43})$/.exec(text) ?? [];
      return id && made && seal ? [{ id, made, seal }] : [];
    });

function isFor(mark: Mark, email: string, now: number): boolean {
  const age = now - Number.parseInt(mark.made, 36);
  const right = Buffer.from(sealOf(mark, email));
  return age < KNOWN_DAYS * DAY && timingSafeEqual(Buffer.from(mark.seal), right);
}

const sealOf = ({ id, made }: Omit<Mark, 'seal'>, email: string) =>
  createHmac('sha256', readSettings().secret)
    .update(`attest known device\n${id}\n${made}\n${email}`)
    .digest('base64url');
