import { expect, it } from 'vitest';
import { earlierValues } from '#lib/entry/earlier-values.ts';
import { DOCUMENT_ITEMS, F1, F1A, HAWIJA, IRC, PRESENT } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approved } from '#tests/support/submissions.ts';

it('the form tells what the organization said before in the series, and nobody else’s', async () => {
  const people = await addGround(await openTestStore());
  expect(await earlierValues(PRESENT, IRC)).toEqual([]);
  await approved(people.contributor, people.reviewer, DOCUMENT_ITEMS);
  const values = await earlierValues(PRESENT, IRC);
  expect(values.map(({ figureId }) => figureId).toSorted()).toEqual([F1A, F1].toSorted());
  expect(values.find(({ figureId }) => figureId === F1)).toEqual({
    figureId: F1,
    value: expect.stringMatching(/^85,000/),
    period: '21 September 2017',
  });
  expect(values.find(({ figureId }) => figureId === F1A)?.value).toBe('about 40,000 children');
  expect(await earlierValues(PRESENT, HAWIJA)).toEqual([]);
});
