import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// What an exported action must do before anything else. `answer` begins with writingActor, `managing` with answer,
// see below.
const GUARDS =
  /^\s*(return (?:answer|managing)\(state, form, async \(actor\) =>|await assertOwnRequest\(\);)/;
// Signing in must keep what was typed when it is refused, so its guard stands inside the try.
const SIGN_IN = /^\s*\/\/[^\n]*\n\s*const kept = [^;]*;\n\s*try \{\n\s*await assertOwnRequest\(\);/;

const files = globSync('app/**/*.{ts,tsx}').filter((file) =>
  readFileSync(file, 'utf8').includes("'use server'"),
);
const actions = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^export async function (\w+)\([^{]*?\): Promise<[^{]*> \{\n/gm)].map(
    (match) => ({ file, name: match[1], body: text.slice(match.index + match[0].length) }),
  );
});

describe('every action of the site', () => {
  it.each(actions)('$file $name begins with the guard', ({ body }) => {
    expect(GUARDS.test(body) || SIGN_IN.test(body)).toBe(true);
  });

  it('is a plain exported function, so that this test sees it', () => {
    const exported = files.flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/^export (?!type|interface)/gm),
    ]);
    expect(actions.length).toBeGreaterThanOrEqual(9);
    expect(exported).toHaveLength(actions.length);
  });

  it('lies in a file that says so at the top, never inside a component', () => {
    const inline = files.filter((file) => !readFileSync(file, 'utf8').startsWith("'use server';"));
    expect(inline).toEqual([]);
  });

  it('is carried out by answer, which asks who makes the write before it does the work', () => {
    const answer = readFileSync('app/desk/answer.ts', 'utf8');
    expect(answer).toContain('await work(await writingActor())');
    const managing = readFileSync('app/desk/access-answer.ts', 'utf8');
    expect(managing).toMatch(/function managing\([^{]*\{\n\s*return answer\(state, form, async/);
    const session = readFileSync('lib/access/session.ts', 'utf8');
    expect(session).toMatch(
      /function writingActor\(\)[^{]*\{\n\s*await assertOwnRequest\(\);\n\s*return requireActor\(\);/,
    );
  });
});
