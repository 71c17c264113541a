// A process of its own that writes the CSV of a large record and prints what was alive in its memory on the way.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getStore } from '#db/store.ts';
import { ensurePerson } from '#lib/access/people.ts';
import { figureCsv } from '#lib/exchange/figure-answers.ts';
import { FIGURES_AT_A_TIME } from '#lib/exchange/figure-parts.ts';
import { writeRecord } from '#tests/bench/write-record.ts';

const FIGURES = 20_000;
const SAMPLE_EVERY = 4;

const folder = mkdtempSync(path.join(tmpdir(), 'attest-long-csv-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
process.env.ATTEST_DATA_DIR = folder;
await getStore().migrate(() => {});
await writeRecord(FIGURES, {
  author: await person('contributor'),
  reviewer: await person('reviewer'),
});

// Whoever else is to be served gets a turn as this clock does.
let turns = 0;
const clock = setInterval(() => (turns += 1), 0);
let parts = 0;
let bytes = 0;
const alive: number[] = [];
for await (const text of figureCsv({ filter: {}, origin: 'https://attest.example' })) {
  bytes += Buffer.byteLength(text);
  if (parts % SAMPLE_EVERY === 0) alive.push(bytesAlive());
  parts += 1;
}
clearInterval(clock);
console.log(JSON.stringify({ rows: (parts - 1) * FIGURES_AT_A_TIME, bytes, alive, parts, turns }));
await getStore().close();

function bytesAlive(): number {
  if (!globalThis.gc) throw new Error('to be started with --expose-gc');
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function person(role: 'contributor' | 'reviewer') {
  return ensurePerson({
    role,
    name: `The ${role}`,
    email: `${role}@long-csv.example`,
    password: 'only-for-this-record',
  });
}
