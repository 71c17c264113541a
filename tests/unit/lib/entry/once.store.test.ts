// A form that is sent twice makes one thing.
import { beforeEach, describe, expect, it } from 'vitest';
import { startDraft } from '#lib/entry/change-draft.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { chosenId, holds, holdsRelations, madeBefore } from '#lib/entry/once.ts';
import { startSubmission } from '#lib/submissions/start.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addPeople, outcome } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addPeople>>;

beforeEach(async () => {
  people = await addPeople(await openTestStore());
});

const payload = { name: 'Example Relief', kind: 'ingo' };
const items = [{ entityType: 'organization' as const, entityId: '7K3M9Q0B', payload }];

describe('a form that names what it makes', () => {
  it('starts one draft, also when it broke off before anything was in it', async () => {
    const id = chosenId('7K3M9Q2P');
    expect(await madeBefore(people.contributor, id)).toBeUndefined();
    await startSubmission(people.contributor, { id });
    expect(await startDraft(people.contributor, { id, title: 'Once', items })).toBe(id);
    expect(await outcome(startDraft(people.contributor, { id, title: 'Once', items }))).toBe(
      'CONFLICT',
    );
    const made = await madeBefore(people.contributor, id);
    expect(made?.items).toHaveLength(1);
    expect(holds(made?.items ?? [], { entityType: 'organization', payload })).toBe(true);
  });

  it('never reaches the draft of somebody else', async () => {
    const id = await startDraft(people.contributor, { title: 'Mine', items });
    expect(await madeBefore(people.other, id)).toBeUndefined();
    expect(await outcome(startSubmission(people.other, { id }))).toBe('CONFLICT');
    expect((await getDraft(people.contributor, id)).items).toHaveLength(1);
  });

  it('makes another thing when it says something else', () => {
    const entityType = 'organization';
    expect(holds(items, { entityType, payload: { kind: 'ingo', name: 'Example Relief' } })).toBe(
      true,
    );
    expect(holds(items, { entityType, payload: { ...payload, name: 'Other' } })).toBe(false);
    expect(holds(items, { entityType, entityId: '7K3M9Q0C', payload })).toBe(false);
  });

  it('compares relations whatever their order', () => {
    const relation = { type: 'subset_of', toId: '7K3M9Q0D', exhaustive: false };
    const kept = [
      { entityType: 'relation' as const, payload: { ...relation, fromId: '7K3M9Q0B' } },
    ];
    expect(holdsRelations(kept, '7K3M9Q0B', [relation])).toBe(true);
    expect(holdsRelations(kept, '7K3M9Q0B', [])).toBe(false);
    expect(holdsRelations(kept, '7K3M9Q0B', [{ ...relation, exhaustive: true }])).toBe(false);
  });

  it('gets an id when it chose none that is one', () => {
    expect(chosenId('7K3M9Q2P')).toBe('7K3M9Q2P');
    expect(chosenId('../../etc')).toMatch(/^[0-9A-Z]{8}$/);
  });
});
