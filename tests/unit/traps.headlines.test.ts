// The traps in the real figures, as far as a headline or a range could go wrong by them.
import { describe, expect, it } from 'vitest';
import { discontinuitiesOf } from '#lib/series/continuity.ts';
import { corroborationOf } from '#lib/series/corroboration.ts';
import { headlineOf, type HeadlineQuestion } from '#lib/series/headline.ts';
import { reportRangeWords } from '#lib/series/words.ts';
import {
  EXAMPLE,
  EXAMPLE_POLICY,
  exampleFigure,
  exampleSeries,
} from '#tests/support/example-record.ts';
import {
  organizationRef,
  placeInTest,
  reportedFigure,
  seriesInTest,
  type FigureInTest,
} from '#tests/support/figures.ts';

const ask = { today: '2018-01-01', policy: EXAMPLE_POLICY.value };

function heading(slug: string, asked: Partial<HeadlineQuestion> = {}) {
  const { series, figures, choice } = exampleSeries(slug);
  const headline = headlineOf(figures, { ...ask, unit: series.unit, choice, ...asked });
  if (headline.status === 'no_figure') throw new Error(`${slug} has no headline.`);
  const { reports, range } = headline;
  return { ...headline, words: reportRangeWords('en', range, { reports, unit: series.unit }) };
}

describe('sources that disagree', () => {
  it('on those displaced from Hawija by 5 October are a range of 9,000 to about 47,000', () => {
    expect(heading('displaced-by-hawija-offensive')).toMatchObject({
      status: 'range',
      words: '9,000 to about 47,000',
      reports: { length: 5 },
      independent: { length: 4 },
    });
  });

  it('on the civilians killed in Mosul are a range without a middle, open above', () => {
    const killed = heading('killed-in-the-battle-of-mosul');
    expect(killed).toMatchObject({ status: 'range', words: '1,260 to more than 40,000' });
    expect(killed.range.high.isOpen).toBe(true);
    const said = new Set(EXAMPLE.map(({ reportedValue }) => reportedValue));
    expect(
      [killed.range.low.value, killed.range.high.value].filter((value) => !said.has(value)),
    ).toEqual([]);
  });

  it('on those trapped in the Old City on 16 June are 100,000 to 150,000, both kept', () => {
    const old = { metric: 'trapped', on: '2017-06-16', places: [placeInTest('Old City')] } as const;
    const figures = [
      reportedFigure({
        id: 'UNHCR',
        ...old,
        places: [...old.places],
        reportedValue: 100_000,
        from: organizationRef('unhcr'),
      }),
      reportedFigure({
        id: 'COORDINATOR',
        ...old,
        places: [...old.places],
        quantifier: 'between',
        reportedValue: null,
        valueLow: 120_000,
        valueHigh: 150_000,
        from: organizationRef('hc'),
      }),
    ];
    const headline = headlineOf(figures, {
      ...ask,
      unit: 'person',
      policy: { ...ask.policy, conflictPercent: 10 },
    });
    expect(headline).toMatchObject({
      status: 'range',
      range: { low: { value: 100_000 }, high: { value: 150_000 } },
    });
    expect(heading('trapped-in-mosul').words).toBe('more than 100,000 to 150,000');
  });

  it('a slipped digit (1.34 million) heads nothing, and is found where it is counted', () => {
    const displaced = exampleSeries('displaced-from-mosul-since-october-2016');
    const slipped = exampleFigure('some 1.34 million');
    for (const asOf of ['2017-07-06', '2017-07-10', '2017-07-30']) {
      const headline = heading('displaced-from-mosul-since-october-2016', { asOf });
      expect(headline.figure.id).not.toBe(slipped.id);
      expect(headline.range.high.value).toBeLessThanOrEqual(1_000_000);
    }
    const counted = displaced.figures.map((figure) => ({ ...figure, role: 'unassigned' as const }));
    const falls = discontinuitiesOf(counted, displaced.series).filter(
      ({ kind }) => kind === 'fall',
    );
    expect(falls.map(({ from }) => from.id)).toEqual([slipped.id]);
  });

  it('919,143 of the ministry and 1,034,670 of IOM on 6 July are a pair that the policy lets stand, and no sum', () => {
    const series = seriesInTest({
      metric: 'displacement',
      measureType: 'cumulative',
      fixedStart: '2016-10-17',
    });
    const count = (id: string, reportedValue: number, change: FigureInTest) =>
      reportedFigure({
        id,
        series,
        metric: 'displacement',
        measureType: 'cumulative',
        since: '2016-10-17',
        on: '2017-07-06',
        reportedValue,
        ...change,
      });
    const figures = [
      count('MINISTRY', 919_143, { from: organizationRef('momd', 'government') }),
      count('IOM', 1_034_670, { from: organizationRef('iom-dtm') }),
      count('SLIPPED', 1_340_000, {
        from: organizationRef('iom-dtm'),
        role: 'context_only',
        quantifier: 'approximately',
      }),
    ];
    const question = { ...ask, unit: 'person' } as const;
    expect(headlineOf(figures, question)).toMatchObject({
      status: 'figure',
      figure: { id: 'IOM' },
      range: { low: { value: 919_143 }, high: { value: 1_034_670 } },
    });
    const [ministry] = figures;
    expect(ministry && corroborationOf(ministry, figures, question)).toBe('corroborated');
  });
});

describe('one origin under several names', () => {
  it('Amnesty’s 5,805 is Airwars’: three reports, one count', () => {
    const killed = heading('killed-19-february-to-19-june-2017');
    expect([killed.reports.length, killed.independent.length]).toEqual([3, 1]);
    expect(
      corroborationOf(
        exampleFigure('5,805'),
        exampleSeries('killed-19-february-to-19-june-2017').figures,
        { unit: 'person' },
      ),
    ).toBe('single_source');
  });

  it('UNHCR printing IOM’s count is IOM’s: who prints a number is no second source', () => {
    const { figures } = exampleSeries('displaced-by-mosul');
    const printed = figures.filter(({ publisher, originating }) => publisher.id !== originating.id);
    expect(printed.length).toBeGreaterThan(20);
    expect(heading('displaced-by-mosul').independent.length).toBe(1);
  });

  it('85,000 of the IRC, of a newspaper and of OCHA is one number', () => {
    const present = heading('present-in-hawija');
    expect([present.reports.length, present.independent.length]).toEqual([3, 1]);
  });
});

describe('numbers that are not what they look like', () => {
  it('a part heads no series: neither the 40,000 children nor the 741 of 2,521', () => {
    const headlines = [...new Set(EXAMPLE.map(({ series }) => series.slug))].flatMap((slug) => {
      const { series, figures, choice } = exampleSeries(slug);
      const headline = headlineOf(figures, { ...ask, unit: series.unit, choice });
      return headline.status === 'no_figure' ? [] : [headline.figure, ...headline.independent];
    });
    const parts = headlines.filter(({ id, relations }) =>
      relations.some(({ type, fromId }) => type === 'subset_of' && fromId === id),
    );
    expect(parts).toEqual([]);
  });

  it('40,000 children of the IRC and 30,000 of Save the Children never stand in one range', () => {
    const irc = exampleFigure('some 40,000', 'rescue.org');
    const save = exampleSeries('children-at-risk-in-hawija');
    expect(irc.seriesId).not.toBe(save.series.id);
    expect(heading('children-at-risk-in-hawija').words).toBe('30,000');
  });

  it('what could happen heads nothing, in whatever series it stands', () => {
    const forward = EXAMPLE.filter(({ basis }) => basis === 'projected' || basis === 'planning');
    expect(forward.length).toBeGreaterThan(10);
    for (const slug of new Set(forward.map(({ series }) => series.slug))) {
      const { series, figures } = exampleSeries(slug);
      const headline = headlineOf(figures, { ...ask, unit: series.unit });
      const named = headline.status === 'no_figure' ? [] : headline.reports;
      expect(named.filter((figure) => forward.includes(figure))).toEqual([]);
    }
  });

  it('a bare number is stated and never exact', () => {
    expect(EXAMPLE.filter(({ quantifier }) => quantifier === 'exact')).toEqual([]);
  });

  it('"nearly" and "almost" are limits that are not reached: no lower bound, and open below', () => {
    const nearly = EXAMPLE.filter(({ quantifier }) => quantifier === 'nearly');
    expect(nearly.length).toBeGreaterThan(4);
    const [figure] = nearly;
    const headline = figure && headlineOf([figure], { ...ask, unit: figure.unit });
    expect(headline).toMatchObject({ range: { low: { isOpen: true }, high: { isOpen: false } } });
  });

  it('a number of a month does not contradict one of a day in another month', () => {
    const killed = heading('killed-in-the-battle-of-mosul', { asOf: '2017-07-15' });
    expect(
      killed.reports.every(({ referencePeriodEnd }) => referencePeriodEnd <= '2017-07-15'),
    ).toBe(true);
  });

  it('numbers printed with a dot, a comma, a space or in words head their series with their full value', () => {
    const value = (words: string) => exampleFigure(words).reportedValue;
    expect(value('at least 114.000')).toBe(114_000);
    expect(value('189.000')).toBe(189_000);
    expect(value('2,6 million')).toBe(2_600_000);
    expect(value('3,064,146')).toBe(3_064_146);
    expect(value('تسعة آلاف')).toBe(9_000);
  });
});
