import { beforeEach, expect, it } from 'vitest';
import { baseConflictRows } from '#app/desk/review/base-conflict.ts';
import { AppError } from '#lib/errors.ts';
import type { BaseConflict } from '#lib/submissions/approve.ts';
import type { ItemToSave } from '#lib/submissions/save.ts';
import { DOCUMENT_ITEMS, F1, F1_TYPED, HAWIJA, IRC } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approveAll, approved, sent } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addGround>>;

beforeEach(async () => {
  people = await addGround(await openTestStore());
  await approved(people.contributor, people.reviewer, DOCUMENT_ITEMS);
});

const change = (of: Pick<ItemToSave, 'entityType' | 'entityId' | 'payload'>): ItemToSave => ({
  ...of,
  changeType: 'correct',
  reason: 'It was misread.',
});
const figure = (given: object) =>
  change({ entityType: 'figure', entityId: F1, payload: { ...F1_TYPED, ...given } });
const organization = (given: object) =>
  change({
    entityType: 'organization',
    entityId: IRC,
    payload: { name: 'International Rescue Committee', kind: 'ingo', ...given },
  });

/** What a reviewer is shown who approves the one after the other was approved. */
async function shown(first: ItemToSave[], second: ItemToSave[]) {
  const [early, late] = [await sent(people.contributor, first), await sent(people.other, second)];
  await approveAll(people.reviewer, early);
  const error = await approveAll(people.reviewer, late).catch((refusal: unknown) => refusal);
  if (!(error instanceof AppError)) throw error;
  return baseConflictRows(error.details.conflicts as BaseConflict[]);
}

it('shows each field of a figure that differs, from start through record to submission', async () => {
  const rows = await shown(
    [figure({ caveat: 'Civilians only.' })],
    [figure({ caveat: 'At risk.', method: 'key_informant' })],
  );
  expect(rows).toEqual([
    {
      field: 'method',
      label: 'Method',
      base: 'Not stated',
      theirs: 'Not stated',
      yours: 'Key informants',
    },
    {
      field: 'caveat',
      label: 'Caveat',
      base: '(nothing)',
      theirs: 'Civilians only.',
      yours: 'At risk.',
    },
  ]);
});

it('shows fields that no form has, such as the country of an organization', async () => {
  const rows = await shown(
    [organization({ shortName: 'IRC' })],
    [organization({ shortName: 'IRC', homeCountry: 'USA' })],
  );
  expect(rows).toMatchObject([{ label: 'Home country', theirs: '(nothing)', yours: 'USA' }]);
});

it('names the entity of each field when several have changed', async () => {
  const rows = await shown(
    [figure({ caveat: 'One.' }), organization({ shortName: 'IRC' })],
    [figure({ caveat: 'Other.' }), organization({ shortName: 'IRC', homeCountry: 'USA' })],
  );
  expect(rows.map(({ label }) => label)).toEqual([
    `Figure ${F1}, Caveat`,
    `Organization ${IRC}, Home country`,
  ]);
});

it('shows a code by its words', async () => {
  const places = [{ locationId: HAWIJA, relation: 'in' }];
  const rows = await shown([figure({ caveat: 'One.' })], [figure({ caveat: 'One.', places })]);
  expect(rows).toMatchObject([
    { field: 'places.0.relation', base: 'in and around', theirs: 'in and around', yours: 'in' },
  ]);
});
