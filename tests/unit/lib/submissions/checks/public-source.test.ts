import { expect, it } from 'vitest';
import {
  figureIsFromPublicSource,
  statementIsFromPublicSource,
} from '#lib/submissions/checks/public-source.ts';
import { source } from '#tests/support/makers.ts';
import {
  F1,
  figureProblemsOf,
  GROUND,
  problemsOf,
  proposed,
  proposedBeside,
} from '#tests/support/proposals.ts';

const RESTRICTED = source('SOURCE', 'IRC', { confidentiality: 'restricted' });

it('refuses a figure and the words of a document that is not public', () => {
  const context = proposed(RESTRICTED, F1());
  expect(figureProblemsOf(figureIsFromPublicSource, context)).toEqual(['sourceNotPublic']);
  expect(problemsOf(statementIsFromPublicSource, context)).toEqual(['sourceNotPublic']);
});

it('refuses to close a document that recorded figures come from', () => {
  const context = proposedBeside([...GROUND, F1()], { ...RESTRICTED, changeType: 'edit' });
  expect(figureProblemsOf(figureIsFromPublicSource, context)).toEqual(['sourceNotPublic']);
});

it('accepts a public document', () => {
  expect(figureProblemsOf(figureIsFromPublicSource, proposed(F1()))).toEqual([]);
  expect(problemsOf(statementIsFromPublicSource, proposed(F1()))).toEqual([]);
});
