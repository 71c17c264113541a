// Tests named *.store.test.ts run on a real database of each engine; all others run once.
import { defineConfig } from 'vitest/config';

const onStores = ['tests/unit/**/*.store.test.ts'];
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
        },
      },
      {
        test: {
          name: 'sqlite',
          include: onStores,
          setupFiles,
          globalSetup: 'tests/support/sqlite-template.ts',
          env: { DATABASE_URL: '' },
        },
      },
      {
        test: {
          name: 'postgres',
          include: onStores,
          setupFiles,
          globalSetup: 'tests/support/postgres-template.ts',
          // Only the engine is read from it; the address of the server comes from the set-up.
          env: { DATABASE_URL: 'postgres://tests' },
        },
      },
    ],
  },
});
