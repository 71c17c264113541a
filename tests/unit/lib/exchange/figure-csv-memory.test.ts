import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const SLACK = 4 * 2 ** 20;

interface Written {
  rows: number;
  bytes: number;
  parts: number;
  /** How often the process could have served somebody else meanwhile. */
  turns: number;
  /** Bytes that were alive at times, from the first rows to the last. */
  alive: number[];
}

describe('the CSV of a long record', () => {
  let written: Written;
  beforeAll(async () => {
    const program = ['--expose-gc', 'tests/support/write-long-csv.ts'];
    const env = { ...process.env, DATABASE_URL: '' };
    written = JSON.parse((await run(process.execPath, program, { env })).stdout);
  });

  test('is written in memory that does not grow with its rows', () => {
    const { rows, bytes, alive } = written;
    expect(rows).toBeGreaterThanOrEqual(20_000);
    expect(bytes).toBeGreaterThan(20_000 * 1000);
    const [early = 0, ...later] = alive.slice(1);
    expect(later.length).toBeGreaterThan(5);
    expect(Math.max(...later) - early).toBeLessThan(SLACK);
  });

  test('lets others be served between its parts', () => {
    expect(written.parts).toBeGreaterThan(20);
    expect(written.turns).toBeGreaterThan(written.parts / 2);
  });
});
