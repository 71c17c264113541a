// Tests named *.store.test.ts run on a real database of each engine; all others run once.
import { defineConfig } from 'vitest/config';

const onStores = ['tests/unit/**/*.store.test.{ts,tsx}'];
// Time is measured by the bench. Here it only ends what hangs, on the slowest machine too.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };
const ATTEST_SECRET = 'a secret of the tests that no instance has';
const setupFiles = ['tests/support/refuse-console-errors.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          exclude: onStores,
          setupFiles,
          ...patience,
        },
      },
      {
        test: {
          name: 'sqlite',
          include: onStores,
          setupFiles,
          ...patience,
          globalSetup: 'tests/support/sqlite-template.ts',
          env: { DATABASE_URL: '', ATTEST_SECRET },
        },
      },
      {
        test: {
          name: 'postgres',
          include: onStores,
          setupFiles,
          ...patience,
          globalSetup: 'tests/support/postgres-template.ts',
          // Only the engine is read from it; the address of the server comes from the set-up.
          env: { DATABASE_URL: 'postgres://tests', ATTEST_SECRET },
        },
      },
    ],
  },
});
