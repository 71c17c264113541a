import { expect, it } from 'vitest';
import { changesAreExplained } from '#lib/submissions/checks/changes.ts';
import { F1, GROUND, problemsOf, proposedBeside } from '#tests/support/proposals.ts';
import { organization } from '#tests/support/makers.ts';

const RECORDED = [...GROUND, F1()];

it('accepts a new figure, and a corrected one with its reason', () => {
  expect(problemsOf(changesAreExplained, proposedBeside(GROUND, F1()))).toEqual([]);
  const corrected = proposedBeside(RECORDED, { ...F1(), changeType: 'correct' });
  expect(problemsOf(changesAreExplained, corrected)).toEqual([]);
});

it('refuses to enter what is recorded, and to change what is not', () => {
  expect(problemsOf(changesAreExplained, proposedBeside(RECORDED, F1()))).toEqual([
    'alreadyRecorded',
  ]);
  const ghost = proposedBeside(GROUND, { ...F1(), changeType: 'edit' });
  expect(problemsOf(changesAreExplained, ghost)).toEqual(['nothingToChange']);
});

it('refuses a change without a reason', () => {
  const context = proposedBeside(RECORDED, { ...F1(), changeType: 'correct' });
  const proposals = context.proposals.map((each) => ({ ...each, reason: ' ' }));
  expect(problemsOf(changesAreExplained, { ...context, proposals })).toEqual(['reasonMissing']);
});

it('refuses a retraction that leaves the figure active', () => {
  const active = proposedBeside(RECORDED, { ...F1(), changeType: 'retract' });
  expect(problemsOf(changesAreExplained, active)).toEqual(['otherLifecycle']);
  const retracted = F1({ lifecycle: 'retracted', lifecycleReason: 'Invented.' });
  const context = proposedBeside(RECORDED, { ...retracted, changeType: 'retract' });
  expect(problemsOf(changesAreExplained, context)).toEqual([]);
});

it('retracts figures only', () => {
  const gone = proposedBeside(RECORDED, { ...organization('IRC'), changeType: 'retract' });
  expect(problemsOf(changesAreExplained, gone)).toEqual(['onlyFigures']);
});
