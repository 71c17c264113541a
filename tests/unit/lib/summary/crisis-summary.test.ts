import { describe, expect, it } from 'vitest';
import { headlineOf } from '#lib/series/headline.ts';
import { crisisSummary, sentenceText } from '#lib/summary/crisis-summary.ts';
import { reportedFigure } from '#tests/support/figures.ts';
import { HAWIJA, HAWIJA_SERIES, IOM, PRESENT, DISPLACED } from '#tests/support/hawija-case.ts';
import { inSummary } from '#tests/support/in-summary.ts';

const CHOICE = { figureId: 'F1', note: 'Chosen.' };
const summary = crisisSummary(
  'en',
  HAWIJA_SERIES.map((series) => inSummary(series, { choice: series === PRESENT ? CHOICE : null })),
);
const textOf = (slug: string, of = summary) =>
  of.paragraphs.find(({ series }) => series.slug === slug)?.sentences.map(sentenceText);

describe('the summary of Hawija', () => {
  it('begins with the 85,000, of which about 40,000 children, then up to 78,000', () => {
    expect(textOf('present')).toEqual([
      '85,000 civilians were in and around Hawija, Iraq, according to the International Rescue Committee, 21 September 2017. [1]',
      'Of which about 40,000 children. [1]',
      '2 reports, 1 independent.',
      'An editor chose this figure to stand for the series: Chosen.',
      'Then: up to 78,000 civilians (OCHA, 1 October 2017). [2]',
    ]);
  });

  it('says how far those who counted the displaced disagree', () => {
    expect(textOf('displaced-by-offensive')).toEqual([
      'About 47,000 people were displaced from Hawija, Iraq, between September 2017 and 5 October 2017, according to UNICEF, 1 November 2017. [4]',
      'Reports for 5 October 2017 range from 9,000 to about 47,000: 4 reports, 4 independent. [4] [5] [6] [7]',
    ]);
  });

  it('says what could happen apart from what was seen', () => {
    expect(textOf('expected')).toEqual([
      'Projected or planned, not observed: about 6,000 people (OCHA, 21 September 2017), 6,000 people (IRC, 21 September 2017) and up to 85,000 people (OCHA, 15 September 2017, for planning). [1] [8] [9]',
    ]);
  });

  it('leads each number to its figure and each citation to its document', () => {
    const parts = summary.paragraphs[0]?.sentences.flatMap(({ parts: own }) => own) ?? [];
    const numbers = parts.flatMap((part) =>
      'figureId' in part ? [[part.figureId, part.text]] : [],
    );
    expect(numbers).toEqual([
      ['F1', '85,000'],
      ['F1a', 'about 40,000 children'],
      ['F12', 'up to 78,000 civilians'],
    ]);
    expect(summary.citations.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(summary.citations[0]).toMatchObject({
      source: { id: 'irc-release' },
      publisher: { slug: 'irc' },
      figureIds: ['F1', 'F1a', 'F2', 'F3'],
    });
  });

  it('is the same however its figures are read', () => {
    const again = HAWIJA_SERIES.map((series) =>
      inSummary(series, {
        choice: series === PRESENT ? CHOICE : null,
        figures: HAWIJA.toReversed(),
      }),
    );
    expect(
      crisisSummary('en', again).paragraphs.map(({ sentences }) => sentences.map(sentenceText)),
    ).toEqual(summary.paragraphs.map(({ sentences }) => sentences.map(sentenceText)));
  });
});

describe('a summary', () => {
  it('says when a series was last reported once it has fallen silent', () => {
    const old = crisisSummary('en', [inSummary(DISPLACED, { today: '2018-02-01' })]);
    expect(textOf('displaced-by-offensive', old)?.at(-1)).toBe('Last reported 5 October 2017.');
  });

  it('dates the last report no more exactly than its source', () => {
    const figures = [
      reportedFigure({
        id: 'M',
        series: PRESENT,
        from: IOM,
        on: '2017-07-31',
        referencePeriodStartAccuracy: 'month',
        referencePeriodEndAccuracy: 'month',
      }),
    ];
    const old = crisisSummary('en', [inSummary(PRESENT, { today: '2018-02-01', figures })]);
    expect(textOf('present', old)?.at(-1)).toBe('Last reported July 2017.');
  });

  it('reads an open limit with the number before it', () => {
    const open = crisisSummary('en', [inSummary(PRESENT)]);
    expect(textOf('present', open)).toEqual([
      'Up to 78,000 civilians were in Hawija, Iraq, according to OCHA, 1 October 2017. [1]',
      'Before that: 85,000 civilians (IRC, 21 September 2017). [2]',
    ]);
  });

  it('names the changes of definition up to the last report', () => {
    const breaks = [
      { on: '2017-09-30', note: 'Shirqat is counted too.' },
      { on: '2018-01-01', note: 'Not yet.' },
    ];
    const changed = crisisSummary('en', [inSummary({ ...PRESENT, breaks })]);
    expect(textOf('present', changed)?.at(-1)).toBe(
      'The definition changed on 30 September 2017: Shirqat is counted too.',
    );
  });

  it('counts the projections that it does not name', () => {
    const figures = ['A', 'B', 'C', 'D'].map((id) =>
      reportedFigure({ id, series: PRESENT, basis: 'projected' }),
    );
    expect(textOf('present', crisisSummary('en', [inSummary(PRESENT, { figures })]))?.[0]).toMatch(
      / and 1 more\. \[1\] \[2\] \[3\]$/,
    );
  });

  it('says nothing of a series without figures', () => {
    const empty = inSummary(PRESENT, { figures: [] });
    expect(headlineOf([], { unit: 'person', today: '2017-10-20' }).status).toBe('no_figure');
    expect(crisisSummary('en', [empty])).toEqual({ paragraphs: [], citations: [] });
  });
});
