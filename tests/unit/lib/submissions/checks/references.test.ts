import { expect, it } from 'vitest';
import { referencesOf, refersToKnown } from '#lib/submissions/checks/references.ts';
import { source } from '#tests/support/makers.ts';
import {
  CHILDREN,
  F1,
  F1A,
  problemsOf,
  proposed,
  proposedBeside,
  GROUND,
} from '#tests/support/proposals.ts';

it('knows what is proposed beside it, and what is recorded', () => {
  expect(problemsOf(refersToKnown, proposed(F1(), F1A(), CHILDREN()))).toEqual([]);
  expect(problemsOf(refersToKnown, proposedBeside(GROUND, F1()))).toEqual([]);
});

it('names every id of a figure that nothing has', () => {
  const context = proposedBeside([], F1());
  expect(problemsOf(refersToKnown, context)).toEqual([
    'unknownStatement',
    'unknownSeries',
    'unknownOrganization',
    'unknownLocation',
  ]);
});

it('does not call unknown what stands beside it and cannot be read yet', () => {
  const context = proposedBeside(GROUND, CHILDREN());
  const unreadable = new Set(['figure F1', 'figure F1A']);
  expect(problemsOf(refersToKnown, { ...context, unreadable })).toEqual([]);
  expect(problemsOf(refersToKnown, context)).toEqual(['unknownFigure', 'unknownFigure']);
});

it('refuses a stored copy that is not there', () => {
  const context = proposed(source('SOURCE', 'IRC', { snapshotIds: ['7K3M9QAB'] }));
  expect(problemsOf(refersToKnown, context)).toEqual(['unknownSnapshot']);
});

it('looks at every id of every kind of entity', () => {
  const fields = proposed(F1(), F1A(), CHILDREN()).proposals.flatMap(referencesOf);
  expect(new Set(fields.map(({ field }) => field.replace(/\d+/, 'n')))).toEqual(
    new Set([
      'parentId',
      'crisisId',
      'publisherId',
      'sourceId',
      'organizationId',
      'statementId',
      'seriesId',
      'originatingOrganizationId',
      'places.n.locationId',
      'fromId',
      'toId',
    ]),
  );
});
