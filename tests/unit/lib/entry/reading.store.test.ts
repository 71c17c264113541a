import { beforeEach, describe, expect, it } from 'vitest';
import { fieldsOfPayload } from '#lib/entry/payload.ts';
import { getDirectory } from '#lib/entry/directory.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { readingOfTyped } from '#lib/entry/reading.ts';
import { DOCUMENT_ITEMS, F1, F1_TYPED, F1A } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approved, draft, outcome } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addGround>>;
let submissionId: string;

beforeEach(async () => {
  people = await addGround(await openTestStore());
  ({ submissionId } = await draft(people.contributor, DOCUMENT_ITEMS));
});

async function reading(typed: Record<string, string>, of: string | null = null) {
  const { items } = await getDraft(people.contributor, submissionId);
  const fields = { ...fieldsOfPayload(F1_TYPED, await getDirectory(items)), ...typed };
  const itemId = items.find(({ entityId }) => entityId === of)?.id;
  return readingOfTyped(people.contributor, { submissionId, itemId, fields });
}

const kinds = async (typed: Record<string, string>, of?: string) =>
  (await reading(typed, of)).odd.map(({ kind }) => kind);

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
    expect(await reading({ valueText: '' })).toEqual({
      sentence: null,
      assumed: [],
      differs: [],
      odd: [],
    });
  });

  it('that is saved already reads as part of what the form says now, not of what was saved', async () => {
    const asSaved = { valueText: 'some 40,000', quantifier: 'approximately', ageRange: 'children' };
    expect((await reading({ ...asSaved, partOf: F1 }, F1A)).sentence).toContain('of 85,000');
    expect((await reading(asSaved, F1A)).sentence).not.toContain('of 85,000');
  });

  it('is not there for another contributor', async () => {
    const asked = readingOfTyped(people.other, { submissionId, fields: {} });
    expect(await outcome(asked)).toBe('NOT_FOUND');
  });
});

describe('a figure that is being typed into a series that counts something else', () => {
  it('says so at once, with both', async () => {
    const { sentence, differs } = await reading({ civilianStatus: 'combatant' });
    expect(sentence).toContain('85,000 combatants');
    expect(differs).toEqual([
      expect.stringMatching(/^Civilians or combatants: “combatant” differs .* has “civilian”/),
    ]);
    expect((await reading({})).differs).toEqual([]);
  });

  it('may be a part of a total in it', async () => {
    const children = {
      valueText: 'some 40,000',
      quantifier: 'approximately',
      ageRange: 'children',
    };
    expect((await reading(children)).differs).toHaveLength(1);
    expect((await reading({ ...children, partOf: F1 })).differs).toEqual([]);
  });

  it('may be a part of a total that is recorded, and reads so', async () => {
    await approved(people.other, people.reviewer, DOCUMENT_ITEMS);
    const statement = DOCUMENT_ITEMS.find(({ entityType }) => entityType === 'statement');
    const own = statement && { ...statement, entityId: 'STATEM02' };
    ({ submissionId } = await draft(people.contributor, own ? [own] : []));
    const part = await reading({
      statementId: 'STATEM02',
      valueText: 'some 40,000',
      quantifier: 'approximately',
      ageRange: 'children',
      partOf: F1,
    });
    expect(part.sentence).toContain('(of 85,000 civilians)');
    expect(part.differs).toEqual([]);
  });
});

describe('what looks odd in a figure that is being typed', () => {
  it('is said while nothing is sent, and is gone once it is mended', async () => {
    expect(await kinds({})).toEqual([]);
    expect(await kinds({ quantifier: 'exact' })).toEqual(['exactRound']);
    expect(await kinds({ quantifier: 'exact', valueText: '' })).toEqual([]);
  });

  it('is what the sending asks about, in the same words', async () => {
    await approved(people.other, people.reviewer, DOCUMENT_ITEMS);
    const { odd } = await reading({ valueText: '61,000' });
    const [exists] = odd;
    expect(exists).toMatchObject({ kind: 'exists', figureId: F1, mayBeCorrection: true });
    expect(exists?.sentence).toMatch(
      /^A figure for this organization, place and period exists: 85,000/,
    );
  });

  it('is nothing in a change of what is recorded, which says itself why it is made', async () => {
    await approved(people.other, people.reviewer, DOCUMENT_ITEMS);
    const change = { changeType: 'edit' as const, baseRevision: 1, reason: 'It was misread.' };
    const item = { entityType: 'figure' as const, entityId: F1, payload: F1_TYPED, ...change };
    ({ submissionId } = await draft(people.contributor, [item]));
    expect(await kinds({ quantifier: 'exact' }, F1)).toEqual([]);
    expect((await reading({ quantifier: 'exact' }, F1)).sentence).toMatch(/^85,000 civilians/);
    expect(await kinds({ quantifier: 'exact' })).toContain('exactRound');
  });
});
