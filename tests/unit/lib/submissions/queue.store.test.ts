import { beforeEach, expect, it } from 'vitest';
import { readQueue } from '#lib/submissions/queue.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addPeople, outcome, sent } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addPeople>>;

beforeEach(async () => {
  people = await addPeople(await openTestStore());
});

const newcomer = (name: string) => [
  { entityType: 'organization' as const, payload: { name, kind: 'ingo' } },
];
const asking = (query: Record<string, string> = {}) =>
  readQueue(people.reviewer, new URLSearchParams(query));
const titles = async (query: Record<string, string>) =>
  (await asking(query)).submissions.map(({ title }) => title);

it('names every waiting submission once over its pages, the longest waiting first', async () => {
  const names = Array.from({ length: 57 }, (_, at) => `Organization ${at}`);
  for (const name of names) await sent(people.contributor, newcomer(name), name);
  const found: string[] = [];
  let pages = 0;
  for (let after: string | null = ''; after !== null; pages += 1) {
    const { submissions, next } = await asking({ after });
    found.push(...submissions.map(({ title }) => title));
    after = next;
  }
  expect(pages).toBe(3);
  expect(found.toSorted()).toEqual(names.toSorted());
  const [first] = (await asking()).submissions;
  const waits = (await asking()).submissions.map(({ submittedAt }) => submittedAt?.getTime() ?? 0);
  expect(waits).toEqual(waits.toSorted((one, other) => one - other));
  expect(first?.author).toMatchObject({ name: 'contributor', organization: null });
});

it('is narrowed to one author, and to what holds an item of a type', async () => {
  await sent(people.contributor, newcomer('One'), 'One');
  await sent(people.other, newcomer('Two'), 'Two');
  expect((await asking()).authors.map(({ name }) => name)).toEqual(['contributor', 'other']);
  expect(await titles({ by: 'other' })).toEqual(['Two']);
  expect(await titles({ of: 'organization', by: 'contributor' })).toEqual(['One']);
  expect(await titles({ of: 'figure' })).toEqual([]);
});

it('leaves out what cannot be understood, and is no contributor’s to read', async () => {
  await sent(people.contributor, newcomer('One'), 'One');
  const { submissions, asked } = await asking({ by: 'nobody', of: 'all', after: '12-x' });
  expect({ asked, found: submissions.length }).toEqual({ asked: {}, found: 1 });
  expect(await outcome(readQueue(people.contributor, new URLSearchParams()))).toBe('FORBIDDEN');
});
