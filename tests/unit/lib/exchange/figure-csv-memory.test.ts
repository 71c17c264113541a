import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);
const SLACK = 4 * 2 ** 20;

describe('the CSV of a long record', () => {
  test('is written in memory that does not grow with its rows', async () => {
    const program = ['--expose-gc', 'tests/support/write-long-csv.ts'];
    const env = { ...process.env, DATABASE_URL: '' };
    const { stdout } = await run(process.execPath, program, { env });
    const { rows, bytes, alive } = JSON.parse(stdout) as {
      rows: number;
      bytes: number;
      alive: number[];
    };
    expect(rows).toBeGreaterThanOrEqual(20_000);
    expect(bytes).toBeGreaterThan(20_000 * 1000);
    const [early = 0, ...later] = alive.slice(1);
    expect(later.length).toBeGreaterThan(5);
    expect(Math.max(...later) - early).toBeLessThan(SLACK);
  });
});
