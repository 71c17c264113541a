import { beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '#lib/errors.ts';
import { forgetTyped, keepTyped, typedOn } from '#lib/entry/typed-forms.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addPeople, outcome } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addPeople>>;

beforeEach(async () => {
  people = await addPeople(await openTestStore());
});

const page = '/desk/submissions/7K3M9Q0B/figures/new?statement=7K3M9Q0C&series=abc';
const typing = (version: number, valueText: string) => ({ page, version, fields: { valueText } });

describe('what somebody types', () => {
  it('is kept as it was typed, version by version, and for nobody else', async () => {
    await keepTyped(people.contributor, typing(0, 'Around 12'));
    const kept = await keepTyped(people.contributor, typing(1, 'Around 12,000'));
    expect(kept.version).toBe(2);
    expect((await typedOn(people.contributor, page))?.fields).toEqual({
      valueText: 'Around 12,000',
    });
    expect(await typedOn(people.administrator, page)).toBeNull();
  });

  it('overwrites nothing that was typed in another tab, and shows it', async () => {
    await keepTyped(people.contributor, typing(0, 'in one tab'));
    const error = await keepTyped(people.contributor, typing(0, 'in another')).catch(
      (one: unknown) => one as AppError,
    );
    expect(error).toMatchObject({ code: 'CONFLICT' });
    expect((error as AppError).details.theirs).toMatchObject({
      version: 1,
      fields: { valueText: 'in one tab' },
    });
    expect((await typedOn(people.contributor, page))?.fields.valueText).toBe('in one tab');
  });

  it('is kept once when it is sent twice', async () => {
    const first = await keepTyped(people.contributor, typing(0, 'once'));
    expect(await keepTyped(people.contributor, typing(0, 'once'))).toEqual(first);
    expect((await typedOn(people.contributor, page))?.version).toBe(1);
  });

  it('is let go of by its version: what was typed later stays', async () => {
    await keepTyped(people.contributor, typing(0, 'first'));
    await keepTyped(people.contributor, typing(1, 'later'));
    await forgetTyped(people.contributor, { page, version: 1 });
    await forgetTyped(people.other, { page, version: 2 });
    expect((await typedOn(people.contributor, page))?.fields.valueText).toBe('later');
    await forgetTyped(people.contributor, { page, version: 2 });
    expect(await typedOn(people.contributor, page)).toBeNull();
  });

  it('is of a page of the desk, not endless, and of somebody who is signed in', async () => {
    const asked = (changes: object) =>
      outcome(keepTyped(people.contributor, { ...typing(0, 'x'), ...changes }));
    expect(await asked({ page: 'https://evil.example/' })).toBe('INVALID');
    expect(await asked({ authorId: 'other' })).toBe('INVALID');
    expect(await asked({ fields: { quote: 'x'.repeat(500_000) } })).toBe('TOO_LARGE');
    expect(await outcome(keepTyped(null, typing(0, 'x')))).toBe('UNAUTHENTICATED');
  });
});
