// Row S10: what readers notice while somebody signs in two hundred times a second.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon, { type Result } from 'autocannon';
import { getStore, useStore } from '#db/store.ts';
import { startSite } from '#tests/bench/servers.ts';

const PORT = 4482;
const SIGN_INS_A_SECOND = 200;
const SECONDS = 8;

export interface MeasuredFlood {
  /** Requests of the front page in a second, by eight readers at once. */
  quiet: number;
  flooded: number;
  /** Milliseconds that one answer in forty takes longer than. */
  quietSlowest: number;
  floodedSlowest: number;
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
    const quiet = await readers(site.origin);
    const flood = signIns(site.origin, form);
    const flooded = await readers(site.origin);
    const { statusCodeStats } = await flood;
    return {
      quiet: quiet.requests.average,
      flooded: flooded.requests.average,
      quietSlowest: quiet.latency.p97_5,
      floodedSlowest: flooded.latency.p97_5,
      answers: Object.fromEntries(
        Object.entries(statusCodeStats ?? {}).map(([status, { count = 0 }]) => [status, count]),
      ),
    };
  } finally {
    await site.stop();
    rmSync(dataDir, { recursive: true });
  }
}

const readers = (origin: string): Promise<Result> =>
  autocannon({ url: `${origin}/en`, connections: 8, duration: SECONDS - 2 });

// As a browser without scripts sends the form: the hidden fields name the action.
async function signInForm(origin: string): Promise<FormData> {
  const page = await (await fetch(`${origin}/desk/sign-in`)).text();
  const form = new FormData();
  for (const [input] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    const [, name = ''] = /name="([^"]*)"/.exec(input) ?? [];
    const [, value = ''] = /value="([^"]*)"/.exec(input) ?? [];
    if (name) form.append(name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  }
  form.append('email', 'nobody@example.org');
  form.append('password', 'a wrong password');
  return form;
}

async function signIns(origin: string, form: FormData): Promise<Result> {
  const sent = new Response(form);
  return autocannon({
    url: `${origin}/desk/sign-in`,
    method: 'POST',
    headers: { origin, 'content-type': sent.headers.get('content-type') ?? '' },
    body: Buffer.from(await sent.arrayBuffer()),
    connections: 50,
    overallRate: SIGN_INS_A_SECOND,
    duration: SECONDS,
  });
}
