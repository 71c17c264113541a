import { expect, it } from 'vitest';
import { REDACTION_MARK } from '#db/redaction-mark.ts';
import { onlyTakesOut, wordsTakenBy } from '#lib/submissions/checks/redaction.ts';
import { organization } from '#tests/support/makers.ts';
import { F1, GROUND, problemsOf, proposedBeside } from '#tests/support/proposals.ts';

const RECORDED = [...GROUND, F1({ caveat: 'Counted by Ali Hassan.' })];
const redact = (given: Parameters<typeof F1>[0], reason = 'In danger.') =>
  proposedBeside(RECORDED, { ...F1(given), changeType: 'redact', reason });
const LEFT = { caveat: `Counted by ${REDACTION_MARK}.` };

it('takes words out', () => {
  expect(problemsOf(onlyTakesOut, redact(LEFT))).toEqual([]);
  expect(problemsOf(onlyTakesOut, redact({ caveat: null }))).toEqual([]);
  expect(wordsTakenBy(redact(LEFT))).toEqual(['Ali Hassan']);
});

it('changes no number and no other word', () => {
  expect(problemsOf(onlyTakesOut, redact({ ...LEFT, valueHigh: 90_000 }))).toEqual(['redactsMore']);
  expect(problemsOf(onlyTakesOut, redact({ caveat: 'Counted by X.' }))).toEqual(['redactsMore']);
});

it('does not say in its reason what it takes out', () => {
  const context = redact(LEFT, 'It named ali hassan.');
  expect(problemsOf(onlyTakesOut, context)).toEqual(['namesWhatGoes']);
});

it('is of figures, statements and documents', () => {
  const change = { ...organization('IRC'), changeType: 'redact' } as const;
  expect(problemsOf(onlyTakesOut, proposedBeside(RECORDED, change))).toEqual(['notRedactable']);
});

it('alone puts its mark into the record; what it left may be edited', () => {
  const typed = proposedBeside(RECORDED, { ...F1(LEFT), changeType: 'edit' });
  expect(problemsOf(onlyTakesOut, typed)).toEqual(['markIsOfRedaction']);
  const after = proposedBeside([...GROUND, F1(LEFT)], { ...F1(LEFT), changeType: 'edit' });
  expect(problemsOf(onlyTakesOut, after)).toEqual([]);
});
