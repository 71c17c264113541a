import { beforeEach, describe, expect, it } from 'vitest';
import { ROLES } from '#db/codes.ts';
import { reachRecorded } from '#lib/editing/reach-recorded.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { confidentialItem } from '#tests/support/confidential.ts';
import { DOCUMENT_ITEMS, F1, SOURCE, STATEMENT } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approved, outcome } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addGround>>;

beforeEach(async () => {
  people = await addGround(await openTestStore());
});

describe('what is recorded', () => {
  it('is reached with the words that it rests on, and their document', async () => {
    const { contributor, reviewer } = people;
    await approved(contributor, reviewer, DOCUMENT_ITEMS);
    const figure = await reachRecorded(contributor, 'figure', F1);
    expect(figure.row.id).toBe(F1);
    expect(figure.statement?.id).toBe(STATEMENT);
    expect(figure.source?.id).toBe(SOURCE);
    const statement = await reachRecorded(contributor, 'statement', STATEMENT);
    expect(statement).toMatchObject({ statement: { id: STATEMENT }, source: { id: SOURCE } });
    const source = await reachRecorded(contributor, 'source', SOURCE);
    expect(source).toMatchObject({ row: { id: SOURCE }, statement: null, source: { id: SOURCE } });
  });

  it('is not there for those who may not read its document, in words for those who may', async () => {
    const id = newPublicId();
    await approved(people.contributor, people.reviewer, [confidentialItem(id)]);
    const told = await Promise.all(
      ROLES.map(async (role) => [role, await outcome(reachRecorded(people[role], 'source', id))]),
    );
    expect(Object.fromEntries(told)).toEqual({
      contributor: 'NOT_FOUND',
      reviewer: 'done',
      editor: 'done',
      administrator: 'NOT_FOUND',
    });
    const { source } = await reachRecorded(people.editor, 'source', id);
    expect(source).toMatchObject({ title: 'CanaryTitle' });
  });

  it('is not found under an id of nothing', async () => {
    expect(await outcome(reachRecorded(people.editor, 'figure', newPublicId()))).toBe('NOT_FOUND');
  });
});
