// Row S6: whoever has a copy of the database has nothing that opens a door.
import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import * as access from '#db/schema/access.ts';
import * as limits from '#db/schema/limits.ts';
import { makeToken } from '#lib/access/api-tokens.ts';
import { knownDevice, openSession } from '#lib/access/auth.ts';
import { personWithToken } from '#lib/access/bearer.ts';
import { invite, offerReset } from '#lib/access/invitations.ts';
import { createPerson } from '#lib/access/people.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { outcome } from '#tests/support/submissions.ts';

vi.stubEnv('ATTEST_SECRET', 'a secret that only these tests know');

const PASSWORD = 'correct horse battery';

it('holds sessions, links and tokens by their hashes alone, and no network', async () => {
  const store = await openTestStore();
  const admin = await createPerson({
    name: 'First',
    email: 'first@example.org',
    role: 'administrator',
    password: PASSWORD,
  });
  const sender = { address: '203.0.113.77' };
  const device = knownDevice(admin.email, undefined).value;
  const cookie = await openSession(admin.email, PASSWORD, { ...sender, device });
  await outcome(openSession(admin.email, 'wrong', sender));
  const guest = { name: 'Guest', email: 'guest@example.org', role: 'editor' };
  const links = [await invite(admin, guest), await offerReset(admin, admin.id)];
  const { token } = await makeToken(admin, { name: 'Import', scope: 'drafts:read', days: 9 });
  await personWithToken(`Bearer ${token}`, 'drafts:read', sender);
  const [session = '', signature = ''] = cookie.value.split('.');
  const secrets = {
    session,
    signature,
    invitation: links[0]?.path.split('/').at(-1) ?? '',
    reset: links[1]?.path.split('/').at(-1) ?? '',
    // Its first characters are shown, so that people tell their tokens apart.
    token: token.slice(12),
    device: device.split('.')[2] ?? '',
    password: PASSWORD,
    network: sender.address,
  };
  const kept = await everything(store);
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length, name).toBeGreaterThan(8);
    for (const spelling of [secret, hex(secret), Buffer.from(secret).toString('base64url')])
      expect(kept.includes(spelling), name).toBe(false);
  }
  // What is there on purpose is found in the same way.
  expect(kept).toContain(admin.email);
  expect(kept).toContain(token.slice(0, 8));
});

const hex = (text: string) => Buffer.from(text).toString('hex');

async function everything(store: TestStore): Promise<string> {
  const tables = [...Object.values(access), ...Object.values(limits)];
  const rows = [];
  for (const table of tables) rows.push(await store.read.select().from(table));
  const text = JSON.stringify(rows);
  if (store.engine === 'postgres') return text;
  // Of the embedded database, every byte of its files.
  const files = [store.url, `${store.url}-wal`].map((file) => readFileSync(file, 'latin1'));
  return text + files.join('');
}
