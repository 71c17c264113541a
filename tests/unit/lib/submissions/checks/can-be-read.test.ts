import { expect, it } from 'vitest';
import { canBeRead } from '#lib/submissions/checks/can-be-read.ts';
import { organization, source } from '#tests/support/makers.ts';
import { problemsOf, proposed, proposedBeside } from '#tests/support/proposals.ts';

const LOST = source('S', 'IRC', { url: null, snapshotIds: [] });
const KEPT = source('S', 'IRC', { url: null, snapshotIds: ['COPY'] });

it('asks for an address, unless there is a stored copy', () => {
  expect(problemsOf(canBeRead, proposed(LOST))).toEqual(['sourceWithoutAddress']);
  expect(problemsOf(canBeRead, proposed(KEPT))).toEqual([]);
});

it('lets a redaction take both, and what is left be completed', () => {
  const ground = [organization('IRC'), KEPT];
  const redacted = proposedBeside(ground, { ...LOST, changeType: 'redact' });
  expect(problemsOf(canBeRead, redacted)).toEqual([]);
  const edited = { ...LOST, changeType: 'edit' } as const;
  expect(problemsOf(canBeRead, proposedBeside([organization('IRC'), LOST], edited))).toEqual([]);
  expect(problemsOf(canBeRead, proposedBeside(ground, edited))).toEqual(['sourceWithoutAddress']);
});
