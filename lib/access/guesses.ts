// What is guessed at, and how often it may be from where.
import { findUserByEmail } from '#db/users.ts';
import { getStore } from '#db/store.ts';
import { deviceOf } from '#lib/access/known-devices.ts';
import type { Tried } from '#lib/access/tries.ts';
import { networkOf } from '#lib/server/client-address.ts';

/** Wrong ones within a quarter of an hour. */
export const LIMITS = {
  /** Passwords for one account, from all browsers together in which it never signed in. */
  account: 5,
  /** Those of them that one network may use, so that it does not keep the owner out elsewhere. */
  accountFromNetwork: 4,
  /** Passwords for one account from a browser in which it has signed in. */
  device: 5,
  /** Passwords from one network, for whatever accounts. */
  passwordsFromNetwork: 30,
  /** Codes of one person’s app, wherever they come from: only who knows the password is asked for one. */
  codes: 5,
  linksFromNetwork: 30,
  tokensFromNetwork: 60,
  /** Sign-ins through the provider that came to nothing, or are still under way. An office begins its day below it. */
  begunFromNetwork: 100,
} as const;

/** Where a request comes from, as far as it is told. */
export interface Sender {
  /** The plain address; null where nobody has said, which counts as one network. */
  address: string | null;
  /** What the browser says that it is. */
  agent?: string | null;
  /** The value of the cookie of known browsers. */
  device?: string | undefined;
}

/** A password that is tried for the address, whoever’s it is. A browser that the account knows counts for itself. */
export async function passwordTried(email: string, sender: Sender): Promise<Tried> {
  const user = await findUserByEmail(getStore().read, email);
  const tried = { kind: 'password', userId: user?.id ?? null } as const;
  const device = deviceOf(sender.device, email);
  if (device) return { ...tried, buckets: [{ name: `device ${device}`, limit: LIMITS.device }] };
  const network = networkIn(sender);
  return {
    ...tried,
    buckets: [
      { name: `account ${email}`, limit: LIMITS.account },
      { name: `account ${email} from ${network}`, limit: LIMITS.accountFromNetwork },
      { name: `passwords from ${network}`, limit: LIMITS.passwordsFromNetwork },
    ],
  };
}

/** A code of the person’s app. */
export const codeTried = (userId: string): Tried => ({
  kind: 'second_factor',
  userId,
  buckets: [{ name: `codes ${userId}`, limit: LIMITS.codes }],
});

/** A link of ours that opens nothing. */
export const linkTried = (sender: Sender): Tried => ({
  kind: 'link',
  userId: null,
  buckets: [{ name: `links from ${networkIn(sender)}`, limit: LIMITS.linksFromNetwork }],
});

/** A token of the API that nobody has. */
export const tokenTried = (sender: Sender): Tried => ({
  kind: 'token',
  userId: null,
  buckets: [{ name: `tokens from ${networkIn(sender)}`, limit: LIMITS.tokensFromNetwork }],
});

/** A sign-in that begins at the provider; whose it is, nobody knows before it ends. */
export const providerTried = (sender: Sender): Tried => ({
  kind: 'provider',
  userId: null,
  buckets: [{ name: `provider from ${networkIn(sender)}`, limit: LIMITS.begunFromNetwork }],
});

const networkIn = ({ address }: Sender) => (address === null ? 'unknown' : networkOf(address));
