// npm run bench:entry: what it takes to enter a press release, with what the desk finds in it and without.
import { rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { buildWhenNeeded } from '#lib/commands/site-build.ts';
import { checkEntered } from '#tests/bench/entry/check-entered.ts';
import { enterRelease, type Effort } from '#tests/bench/entry/enter.ts';
import { CONTRIBUTOR, makeInstance } from '#tests/bench/entry/entry-instance.ts';
import { measureLongDraft } from '#tests/bench/entry/long-draft.ts';
import { startSite } from '#tests/bench/servers.ts';
import { CHROMIUM_FLAGS, provideChromium } from '#tests/support/chromium.ts';

const PORT = 4330;

Object.assign(process.env, { NODE_ENV: 'production' });
await buildWhenNeeded();
const dataDir = await makeInstance();
const site = await startSite(PORT, dataDir);
const browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_FLAGS });
try {
  const page = await browser.newPage({ baseURL: site.origin });
  page.setDefaultTimeout(20_000);
  await page.goto('/desk/sign-in?next=/desk');
  await page.getByLabel('E-mail address').fill(CONTRIBUTOR.email);
  await page.getByLabel('Password').fill(CONTRIBUTOR.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  const found = await enterRelease(page, true);
  const byHand = await enterRelease(page, false);
  for (const { submissionId } of [found, byHand]) await checkEntered(submissionId);
  print(found, byHand);
  await measureLongDraft(page);
} finally {
  await browser.close();
  await site.stop();
  rmSync(dataDir, { recursive: true });
}

function print(found: Effort, byHand: Effort): void {
  const line = (name: string, one: number, other: number, digits = 0) =>
    `| ${name} | ${one.toFixed(digits)} | ${other.toFixed(digits)} | ${(one / other).toFixed(2)} × |`;
  const touches = ({ keystrokes, clicks }: Effort) => keystrokes + clicks;
  console.log(
    [
      '| four figures, one of them a part | found in the text | by hand | ratio |',
      '| --- | ---: | ---: | ---: |',
      line('keystrokes', found.keystrokes, byHand.keystrokes),
      line('clicks', found.clicks, byHand.clicks),
      line('both', touches(found), touches(byHand)),
      line('seconds of the script', found.seconds, byHand.seconds, 1),
    ].join('\n'),
  );
}
