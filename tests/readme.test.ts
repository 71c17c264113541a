import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
const code = globSync([
  'app/**/*.{ts,tsx}',
  'components/**/*.tsx',
  'lib/**/*.ts',
  'db/**/*.ts',
  'tests/**/*.ts',
  '*.ts',
])
  .filter((file) => file !== 'tests/readme.test.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the README', () => {
  it('names every script of the project, and no other', () => {
    const named = [...readme.matchAll(/npm (?:run )?(demo|test|start|[a-z]+(?::[a-z]+)?)\b/g)]
      .map(([, script]) => script ?? '')
      .filter((script) => !['ci', 'run'].includes(script));
    expect([...new Set(named)].toSorted()).toEqual(scripts.toSorted());
  });

  it('names every setting that the code reads, and no other', () => {
    const pattern = /\b(?:ATTEST_[A-Z_]+|TEST_DATABASE_URL|DATABASE_URL|PORT)\b/g;
    const internal = new Set(['ATTEST_DEMO', 'ATTEST_MIGRATIONS_OUT']);
    const read = new Set(
      [...code.matchAll(pattern)].map(([name]) => name).filter((name) => !internal.has(name)),
    );
    const named = new Set([...readme.matchAll(pattern)].map(([name]) => name));
    expect([...named].toSorted()).toEqual([...read].toSorted());
  });

  it('links to nothing that is not there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, file]) => file ?? '');
    expect(links.filter((file) => !existsSync(file))).toEqual([]);
  });
});
