import { expect, it } from 'vitest';
import { mayBeMerged, namesStanding } from '#lib/submissions/checks/merged.ts';
import { organization, source } from '#tests/support/makers.ts';
import { problemsOf, proposedBeside } from '#tests/support/proposals.ts';

const RECORDED = [
  organization('IRC'),
  organization('RESCUE'),
  organization('OLD', { mergedIntoId: 'IRC' }),
];
const merge = (id: string, mergedIntoId: string | null) => ({
  ...organization(id, { mergedIntoId }),
  changeType: 'correct' as const,
});

it('lets two that stand become one', () => {
  expect(problemsOf(mayBeMerged, proposedBeside(RECORDED, merge('RESCUE', 'IRC')))).toEqual([]);
});

it('refuses a merge into itself, into what is merged, and of what was merged', () => {
  const problems = (id: string, into: string) =>
    problemsOf(mayBeMerged, proposedBeside(RECORDED, merge(id, into)));
  expect(problems('IRC', 'IRC')).toEqual(['mergedIntoItself']);
  expect(problems('RESCUE', 'OLD')).toEqual(['mergedIntoMerged']);
  expect(problems('OLD', 'RESCUE')).toEqual(['mergedBefore']);
});

it('refuses two that are merged into each other at once', () => {
  const both = proposedBeside(RECORDED, merge('RESCUE', 'IRC'), merge('IRC', 'RESCUE'));
  expect(problemsOf(mayBeMerged, both)).toEqual(['mergedIntoMerged', 'mergedIntoMerged']);
});

it('refuses to hide whose number it is, naming at most five of the figures', () => {
  const figures = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'];
  const context = {
    ...proposedBeside(RECORDED, merge('RESCUE', 'IRC')),
    figuresBetween: new Map([['RESCUE', figures]]),
  };
  expect(mayBeMerged(context)).toMatchObject([
    { problem: 'hidesOrigin', values: { figures: 'F1, F2, F3, F4, F5', count: 6, other: 'IRC' } },
  ]);
});

it('changes a merged one otherwise, and opens it again', () => {
  for (const into of ['IRC', null])
    expect(problemsOf(mayBeMerged, proposedBeside(RECORDED, merge('OLD', into)))).toEqual([]);
});

it('takes no document of an organization that was merged, and says where it went', () => {
  const context = proposedBeside(RECORDED, source('S', 'OLD'), source('T', 'IRC'));
  expect(namesStanding(context)).toMatchObject([
    { entityId: 'S', field: 'publisherId', values: { value: 'OLD', other: 'IRC' } },
  ]);
});
