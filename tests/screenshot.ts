// npm run screenshot: the picture in the README, taken of the demo as it is.
import { rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, provideChromium } from '#tests/support/chromium.ts';
import { startDemo } from '#tests/support/demo-site.ts';

const site = await startDemo(4330);
const browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_FLAGS });
const page = await browser.newPage({ viewport: { width: 1280, height: 1500 } });
await page.goto(`${site.origin}/en/crises/hawija-2017`, { waitUntil: 'networkidle' });
await page.screenshot({ path: 'docs/crisis-page.png' });
await browser.close();
await site.stop();
rmSync(site.dataDir, { recursive: true });
