import { beforeEach, describe, expect, it } from 'vitest';
import { getDraft } from '#lib/entry/drafts.ts';
import { forgetTyped, keepTyped } from '#lib/entry/typed-forms.ts';
import { listUnsaved } from '#lib/entry/unsaved.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addPeople, draft } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addPeople>>;

beforeEach(async () => {
  people = await addPeople(await openTestStore());
});

const keep = (page: string, fields: Record<string, string>, version = 0) =>
  keepTyped(people.contributor, { page, version, fields });
const pages = async () => (await listUnsaved(people.contributor)).map(({ page }) => page);

describe('what somebody typed and did not save', () => {
  it('is listed for them alone, the latest first, by what it was to be', async () => {
    await keep('/desk/new', { title: '', url: 'https://example.org/' });
    await keep('/desk/submissions/7K3M9Q0B/statements/new', {
      quote: `The ${'85,000 '.repeat(20)}`,
    });
    await keep('/desk/submissions/7K3M9Q0B/figures/new?statement=7K3M9Q0C', {
      valueText: '85,000',
    });
    await keep('/desk/organizations/new', { name: 'Bulletin' });
    const listed = await listUnsaved(people.contributor);
    expect(listed.map(({ kind }) => kind)).toEqual(['other', 'figure', 'statement', 'document']);
    expect(listed.map(({ excerpt }) => excerpt.slice(0, 10))).toEqual([
      'Bulletin',
      '85,000',
      'The 85,000',
      '',
    ]);
    expect([...(listed[2]?.excerpt ?? '')]).toHaveLength(81);
    expect(await listUnsaved(people.other)).toEqual([]);
  });

  it('is no longer listed once it was let go of, or its form has made it', async () => {
    const { submissionId } = await draft(people.contributor, [
      { entityType: 'organization', payload: { name: 'Bulletin', kind: 'ingo' } },
    ]);
    const [item] = (await getDraft(people.contributor, submissionId)).items;
    const page = `/desk/submissions/${submissionId}/statements/new`;
    await keep(page, { newId: '7K3M9Q0D', quote: 'Not made yet' });
    await keep('/desk/new', { newId: submissionId, title: 'Made as a draft' });
    expect(await pages()).toEqual([page]);
    await keep(page, { newId: item?.entityId ?? '', quote: 'Made in the draft' }, 1);
    expect(await pages()).toEqual([]);
    await keep('/desk/organizations/new', { name: 'Bulletin' });
    await forgetTyped(people.contributor, { page: '/desk/organizations/new', version: 1 });
    expect(await pages()).toEqual([]);
  });
});
