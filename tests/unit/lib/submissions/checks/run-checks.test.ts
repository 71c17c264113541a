import { expect, it } from 'vitest';
import { runChecks } from '#lib/submissions/checks/run-checks.ts';
import { source, statement } from '#tests/support/makers.ts';
import {
  CHILDREN,
  F1,
  F1A,
  F2,
  GROUND,
  proposed,
  proposedBeside,
} from '#tests/support/proposals.ts';

it('finds nothing wrong with what the IRC said of Hawija', () => {
  expect(runChecks(proposed(F1(), F1A(), CHILDREN(), F2()))).toEqual([]);
});

it('tells every problem of every item, with the item, the field and the value', () => {
  const found = runChecks(
    proposed(F1({ valueText: '85,00' }), F2({ referencePeriodEnd: '2017-09-30' })),
  );
  expect(found).toContainEqual({
    itemId: 'item F1',
    field: 'valueText',
    problem: 'notInQuote',
    values: { value: '85,00' },
  });
  expect(found).toContainEqual(
    expect.objectContaining({
      itemId: 'item F2',
      field: 'referencePeriodEnd',
      problem: 'afterPublished',
    }),
  );
});

it('blames the edit that makes a recorded figure wrong', () => {
  const [kept] = GROUND.filter(({ id }) => id === 'STATEMENT');
  const shortened = statement(
    'STATEMENT',
    { sourceId: 'SOURCE', organizationId: 'IRC' },
    { quote: 'civilians still in and around Hawija' },
  );
  expect(kept).toBeDefined();
  const found = runChecks(proposedBeside([...GROUND, F1()], { ...shortened, changeType: 'edit' }));
  expect(found).toEqual([
    {
      itemId: 'item STATEMENT',
      field: '',
      problem: 'breaksRecorded',
      values: { value: 'F1', entity: 'figure', field: 'valueText' },
    },
  ]);
});

it('blames the document for a date before what it says', () => {
  const early = source('SOURCE', 'IRC', { publishedOn: '2017-09-01' });
  const found = runChecks(proposedBeside([...GROUND, F1()], { ...early, changeType: 'edit' }));
  expect(found.map(({ itemId, problem }) => [itemId, problem])).toEqual([
    ['item SOURCE', 'breaksRecorded'],
    ['item SOURCE', 'breaksRecorded'],
  ]);
});
