// A site of one test's own, on an empty record with one person, for what must not happen to the shared one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openStore, useStore } from '#db/store.ts';
import { createPerson } from '#lib/access/people.ts';
import { startDemo } from '#tests/support/demo-site.ts';

const PERSON = {
  name: 'Works here',
  email: 'works@example.org',
  password: 'correct horse battery',
};

export interface OwnSite {
  origin: string;
  /** The file of its database. */
  file: string;
  /** Opens the page of the desk for the one person, a contributor. */
  signIn: (page: Page) => Promise<void>;
  /** Ends it and removes all that it kept. */
  end: () => Promise<void>;
}

/** Starts it, and resolves once it answers. */
export async function startOwnSite(
  port: number,
  settings: Record<string, string> = {},
): Promise<OwnSite> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'attest-own-'));
  const file = path.join(dataDir, 'attest.sqlite');
  const store = openStore(file);
  useStore(store);
  await store.migrate(() => undefined);
  await createPerson({ ...PERSON, role: 'contributor' });
  useStore(undefined);
  await store.close();
  const env = { ATTEST_SECRET: 'own secret '.repeat(4), ...settings };
  const site = await startDemo(port, { dataDir, env, command: 'start' });
  return {
    origin: site.origin,
    file,
    async signIn(page) {
      await page.goto(`${site.origin}/desk/sign-in`);
      await page.getByLabel('E-mail address').fill(PERSON.email);
      await page.getByLabel('Password').fill(PERSON.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
    },
    async end() {
      await site.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
