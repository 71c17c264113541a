// npm test: every check of the project in named steps; the last line is the total over all runners.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { provideChromium } from '#tests/support/chromium.ts';

interface Totals {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  command: string[];
  /** Reads the runner's own report; without it the step itself is the one check. */
  totals?: () => Totals;
}

const REPORTS = 'test-results';

const STEPS: Step[] = [
  { name: 'Format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'Lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'Route types', command: ['next', 'typegen'] },
  { name: 'Types', command: ['tsc', '-p', '.', '--incremental', 'false'] },
  {
    name: 'Migrations are those of the schema',
    command: ['node', 'db/commands/generate-migrations.ts', '--check'],
  },
  {
    name: 'Rules, record and use cases on SQLite and PostgreSQL',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORTS}/vitest.json`,
    ],
    totals: vitestTotals,
  },
  { name: 'Build', command: ['node', 'lib/commands/build.ts'] },
  { name: 'Pages in a real browser', command: ['playwright', 'test'], totals: playwrightTotals },
];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const chosen = process.argv[2]?.toLowerCase();
const steps = STEPS.filter(({ name }) => !chosen || name.toLowerCase().includes(chosen));
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  ATTEST_CHROMIUM: provideChromium(),
  // Its own folder: runs of two checkouts at once have taken each other's compiled files.
  PWTEST_CACHE_DIR: path.resolve(REPORTS, 'compiled'),
};
const totals = steps.map(run).reduce(sum, { passed: 0, failed: 0 });
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);

function run({ name, command: [program = '', ...words], totals: read }: Step): Totals {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status } = spawnSync(program, words, { stdio: 'inherit', env: environment });
  const counted = read?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  // A runner that fails without a failed test (a crash, a broken set-up) is a failure all the same.
  const failed = status !== 0 && counted.failed === 0 ? 1 : counted.failed;
  console.log(`   ${name}: ${counted.passed} passed, ${failed} failed, ${seconds(started)} s`);
  return { passed: counted.passed, failed };
}

function vitestTotals(): Totals {
  const report = readReport('vitest.json');
  return {
    passed: Number(report?.numPassedTests ?? 0),
    failed: Number(report?.numFailedTests ?? 0),
  };
}

function playwrightTotals(): Totals {
  const stats = readReport('playwright.json')?.stats as Record<string, number> | undefined;
  return {
    passed: stats?.expected ?? 0,
    // A test that passes only at the second try is a failure here.
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
  };
}

function readReport(file: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(readFileSync(`${REPORTS}/${file}`, 'utf8'));
  } catch (error) {
    console.error(`   no report of this runner: ${String(error)}`);
    return undefined;
  }
}

function sum(one: Totals, other: Totals): Totals {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(0);
}
