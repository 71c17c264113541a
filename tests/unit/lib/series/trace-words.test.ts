import { describe, expect, it } from 'vitest';
import { CRITERIA, headlineOf, type HeadlineQuestion } from '#lib/series/headline.ts';
import { traceSentences } from '#lib/series/trace-words.ts';
import { EXAMPLE_POLICY, exampleSeries } from '#tests/support/example-record.ts';
import { organizationRef, reportedFigure, type FigureInTest } from '#tests/support/figures.ts';

const ask = { unit: 'person', today: '2017-12-01', policy: EXAMPLE_POLICY.value } as const;

function trace(slug: string, asked: Partial<HeadlineQuestion> = {}, policyRevision = 1) {
  const { figures, choice } = exampleSeries(slug);
  const headline = headlineOf(figures, { ...ask, choice, ...asked });
  return traceSentences('en', headline, { figures, policyRevision });
}
const texts = (...of: Parameters<typeof trace>) => trace(...of).map(({ text }) => text);

describe('why this number, step by step', () => {
  it('tells how 47,000 came to head those displaced by the Hawija offensive', () => {
    expect(texts('displaced-by-hawija-offensive')).toEqual([
      '10 of 12 figures of the series may count.',
      '2 of them only repeat another; 8 left.',
      '5 reports of 5 October 2017, counted since 21 September 2017; 4 independent.',
      'Kept: tier 1 of the policy (United Nations body, Inter-agency group, Red Cross or Red Crescent, Casualty recorder): 33,060 (IOM DTM, 5 October 2017) and about 47,000 (UNICEF, 5 October 2017).',
      'Kept: published last, November 2017: about 47,000 (UNICEF, 5 October 2017).',
      '2 other independent reports differ from about 47,000 (UNICEF, 5 October 2017) by more than 20 %: 33,060 (IOM DTM, 5 October 2017) and 9,000 (MoMD, 5 October 2017). So the range is shown, with the chosen figure in it.',
      'The last report of the series describes 5 October 2017, no more than 90 days before 1 December 2017.',
      'The order of sources and both limits are those of the headline policy, revision 1.',
    ]);
  });

  it('shows an editor’s choice as one, with its note', () => {
    const sentences = trace('present-in-hawija');
    expect(sentences.map(({ criterion }) => criterion)).toEqual([
      'candidates',
      'origins',
      'editor',
      'window',
      'staleness',
      'policy',
    ]);
    const { choice } = exampleSeries('present-in-hawija');
    expect(sentences[2]?.text).toBe(
      `An editor chose 85,000 (IRC, 21 September 2017). The editor’s note: ${choice?.note}`,
    );
    expect(sentences[3]?.text).toBe('3 reports of 21 September 2017; 1 independent.');
    expect(sentences[2]?.figureIds).toEqual([choice?.figureId]);
  });

  it('says where nothing may head the series that this is not a zero', () => {
    expect(texts('expected-displacement-from-hawija')).toEqual([
      'No figure of the series may count (3 in all).',
      'No approved figure heads this series. That is not a report of zero.',
      'The order of sources and both limits are those of the headline policy, revision 1.',
    ]);
  });
});

describe('a question about an earlier day', () => {
  it('stands first, and age is measured from that day', () => {
    const told = texts('present-in-hawija', { asOf: '2017-09-30', knownAt: '2018-06-01' });
    expect(told[0]).toBe(
      'Asked: what describes 30 September 2017 or an earlier day, as it was known on 1 June 2018.',
    );
    expect(told).toContain(
      'The last report of the series describes 21 September 2017, no more than 90 days before 30 September 2017.',
    );
    expect(texts('present-in-hawija', { knownAt: '2018-06-01' })[0]).toBe(
      'Asked: what was known on 1 June 2018.',
    );
    expect(texts('present-in-hawija', { asOf: '2017-09-30' })[0]).toBe(
      'Asked: what describes 30 September 2017 or an earlier day.',
    );
  });

  it('sets aside an editor’s choice of a later figure, and says so', () => {
    const told = trace('present-in-hawija', { asOf: '2017-09-10' });
    expect(told.map(({ criterion }) => criterion)).toEqual([
      'asked',
      'set_aside',
      'candidates',
      'none',
      'policy',
    ]);
    expect(told[1]?.text).toMatch(
      /^An editor chose another figure for this series, which may not count here: 85,000/,
    );
  });
});

describe('the policy', () => {
  const policy = { tiers: [['media' as const]], conflictPercent: 3, stalenessDays: 7 };

  it('is said as it was run: its tiers, its limits, its revision', () => {
    const told = texts('displaced-by-hawija-offensive', { policy }, 4);
    expect(told).toContain(
      'The order of sources and both limits are those of the headline policy, revision 4.',
    );
    expect(told.join(' ')).toMatch(/by more than 3 %/);
    expect(told.join(' ')).toMatch(/more than 7 days before 1 December 2017, so its date is said/);
    expect(told.join(' ')).toMatch(/Kept: kinds of organization that the policy does not name: /);
  });

  it('is said to be missing while none has been approved', () => {
    const { figures } = exampleSeries('displaced-by-mosul');
    const headline = headlineOf(figures, ask);
    const told = traceSentences('en', headline, { figures, policyRevision: null });
    expect(told.at(-1)?.text).toMatch(/^No headline policy has been approved yet/);
  });
});

describe('each step', () => {
  const report = (id: string, change: FigureInTest = {}) =>
    reportedFigure({ id, from: organizationRef(`org-${id}`), ...change });
  const last = (...figures: ReturnType<typeof report>[]) => {
    const headline = headlineOf(figures, ask);
    const told = traceSentences('en', headline, { figures, policyRevision: 1 });
    return told
      .filter(({ criterion }) => (CRITERIA as readonly string[]).includes(criterion))
      .at(-1);
  };

  it('says how credible what it kept is, or that nobody has rated it', () => {
    const rated = last(report('A', { credibility: 2 }), report('B'));
    expect(rated).toEqual({
      criterion: 'credibility',
      text: 'Kept: the most credible (2: probably true): 100 (ORG-A, 21 September 2017).',
      figureIds: ['A'],
    });
  });

  it('prefers what is open on neither side', () => {
    expect(last(report('A', { quantifier: 'at_least' }), report('B'))?.text).toBe(
      'Kept: open on neither side: 100 (ORG-B, 21 September 2017).',
    );
  });

  it('ends with the public id where all else is equal', () => {
    const open = { quantifier: 'at_least' } as const;
    expect(last(report('B', open), report('A', open))?.text).toBe(
      'All else is equal, so the first public id decides (A): at least 100 (ORG-A, 21 September 2017).',
    );
  });

  it('names the period of a flow, and no start that a source does not give', () => {
    const flow = {
      measureType: 'flow',
      metric: 'killed',
      since: '2017-09-01',
      on: '2017-09-30',
    } as const;
    expect(last(report('A', flow))?.text).toBe('1 report of September 2017.');
    const total = {
      ...flow,
      measureType: 'cumulative',
      referencePeriodStartAccuracy: 'unknown',
    } as const;
    expect(last(report('A', total))?.text).toBe('1 report of 30 September 2017.');
  });
});
