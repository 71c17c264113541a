// Codes of six digits that an app makes from a secret and the time (RFC 6238), by otpauth.
import { Secret, TOTP } from 'otpauth';
import { withPlainDigits } from '#lib/quantity/digits.ts';

/** How long one code is shown, in seconds. */
export const STEP_SECONDS = 30;
// One step to either side: telephones run ahead and behind, and typing takes a while (RFC 6238, 5.2).
const WINDOW = 1;
const SECRET_BYTES = 20;

/** A fresh secret of 160 bits in Base32, as apps read it. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The time-step whose code was typed, in whatever digits and however it is spaced; null when it is none of now. */
export function stepOfCode(secret: string, typed: string, at: Date): number | null {
  const token = plainCode(typed);
  if (!isCode(token)) return null;
  const timestamp = at.getTime();
  const delta = codesOf(secret).validate({ token, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / (STEP_SECONDS * 1000)) + delta;
}

/** The address that apps read off the QR code. */
export function otpAddress(secret: string, { label, issuer }: Record<'label' | 'issuer', string>) {
  const shown = { issuer, label, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS };
  return new TOTP({ ...shown, secret: Secret.fromBase32(secret) }).toString();
}

/** Whether the text is six digits, and so no recovery code. */
export function isCode(typed: string): boolean {
  return /^\d{6}$/.test(plainCode(typed));
}

const plainCode = (typed: string) => withPlainDigits(typed).replaceAll(/[\s-]/g, '');

const codesOf = (secret: string) =>
  new TOTP({
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_SECONDS,
  });
