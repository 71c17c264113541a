import { expect, it } from 'vitest';
import { isNewDocument } from '#lib/submissions/checks/new-document.ts';
import { source } from '#tests/support/makers.ts';
import { proposed, problemsOf } from '#tests/support/proposals.ts';

const RELEASE = {
  url: 'https://www.rescue.org/press-release/hawija',
  title: 'Civilians in great danger',
};
const recorded = {
  ...source('OLD', 'IRC', RELEASE).proposed,
  id: 'OLD',
  revision: 1,
  recordedAt: new Date(0),
};
const beside = (given: Parameters<typeof source>[2]) => ({
  ...proposed(source('SOURCE', 'IRC', { ...RELEASE, ...given })),
  sourcesAtAddress: [recorded],
});

it('refuses a document at an address that is recorded already, and names it', () => {
  const [found] = isNewDocument(beside({}));
  expect(found).toMatchObject({ problem: 'documentKnown', values: { source: 'OLD' } });
});

it('is not misled by a fragment, a slash or a new title', () => {
  const respelled = { url: `${RELEASE.url}/#top`, title: 'Hawija' };
  expect(problemsOf(isNewDocument, beside(respelled))).toEqual(['documentKnown']);
});

it('accepts another day of a page that changes', () => {
  const later = { publishedOn: '2017-10-01' };
  expect(problemsOf(isNewDocument, beside({ ...later, kind: 'dashboard' }))).toEqual([]);
  expect(problemsOf(isNewDocument, beside({ ...later, title: 'Hawija: one week on' }))).toEqual([]);
});
