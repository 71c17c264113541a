// The traps in the real figures, as far as a sum could go wrong by them.
import { describe, expect, it } from 'vitest';
import type { Unit } from '#db/codes.ts';
import { doNotSum } from '#lib/series/do-not-sum.ts';
import { incrementsOf } from '#lib/series/increments.ts';
import { measure } from '#lib/series/measured.ts';
import { totalOf } from '#lib/series/totals.ts';
import { EXAMPLE, exampleFigure, exampleSeries } from '#tests/support/example-record.ts';
import { placeInTest, reportedFigure, type FigureInTest } from '#tests/support/figures.ts';

const refusal = (figures: Parameters<typeof totalOf>[0], unit: Unit = 'person') => {
  const total = totalOf(figures, unit);
  return total.status === 'refused' ? total.rule : total.status;
};
const entered = (figures: Parameters<typeof totalOf>[0]) => {
  const { entered: ids } = totalOf(figures, 'person').working;
  return figures.filter(({ id }) => ids.includes(id)).map(({ valueText }) => valueText);
};
const series = (slug: string) => exampleSeries(slug).figures;

describe('what sources say of the same people is not added', () => {
  it('those displaced by the Hawija offensive, by five sources on one day', () => {
    const day = series('displaced-by-hawija-offensive').filter(
      ({ referencePeriodEnd }) => referencePeriodEnd === '2017-10-05',
    );
    expect(day.length).toBeGreaterThan(4);
    expect(refusal(day)).toBe('R7');
  });

  it('those killed in Mosul, by the prime minister, OHCHR, the AP and Kurdish intelligence', () => {
    expect(refusal(series('killed-in-the-battle-of-mosul'))).toBe('R7');
  });

  it('those trapped in the Old City, by two officials of the United Nations', () => {
    const trapped = series('trapped-in-mosul').filter(
      ({ referencePeriodEnd }) => referencePeriodEnd >= '2017-06-01',
    );
    expect(['R1', 'R3', 'R16']).toContain(refusal(trapped));
  });

  it('919,143 of the ministry and 1,034,670 of IOM', () => {
    const count = (reportedValue: number) =>
      reportedFigure({
        metric: 'displacement',
        measureType: 'cumulative',
        since: '2016-10-17',
        on: '2017-07-06',
        reportedValue,
      });
    expect(refusal([count(919_143), count(1_034_670)])).toBe('R7');
  });

  it('Airwars’ 5,805 and the two times that Amnesty says it: one of the three enters', () => {
    const killed = series('killed-19-february-to-19-june-2017');
    expect(killed).toHaveLength(3);
    expect(entered(killed)).toEqual(['may have killed 5,805']);
  });
});

describe('what measures different things is not added', () => {
  it('854,327 displaced since the start and 402,126 displaced on one day', () => {
    const cumulative = exampleFigure('854,327');
    const stock = reportedFigure({ metric: 'idp_stock', reportedValue: 402_126, on: '2017-06-11' });
    expect(refusal([cumulative, stock])).toBe('R15');
    expect([cumulative, stock].map(doNotSum)).toEqual(['cumulative', 'stock']);
  });

  it('85,000 present, 85,000 at risk and 85,000 to plan for', () => {
    const all = EXAMPLE.filter(
      ({ reportedValue, crisis }) => reportedValue === 85_000 && crisis.slug === 'hawija-2017',
    );
    expect(new Set(all.map(({ metric }) => metric)).size).toBeGreaterThan(2);
    expect(refusal(all)).toBe('R15');
  });

  it('the weeks of a stock, across its break or not', () => {
    expect(refusal(series('displaced-by-mosul'))).toBe('R1');
  });

  it('those trapped in the city, in its west and in its oldest quarter', () => {
    expect(refusal(series('trapped-in-mosul'))).toBe('R1');
  });
});

describe('parts and wholes are not added', () => {
  it('40,000 children and the 85,000 civilians that they are among', () => {
    const [children, civilians] = [
      exampleFigure('some 40,000', 'rescue.org'),
      exampleFigure('85,000', 'rescue.org'),
    ];
    expect(entered([children, civilians])).toEqual(['85,000']);
    expect(doNotSum(children)).toBe('subset');
  });

  it('every figure that is "including …" of another stays out of every sum of the example', () => {
    const parts = EXAMPLE.filter(({ id, relations }) =>
      relations.some(({ type, fromId }) => type === 'subset_of' && fromId === id),
    );
    expect(parts.length).toBeGreaterThan(15);
    for (const slug of new Set(parts.map((part) => part.series.slug))) {
      const own = exampleSeries(slug);
      const ids = totalOf(own.figures, own.series.unit).working.entered;
      expect(parts.filter(({ id }) => ids.includes(id))).toEqual([]);
    }
  });

  it('Ninewa’s dead and Iraq’s, month by month', () => {
    const figures = ['civilians-killed-in-iraq-by-month', 'civilians-killed-in-ninewa-by-month'];
    expect(refusal(figures.flatMap(series))).toMatch(/^R(5|16)$/);
  });

  it('a country, its governorates and its districts stacked in one table (DTM)', () => {
    const admin1 = { code: 'IQG13', name: 'Kirkuk' };
    const rows = [
      placeInTest('Iraq', {
        admin2: null,
        location: { ...placeInTest('Iraq').location, level: 'country' },
      }),
      placeInTest('Kirkuk', {
        admin1,
        admin2: null,
        location: { ...placeInTest('Kirkuk').location, level: 'adm1', code: 'IQG13' },
      }),
      placeInTest('Hawija', { admin1 }),
    ].map((place) => reportedFigure({ metric: 'idp_stock', places: [place] }));
    expect(refusal(rows)).toBe('R3');
    const flows = rows.map(
      (row) => ({ ...row, measureType: 'flow', metric: 'displacement' }) as const,
    );
    expect(refusal(flows)).toBe('R16');
  });

  it('one place and day under two operations (HAPI)', () => {
    const rows = ['Operation A', 'Operation B'].map((definitionText) =>
      reportedFigure({ metric: 'idp_stock', definitionText }),
    );
    expect(refusal(rows)).toBe('R3');
  });

  it('two districts that a source counts as one footprint', () => {
    const both = exampleFigure('An estimated 85,000', 'flash-update-1-');
    expect(both.places.map(({ relation }) => relation)).toContain('part_of');
    const flow = { measureType: 'flow', metric: 'displacement', relations: [] } as const;
    const together = { ...both, ...flow, relations: [] };
    const shirqat = { ...together, id: 'SHIRQAT', places: both.places.slice(1) };
    const elsewhere = { ...together, id: 'MOSUL', places: [placeInTest('Mosul')] };
    expect([refusal([together, shirqat]), refusal([together, elsewhere])]).toEqual(['R16', 'R16']);
  });
});

describe('households are not people until a source says how many they are', () => {
  const FAMILIES = { unit: 'family', reportedValue: 3_882 } as const;

  it('3,882 families stay 3,882 families, whatever number of people is printed beside them', () => {
    const families = reportedFigure({ id: 'FAMILIES', ...FAMILIES });
    const people = reportedFigure({ id: 'PEOPLE', reportedValue: 32_292 });
    expect(measure(families, 'person')).toBeNull();
    expect(totalOf([families, people], 'person')).toMatchObject({
      low: 32_292,
      working: { entered: ['PEOPLE'], keptOut: [{ figureId: 'FAMILIES', rule: 'R8' }] },
    });
  });

  it('families × 6 is 23,292 and not the misprinted 32,292, where the 6 is cited', () => {
    const sized: FigureInTest = { ...FAMILIES, householdSize: 6, householdSizeSource: 'IOM DTM' };
    expect(measure(reportedFigure(sized), 'person')).toMatchObject({ low: 23_292, high: 23_292 });
  });

  it('no family of the example is turned into people', () => {
    const families = EXAMPLE.filter(({ unit }) => unit === 'family' || unit === 'household');
    expect(families.length).toBeGreaterThan(4);
    expect(families.flatMap((figure) => measure(figure, 'person') ?? [])).toEqual([]);
  });
});

describe('running totals are not added', () => {
  it('and what they grew by is not a count of its own: a fall stays a fall', () => {
    const { series: own, figures } = exampleSeries('iraqis-to-syria-since-october-2016');
    expect(refusal(figures)).toBe('R7');
    const { increments } = incrementsOf(figures, own);
    const wrong = increments.filter(
      ({ from, to, value }) => value !== (to.reportedValue ?? 0) - (from.reportedValue ?? 0),
    );
    expect(wrong).toEqual([]);
    expect(increments.map(({ value }) => value)).toContain(21_876 - 22_408);
  });

  it('12,500 includes the 7,000 of the week before', () => {
    expect(refusal([exampleFigure('over 7,000'), exampleFigure('some 12,500')])).toBe('R7');
  });
});

it('what could happen is added to nothing', () => {
  const forward = series('expected-displacement-from-hawija');
  expect(forward).not.toHaveLength(0);
  expect(refusal(forward)).toBe('no_figure');
});
