import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, provideChromium } from '#tests/support/chromium.ts';
import { DEMO_PASSWORD } from '#tests/support/demo-password.ts';

const port = Number(process.env.ATTEST_TEST_PORT ?? 4310);

export default defineConfig({
  testDir: 'tests/pages',
  outputDir: 'test-results/pages',
  // One record behind all of them: the tests that write say what they wrote, and wait for nothing but words.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    // An action that finds nothing fails with its own words, not with the end of the test.
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: provideChromium(),
      args: CHROMIUM_FLAGS,
    },
  },
  webServer: {
    command: 'rm -rf test-results/demo && node lib/commands/demo.ts',
    url: `http://localhost:${port}/health`,
    timeout: 300_000,
    stdout: 'pipe',
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      PORT: String(port),
      ATTEST_DATA_DIR: 'test-results/demo',
      ATTEST_DEMO_PASSWORD: DEMO_PASSWORD,
    },
  },
});
