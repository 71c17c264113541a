import { beforeEach, describe, expect, it } from 'vitest';
import { fieldsOfPayload } from '#lib/entry/payload.ts';
import { getDirectory } from '#lib/entry/directory.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { readingOfTyped } from '#lib/entry/reading.ts';
import { DOCUMENT_ITEMS, F1, F1_TYPED } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, draft, outcome } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addGround>>;
let submissionId: string;

beforeEach(async () => {
  people = await addGround(await openTestStore());
  ({ submissionId } = await draft(people.contributor, DOCUMENT_ITEMS));
});

async function reading(typed: Record<string, string>) {
  const { items } = await getDraft(people.contributor, submissionId);
  const fields = { ...fieldsOfPayload(F1_TYPED, await getDirectory(items)), ...typed };
  return readingOfTyped(people.contributor, { submissionId, fields });
}

describe('a figure that is being typed', () => {
  it('reads as the saved figure will', async () => {
    const { previews } = await getDraft(people.contributor, submissionId);
    const asInForm = { newId: 'NEW00000', exhaustive: '', includesRetroactive: '' };
    expect((await reading(asInForm)).sentence).toBe(previews[F1]);
  });

  it('reads as a part of what it is said to be part of', async () => {
    const { sentence } = await reading({
      partOf: F1,
      valueText: 'some 40,000',
      quantifier: 'approximately',
      ageRange: 'children',
    });
    expect(sentence).toMatch(/^About 40,000 children \(of 85,000 civilians\)/);
  });

  it('names an organization that the form adds', async () => {
    const { sentence } = await reading({
      originatingOrganization: 'Hawija Relief',
      originatingOrganizationKind: 'local_ngo',
    });
    expect(sentence).toContain('Hawija Relief');
  });

  it('names what stays as it was filled in and will be shown', async () => {
    const [basis, day] = (await reading({ referenceBasis: 'inferred_from_said' })).assumed;
    expect(basis).toMatch(/shown as unknown/);
    expect(day).toMatch(/the day of the statement stands for it/);
    const said = { basis: 'counted', referenceBasis: 'stated', placePrecision: 'settlement' };
    expect((await reading(said)).assumed).toEqual([]);
  });

  it('has no sentence while its number cannot be read', async () => {
    expect(await reading({ valueText: '' })).toEqual({ sentence: null, assumed: [] });
  });

  it('is not there for another contributor', async () => {
    const asked = readingOfTyped(people.other, { submissionId, fields: {} });
    expect(await outcome(asked)).toBe('NOT_FOUND');
  });
});
