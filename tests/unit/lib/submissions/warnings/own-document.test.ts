import { describe, expect, it } from 'vitest';
import { headlineDiffers, noCopy } from '#lib/submissions/warnings/own-document.ts';
import { reportedFigure } from '#tests/support/figures.ts';
import { source } from '#tests/support/makers.ts';

const titled = (title: string) => source('S', 'O', { title }).proposed;

describe('a document', () => {
  it('without an archived copy and without a stored text is asked about', () => {
    expect(noCopy(titled('A release'))).toMatchObject([{ values: { title: 'A release' } }]);
    expect(noCopy({ ...titled('A'), archiveUrl: 'https://web.archive.org/x' })).toEqual([]);
    expect(noCopy({ ...titled('A'), snapshotIds: ['X'] })).toEqual([]);
  });

  // OCHA, 1 October 2017.
  const headline = titled('Clashes displace 7,000 people from Hawija');
  const body = reportedFigure({ reportedValue: 7000, quantifier: 'more_than' });

  it('whose headline says another number than its text is asked about', () => {
    expect(headlineDiffers(headline, [body])).toMatchObject([
      { kind: 'headlineDiffers', values: { headline: '7,000' } },
    ]);
    expect(headlineDiffers(headline, [reportedFigure({ reportedValue: 7001 })])).toHaveLength(1);
  });

  const rounding = (title: string, reportedValue: number) =>
    headlineDiffers(titled(title), [reportedFigure({ reportedValue, quantifier: 'stated' })]);

  it.each([
    ['Over 500 people flee Hawija', 543],
    ['Nearly 85,000 people in Hawija', 84_612],
    ['Around 85,000 people in Hawija', 85_400],
  ])('whose headline says that it rounds is in order: %s', (title, exact) => {
    expect(rounding(title, exact)).toEqual([]);
  });

  it.each([
    ['Over 500 people flee Hawija', 600],
    ['Over 500 people flee Hawija', 500],
    ['Over 500 people flee Hawija', 499],
    ['Nearly 85,000 people in Hawija', 85_100],
    ['Nearly 85,000 people in Hawija', 84_000],
    ['Around 85,000 people in Hawija', 85_501],
    ['85,000 people in Hawija', 84_612],
  ])(
    'whose headline rounds another way, or does not say so, is asked about: %s',
    (title, exact) => {
      expect(rounding(title, exact)).toHaveLength(1);
    },
  );

  it('whose text only gives a limit is not said to be rounded', () => {
    const limit = reportedFigure({ reportedValue: 543, quantifier: 'more_than' });
    expect(headlineDiffers(titled('Over 500 people flee Hawija'), [limit])).toHaveLength(1);
  });

  it('whose headline says what a figure says is in order', () => {
    const bounds = { valueLow: 7000, valueHigh: 7000 };
    const stated = reportedFigure({ reportedValue: 7000, quantifier: 'stated', ...bounds });
    expect(headlineDiffers(headline, [body, stated])).toEqual([]);
    expect(headlineDiffers(titled('Flash Update 1, 15 September 2017'), [body])).toEqual([]);
    expect(headlineDiffers(headline, [])).toEqual([]);
  });
});
