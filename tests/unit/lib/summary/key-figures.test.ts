import { expect, it } from 'vitest';
import { keyFigures } from '#lib/summary/key-figures.ts';
import { DISPLACED, EXPECTED, FLED, PRESENT } from '#tests/support/hawija-case.ts';
import { inSummary } from '#tests/support/in-summary.ts';

const CHOICE = { figureId: 'F1', note: 'Chosen.' };

it('the 85,000 stands with its day, its source, its children and what came after', () => {
  const [key] = keyFigures('en', [inSummary(PRESENT, { choice: CHOICE })], 4);
  expect(key).toMatchObject({
    quantity: { qualifier: null, value: '85,000', number: 85_000 },
    asOf: '21 September 2017',
    sourceName: 'IRC',
    counts: '2 reports, 1 independent',
    range: null,
    ofWhich: [{ figureId: 'F1a', words: 'about 40,000 children' }],
    before: null,
    later: { figureId: 'F12', words: 'up to 78,000 civilians' },
    chosenBy: 'editor',
    note: 'Chosen.',
    lastReported: null,
  });
});

it('a contested number shows its range', () => {
  const [key] = keyFigures('en', [inSummary(DISPLACED)], 4);
  expect(key).toMatchObject({
    quantity: { qualifier: 'about', value: '47,000' },
    asOf: '5 October 2017',
    range: '9,000 to about 47,000',
    counts: '4 reports, 4 independent',
    reports: 4,
    independent: 4,
  });
});

it('an old number says when it was last reported', () => {
  const [key] = keyFigures('en', [inSummary(DISPLACED, { today: '2018-02-01' })], 4);
  expect(key?.lastReported).toBe('5 October 2017');
});

it('a series without an observed figure has no key figure, and there are no more than asked for', () => {
  const all = [EXPECTED, PRESENT, DISPLACED, FLED].map((series) => inSummary(series));
  expect(keyFigures('en', all, 2).map(({ series }) => series.slug)).toEqual([
    'present',
    'displaced-by-offensive',
  ]);
});
