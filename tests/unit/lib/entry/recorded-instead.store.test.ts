// Two drafts add one organization: whoever comes second takes the one that was approved meanwhile.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getDraft } from '#lib/entry/drafts.ts';
import { recordedInstead, takeRecorded } from '#lib/entry/recorded-instead.ts';
import { getSource } from '#lib/record/sources.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import { approveAll, approved, draft, outcome } from '#tests/support/submissions.ts';

let opened: Awaited<ReturnType<typeof openExampleStore>>;

beforeAll(async () => {
  opened = await openExampleStore();
}, 60_000);

afterAll(() => opened.store.close());

const adding = (id: string, name: string) => ({
  entityType: 'organization' as const,
  entityId: id,
  payload: { name, kind: 'media' },
});

const DOCUMENT = {
  kind: 'news_article',
  title: 'A report of the gazette',
  url: 'https://example.org/gazette/1',
  archiveUrl: 'https://web.archive.org/web/2017/https://example.org/gazette/1',
  publishedOn: '2017-09-25',
  language: 'en',
  confidentiality: 'public',
};

it('the second draft names the recorded one in all its items, and is sent and approved', async () => {
  const { contributor, other, reviewer } = opened.people;
  const mine = await draft(contributor, [
    adding('0RGAAAA2', 'Gazette of Hawija'),
    { entityType: 'source', payload: { ...DOCUMENT, publisherId: '0RGAAAA2' } },
  ]);
  await approved(other, reviewer, [adding('0RGAAAA1', 'The Gazette of Hawija')]);
  await approved(other, reviewer, [
    {
      entityType: 'organization',
      entityId: '0RGAAAA1',
      changeType: 'edit',
      baseRevision: 1,
      reason: 'Its other name.',
      payload: {
        name: 'The Gazette of Hawija',
        kind: 'media',
        slug: 'the-gazette-of-hawija',
        aliases: ['Gazette of Hawija'],
      },
    },
  ]);
  expect(await outcome(submitSubmission(contributor, mine))).toBe('INVALID');
  const before = await getDraft(contributor, mine.submissionId);
  const [added] = before.items.filter(({ entityType }) => entityType === 'organization');
  expect(added && recordedInstead(added)).toEqual({
    id: '0RGAAAA1',
    name: 'The Gazette of Hawija',
  });
  const itemId = added?.id ?? '';
  expect(await outcome(takeRecorded(other, { ...mine, itemId }))).toBe('NOT_FOUND');
  await takeRecorded(contributor, { ...mine, itemId });
  const { items, version } = await getDraft(contributor, mine.submissionId);
  expect(items.map(({ entityType }) => entityType)).toEqual(['source']);
  const again = { submissionId: mine.submissionId, version };
  await approveAll(reviewer, { ...again, ...(await submitSubmission(contributor, again)) });
  expect(await getSource(items[0]?.entityId ?? '')).toMatchObject({ publisherId: '0RGAAAA1' });
});

it('nothing is offered for what is recorded, nor for a name that is free', async () => {
  const { contributor } = opened.people;
  const { submissionId, version } = await draft(contributor, [adding('0RGAAAA3', 'Free Gazette')]);
  const [item] = (await getDraft(contributor, submissionId)).items;
  expect(item && recordedInstead(item)).toBeNull();
  const asked = { submissionId, version, itemId: item?.id ?? '' };
  expect(await outcome(takeRecorded(contributor, asked))).toBe('NOT_FOUND');
  const problems = [{ field: 'slug', problem: 'slugTaken', values: { holder: 'A', title: 'B' } }];
  const named = { entityType: 'organization', problems };
  expect(recordedInstead({ ...named, changeType: 'edit' })).toBeNull();
  expect(recordedInstead({ ...named, changeType: 'create' })).toEqual({ id: 'A', name: 'B' });
});
