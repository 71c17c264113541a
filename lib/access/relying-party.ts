// For which address passkeys are made.
import { isIP } from 'node:net';
import { readSettings } from '#lib/settings.ts';

/**
 * The domain to which passkeys are bound; null where the address allows none. Browsers make them for a name and not for
 * a number, and over https or on this very machine (Web Authentication Level 3, 5.1.3 and "secure contexts").
 */
export function relyingParty(origin = readSettings().origin): string | null {
  const { protocol, hostname } = new URL(origin);
  const isOwnMachine = hostname === 'localhost' || hostname.endsWith('.localhost');
  const isName = isIP(hostname.replaceAll(/[[\]]/g, '')) === 0;
  return isName && (protocol === 'https:' || isOwnMachine) ? hostname : null;
}
