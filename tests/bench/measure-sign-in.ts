// Row S3: whether the time of a refused sign-in tells who has an account.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore, useStore } from '#db/store.ts';
import { openSession } from '#lib/access/auth.ts';
import { createPerson } from '#lib/access/people.ts';
import { AppError } from '#lib/errors.ts';
import { median, timed } from '#tests/bench/measuring.ts';

const SAMPLES = 200;

export interface MeasuredSignIn {
  /** Milliseconds until a wrong password is refused: for an address with an account, and for one without. */
  known: number;
  unknown: number;
}

/** Medians over as many accounts as samples, each tried once and in turn with an address that nobody has. */
export async function measureSignIn(): Promise<MeasuredSignIn> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attest-sign-in-'));
  const store = openStore(path.join(folder, 'attest.sqlite'));
  useStore(store);
  try {
    await store.migrate(() => {});
    for (let at = 0; at < SAMPLES; at += 1)
      await createPerson({
        name: 'Example Person',
        email: `person${at}@example.org`,
        role: 'contributor',
        password: 'correct horse battery',
      });
    // What is made once is not measured: what nobody's password is checked against.
    for (const name of ['first', 'second']) await refused(`${name}@example.org`, 250);
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let at = 0; at < SAMPLES; at += 1) {
      times.known.push(await timed(() => refused(`person${at}@example.org`, at)));
      times.unknown.push(await timed(() => refused(`nobody${at}@example.org`, at)));
    }
    return { known: median(times.known), unknown: median(times.unknown) };
  } finally {
    useStore(undefined);
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

// Each pair from a network of its own, so that no limit is met.
async function refused(email: string, network: number): Promise<void> {
  const error = await openSession(email, 'a wrong password', {
    address: `198.51.${network}.1`,
  }).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError) || error.code !== 'UNAUTHENTICATED') throw error;
}
