import { expect, it } from 'vitest';
import { saidBeforePublished } from '#lib/submissions/checks/said-before-published.ts';
import { source, statement } from '#tests/support/makers.ts';
import { GROUND, problemsOf, proposed, proposedBeside } from '#tests/support/proposals.ts';

const OF = { sourceId: 'SOURCE', organizationId: 'IRC' };

it('refuses words said the day after they were published', () => {
  const late = statement('STATEMENT', OF, { saidOn: '2017-09-22' });
  expect(problemsOf(saidBeforePublished, proposed(late))).toEqual(['saidAfterPublished']);
});

it('accepts words of the same day, or of the month of publication', () => {
  expect(problemsOf(saidBeforePublished, proposed())).toEqual([]);
  const month = statement('STATEMENT', OF, { saidOn: '2017-09-01', saidOnAccuracy: 'month' });
  expect(problemsOf(saidBeforePublished, proposed(month))).toEqual([]);
});

it('sees that a new date of the document makes a recorded statement late', () => {
  const moved = source('SOURCE', 'IRC', { publishedOn: '2017-09-20' });
  const context = proposedBeside(GROUND, { ...moved, changeType: 'edit' });
  expect(problemsOf(saidBeforePublished, context)).toEqual(['saidAfterPublished']);
});
