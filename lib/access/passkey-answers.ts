// What a browser sends of a passkey, read before anything of it is believed.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

// The longest that the parts may be: attestations without certificates are far below it.
const LONGEST = 8_192;
const bytes = z.base64url().min(1).max(LONGEST);
const head = { id: bytes, rawId: bytes, type: z.literal('public-key') };
const extras = {
  // What extensions say is not asked for.
  clientExtensionResults: z.unknown().transform(() => ({})),
};

const made = z.object({
  ...head,
  ...extras,
  response: z.object({ clientDataJSON: bytes, attestationObject: bytes }),
});

const signed = z.object({
  ...head,
  ...extras,
  response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }),
});

/** A key that a browser has made, as it sent it; null for anything else. */
export const readMade = (sent: string): RegistrationResponseJSON | null => {
  const read = made.safeParse(parsed(sent));
  return read.success ? read.data : null;
};

/** What a key has signed, as a browser sent it; null for anything else. */
export const readSigned = (sent: string): AuthenticationResponseJSON | null => {
  const read = signed.safeParse(parsed(sent));
  return read.success ? read.data : null;
};

/** The challenge that the answer says it answers, base64url; null when it names none. Nothing is proved by it. */
export function challengeIn({ response }: { response: { clientDataJSON: string } }): string | null {
  const text = Buffer.from(response.clientDataJSON, 'base64url').toString();
  const data = z.object({ challenge: z.base64url().max(LONGEST) }).safeParse(parsed(text));
  return data.success ? data.data.challenge : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
