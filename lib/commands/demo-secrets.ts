import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface DemoSecrets {
  password: string;
  secret: string;
}

/**
 * The password of the three demo accounts and the secret of the demo's sessions: made fresh for each data
 * folder, kept beside its database so that a second start prints the same. ATTEST_DEMO_PASSWORD wins.
 */
export function demoSecrets(dataDir: string): DemoSecrets {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'demo-secrets.json');
  const kept: DemoSecrets = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { password: newPassword(), secret: randomBytes(32).toString('hex') };
  const secrets = { ...kept, password: process.env.ATTEST_DEMO_PASSWORD ?? kept.password };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

// No letters or digits that are mistaken for one another when they are typed from a screen.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const newPassword = () =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-');
