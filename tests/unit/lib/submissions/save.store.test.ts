import { beforeEach, describe, expect, it } from 'vitest';
import { getSubmission, listMySubmissions } from '#lib/submissions/read.ts';
import { saveItem, saveItems } from '#lib/submissions/save.ts';
import { startSubmission } from '#lib/submissions/start.ts';
import { DOCUMENT_ITEMS, F1, F1_TYPED, SOURCE } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approved, draft, outcome } from '#tests/support/submissions.ts';

type People = Awaited<ReturnType<typeof addGround>>;
let people: People;

beforeEach(async () => {
  people = await addGround(await openTestStore());
});

const FIGURE = { entityType: 'figure' as const, payload: { valueText: '85,00' } };

describe('a draft', () => {
  it('keeps half a figure as it was typed, and says what is missing', async () => {
    const of = await draft(people.contributor);
    const { itemId, version, problems } = await saveItem(people.contributor, { ...of, ...FIGURE });
    expect(problems).toContainEqual(
      expect.objectContaining({ itemId, field: 'statementId', problem: 'missing' }),
    );
    const { items, summary } = await getSubmission(people.contributor, of.submissionId);
    expect(items).toMatchObject([{ id: itemId, payload: { valueText: '85,00' }, value: null }]);
    expect(summary.version).toBe(version);
  });

  it('holds an entity once, however often it is saved', async () => {
    const of = await draft(people.contributor, DOCUMENT_ITEMS);
    const again = {
      entityType: 'figure' as const,
      entityId: F1,
      payload: { ...F1_TYPED, caveat: 'x' },
    };
    const saved = await saveItem(people.contributor, { ...of, ...again });
    const byItem = { ...FIGURE, itemId: saved.itemId, submissionId: of.submissionId };
    await saveItem(people.contributor, { ...byItem, version: saved.version });
    const { items } = await getSubmission(people.contributor, of.submissionId);
    expect(items).toHaveLength(DOCUMENT_ITEMS.length);
    expect(items.find(({ entityId }) => entityId === F1)?.payload).toEqual(FIGURE.payload);
  });

  it('takes the title of its document when it has none', async () => {
    const { id: submissionId, version } = await startSubmission(people.contributor);
    await saveItems(people.contributor, { submissionId, version, items: DOCUMENT_ITEMS });
    const [mine] = await listMySubmissions(people.contributor);
    expect(mine).toMatchObject({
      title: 'Civilians in great danger as fight against ISIS reaches Hawija',
      items: { source: 1, statement: 1, figure: 2, relation: 1 },
    });
  });

  it('tells what its items together get wrong', async () => {
    const of = await draft(people.contributor, DOCUMENT_ITEMS);
    const figure = {
      entityType: 'figure' as const,
      entityId: F1,
      payload: { ...F1_TYPED, valueText: '85,00' },
    };
    const { problems } = await saveItem(people.contributor, { ...of, ...figure });
    expect(problems.map(({ problem }) => problem)).toContain('notInQuote');
  });
});

describe('a save', () => {
  it('from an older version is a conflict that shows both', async () => {
    const of = await draft(people.contributor, DOCUMENT_ITEMS);
    const mend = { entityType: 'figure' as const, entityId: F1 };
    await saveItem(people.contributor, { ...of, ...mend, payload: { caveat: 'first' } });
    const late = saveItem(people.contributor, { ...of, ...mend, payload: { caveat: 'second' } });
    await expect(late).rejects.toMatchObject({
      code: 'CONFLICT',
      details: {
        reason: 'changed',
        base: of.version,
        current: of.version + 1,
        yours: { caveat: 'second' },
        theirs: { caveat: 'first' },
      },
    });
  });

  it('of two at once keeps one and refuses the other', async () => {
    const of = await draft(people.contributor);
    const saves = [1, 2].map(() => outcome(saveItem(people.contributor, { ...of, ...FIGURE })));
    expect((await Promise.all(saves)).toSorted()).toEqual(['CONFLICT', 'done']);
  });

  it('is all or nothing', async () => {
    const of = await draft(people.contributor);
    const items = [FIGURE, { ...FIGURE, payload: { valueText: 'x'.repeat(70_000) } }];
    expect(await outcome(saveItems(people.contributor, { ...of, items }))).toBe('TOO_LARGE');
    expect((await getSubmission(people.contributor, of.submissionId)).items).toEqual([]);
  });

  it.each([
    ['a list', ['x']],
    ['a text', 'x'],
    ['nothing', undefined],
    ['an instant', { at: new Date() }],
    ['a character that cannot be stored', { quote: 'a\u0000b' }],
    ['half a surrogate pair', { quote: '\ud800' }],
    ['something endless', JSON.parse('{"a":'.repeat(9) + '1' + '}'.repeat(9))],
  ])('refuses %s', async (_, payload) => {
    const of = await draft(people.contributor);
    const work = saveItem(people.contributor, { ...of, entityType: 'source', payload });
    expect(await outcome(work)).toBe('INVALID');
  });

  it.each([
    { status: 'approved' },
    { authorId: 'other' },
    { role: 'administrator' },
    { entityId: "7K3M9QA'" },
    { changeType: 'publish' },
    { entityType: 'user' },
  ])('refuses %o beside the payload', async (smuggled) => {
    const of = await draft(people.contributor);
    expect(await outcome(saveItem(people.contributor, { ...of, ...FIGURE, ...smuggled }))).toBe(
      'INVALID',
    );
  });

  it('refuses an item of another draft', async () => {
    const others = await draft(people.other);
    const { itemId } = await saveItem(people.other, { ...others, ...FIGURE });
    const of = await draft(people.contributor);
    expect(await outcome(saveItem(people.contributor, { ...of, ...FIGURE, itemId }))).toBe(
      'NOT_FOUND',
    );
  });
});

describe('an edit', () => {
  const EDIT = { entityType: 'source' as const, entityId: SOURCE, changeType: 'edit', payload: {} };

  it('starts from the current revision', async () => {
    await approved(people.contributor, people.reviewer, DOCUMENT_ITEMS);
    const of = await draft(people.other);
    await saveItem(people.other, { ...of, ...EDIT });
    const [item] = (await getSubmission(people.other, of.submissionId)).items;
    expect(item).toMatchObject({ baseRevision: 1, current: { id: SOURCE, revision: 1 } });
  });

  it('is refused for what is not in the record', async () => {
    const of = await draft(people.contributor);
    await expect(saveItem(people.contributor, { ...of, ...EDIT })).rejects.toMatchObject({
      code: 'INVALID',
      fields: [{ field: 'entityId', problem: 'nothingToChange' }],
    });
  });
});
