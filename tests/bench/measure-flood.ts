// Row S10: what readers notice while somebody signs in two hundred times a second.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon, { type Result } from 'autocannon';
import { getStore, useStore } from '#db/store.ts';
import { evenly, percentile, timed } from '#tests/bench/measuring.ts';
import { startSite, type Lag, type Running } from '#tests/bench/servers.ts';

const PORT = 4482;
const SIGN_INS_A_SECOND = 200;
const SECONDS = 8;
const READERS_A_SECOND = 40;

/** What readers of the front page notice. */
export interface MeasuredReading {
  /** Requests in a second, by eight readers who ask again at once. */
  served: number;
  /** Milliseconds that one answer in twenty takes longer than, to readers who come 40 times a second. */
  p95: number;
  /** Milliseconds by which the timers of the server were late meanwhile. */
  lag: Lag;
}

export interface MeasuredFlood {
  quiet: MeasuredReading;
  /** All from one network: the limits of one network stop most before a password is looked at. */
  fromOne: Flooded;
  /** Each from a network, and for an address, of its own: no limit of one network or account stops any. */
  fromMany: Flooded;
}

export interface Flooded extends MeasuredReading {
  /** Answers to the flood, by status. */
  answers: Record<string, number>;
}

/** The front page of an empty record, alone and beside a flood of sign-ins with wrong passwords. */
export async function measureFlood(): Promise<MeasuredFlood> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'attest-flood-'));
  process.env.ATTEST_DATA_DIR = dataDir;
  await getStore().migrate(() => {});
  await getStore().close();
  useStore(undefined);
  const site = await startSite(PORT, dataDir);
  try {
    const form = await signInForm(site.origin);
    await readers(site.origin);
    const quiet = await reading(site);
    const flooded = async (who: (at: number) => Guess): Promise<Flooded> => {
      const flood = signIns(site.origin, form, who);
      return { ...(await reading(site)), answers: await flood };
    };
    const fromOne = await flooded(() => guess(0));
    return { quiet, fromOne, fromMany: await flooded(guess) };
  } finally {
    await site.stop();
    rmSync(dataDir, { recursive: true });
  }
}

async function reading(site: Running): Promise<MeasuredReading> {
  const { requests } = await readers(site.origin);
  await site.lag();
  const waited = await evenly({ perSecond: READERS_A_SECOND, seconds: SECONDS }, () =>
    timed(async () => (await fetch(`${site.origin}/en`)).text()),
  );
  return { served: requests.average, p95: percentile(waited, 95), lag: await site.lag() };
}

const readers = (origin: string): Promise<Result> =>
  autocannon({ url: `${origin}/en`, connections: 8, duration: SECONDS });

// As a browser without scripts sends the form: the hidden fields name the action.
async function signInForm(origin: string): Promise<FormData> {
  const page = await (await fetch(`${origin}/desk/sign-in`)).text();
  const form = new FormData();
  for (const [input] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    const [, name = ''] = /name="([^"]*)"/.exec(input) ?? [];
    const [, value = ''] = /value="([^"]*)"/.exec(input) ?? [];
    if (name) form.append(name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  }
  form.append('password', 'a wrong password');
  return form;
}

interface Guess {
  address: string;
  email: string;
}

const guess = (at: number): Guess => ({
  address: `10.${at >> 16}.${(at >> 8) % 256}.${at % 256}`,
  email: `nobody${at}@example.org`,
});

// Evenly, as many people do; as long as both measurements beside it.
async function signIns(
  origin: string,
  form: FormData,
  who: (at: number) => Guess,
): Promise<Record<string, number>> {
  const rate = { perSecond: SIGN_INS_A_SECOND, seconds: 2 * SECONDS + 1 };
  const statuses = await evenly(rate, async (at) => {
    const { address, email } = who(at + 1);
    const filled = new FormData();
    for (const [name, value] of form) filled.append(name, value);
    filled.append('email', email);
    const sent = new Response(filled);
    const type = sent.headers.get('content-type') ?? '';
    const headers = { origin, 'x-forwarded-for': address, 'content-type': type };
    const body = Buffer.from(await sent.arrayBuffer());
    const answer = await fetch(`${origin}/desk/sign-in`, { method: 'POST', headers, body });
    await answer.arrayBuffer();
    return answer.status;
  });
  return Object.fromEntries(
    [...Map.groupBy(statuses, String)].map(([status, of]) => [status, of.length]),
  );
}
