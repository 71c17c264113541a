// Each rule of arithmetic on real rows: what organizations reported about Mosul, Hawija and Iraq.
import { describe, expect, it } from 'vitest';
import { chartModel } from '#lib/charts/model.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import { combinedNeeds } from '#lib/series/combination.ts';
import { headlineOf, type HeadlineQuestion } from '#lib/series/headline.ts';
import { incrementsOf } from '#lib/series/increments.ts';
import { measure } from '#lib/series/measured.ts';
import { totalOf } from '#lib/series/totals.ts';
import { refusalWords, totalWords } from '#lib/series/words.ts';
import {
  EXAMPLE,
  EXAMPLE_POLICY,
  exampleFigure,
  exampleSeries,
} from '#tests/support/example-record.ts';

const slugs = [...new Set(EXAMPLE.map(({ series }) => series.slug))];
const rows = (slug: string) => exampleSeries(slug).figures;
const status = (...figures: typeof EXAMPLE) => {
  const total = totalOf(figures, figures[0]?.unit ?? 'person');
  return total.status === 'refused' ? total.rule : total.status;
};
function head(slug: string, asked: Partial<HeadlineQuestion> = {}) {
  const { series, figures, choice } = exampleSeries(slug);
  const question = { unit: series.unit, today: '2018-03-01', policy: EXAMPLE_POLICY.value, choice };
  return headlineOf(figures, { ...question, ...asked });
}

describe('on real rows', () => {
  it('R1: the stock for 20 June 2017 is the 415,986 of 15 June, and stocks are not added', () => {
    const june = head('displaced-by-mosul', { asOf: '2017-06-20' });
    expect(june).toMatchObject({ figure: { reportedValue: 415_986 } });
    expect(status(...rows('displaced-by-mosul'))).toBe('R1');
  });

  it('R2: 2.5 million IDPs outside camps are among the 3.2 million', () => {
    const idps = rows('idps-in-iraq').filter(({ referencePeriodEnd: end }) => end === '2017-10-01');
    const total = totalOf(idps, 'person');
    expect(total).toMatchObject({ status: 'total', low: 3_200_000 });
    expect(total.working.keptOut.map(({ rule }) => rule)).toEqual(['R2']);
  });

  it('R3: four counts of those killed at Al Shifa are four counts of the same people', () => {
    expect(status(...rows('killed-in-al-shifa-strike'))).toBe('R3');
  });

  it('R4: the 11 million in need are a lower bound by themselves, and nothing is put together with them', () => {
    const need = rows('in-need-in-iraq');
    expect(combinedNeeds(need, 'person')).toMatchObject({ status: 'lower_bound', low: 11_000_000 });
    const targeted = rows('targeted-in-iraq');
    expect(combinedNeeds([...need, ...targeted], 'person')).toMatchObject({ rule: 'R15' });
  });

  it('R5: 18 May is in both of the periods that UNHCR counts in west Mosul', () => {
    const figures = rows('fleeing-west-mosul-by-period');
    expect(figures.map(({ referencePeriodEnd: end }) => end)).toContain('2017-05-18');
    expect(status(...figures)).toBe('R5');
    expect(refusalWords('en', 'R5')).toMatch(/their periods overlap/);
  });

  it('R6: 14,000 who arrived from Baaj are movements', () => {
    const total = totalOf(rows('arrivals-from-baaj'), 'person');
    expect(total.status === 'total' && totalWords('en', total)).toBe(
      'about 14,000 displacements (movements, not people)',
    );
  });

  it('R7: UNHCR assisted 64,105 more people between two reports of August 2017', () => {
    const { series, figures } = exampleSeries('assisted-by-unhcr-mosul');
    expect(status(...figures)).toBe('R7');
    const { increments } = incrementsOf(figures, series);
    expect(increments.find(({ to }) => to.referencePeriodEnd === '2017-08-31')?.value).toBe(64_105);
  });

  it('R8: 11,906 households are nobody’s 71,436 people', () => {
    const [households] = rows('households-displaced-by-mosul');
    expect(households && measure(households, 'person')).toBeNull();
    expect(households && measure(households, 'household')).toMatchObject({ low: 11_906 });
  });

  it('R9: those killed in Mosul are 1,260 to more than 40,000', () => {
    expect(head('killed-in-the-battle-of-mosul')).toMatchObject({
      status: 'range',
      range: { low: { value: 1_260, isOpen: false }, high: { value: 40_000, isOpen: true } },
    });
  });

  it('R10: 5,805 is said three times and counted once', () => {
    expect(head('killed-19-february-to-19-june-2017')).toMatchObject({
      reports: { length: 3 },
      independent: { length: 1 },
    });
  });

  it('R11: every chart has as many marks as rows, and none for the months without a report', () => {
    for (const slug of slugs) {
      const { series, figures } = exampleSeries(slug);
      const { panels } = chartModel(series, figures, 'en');
      const marked = panels.flatMap(({ marks }) => marks.map(({ figureId }) => figureId));
      expect(marked.toSorted()).toEqual(figures.map(({ id }) => id).toSorted());
    }
  });

  it('R12: what was expected of Mosul heads and adds up to nothing', () => {
    expect(head('expected-displacement-from-mosul').status).toBe('no_figure');
    expect(status(...rows('expected-displacement-from-mosul'))).toBe('no_figure');
  });

  it('R14: "more than 80,000" of one week leaves a total open above', () => {
    const total = totalOf([exampleFigure('More than 80,000')], 'person');
    expect(total).toMatchObject({ low: 80_000, high: null, point: null });
  });

  it('R15: civilians killed and injured in one month are two numbers', () => {
    const months = ['civilians-killed-in-iraq-by-month', 'civilians-injured-in-iraq-by-month'];
    expect(status(...months.flatMap(rows))).toBe('R15');
  });

  it('R16: Ninewa is in Iraq, and Kirkuk’s 64 are not added to Iraq’s 386', () => {
    const december = rows('civilians-killed-in-iraq-by-month').filter(
      ({ referencePeriodEnd: end }) => end === '2016-12-31',
    );
    expect(december.length).toBeGreaterThan(1);
    const apart = december.map((figure) => ({ ...figure, relations: [] }));
    expect(status(...apart)).toMatch(/^R(5|16)$/);
    expect(status(...december)).toBe('total');
    expect(totalOf(december, 'person')).toMatchObject({ low: 386 });
  });

  it('R17: a headline says the digits that its source prints', () => {
    const rounded = slugs.flatMap((slug) => {
      const headline = head(slug);
      if (headline.status === 'no_figure' || headline.figure.reportedValue === null) return [];
      const { figure } = headline;
      const digits = quantityWords('en', figure).replaceAll(/\D/g, '');
      return digits === String(figure.reportedValue) ? [] : [figure.valueText];
    });
    expect(rounded).toEqual([]);
  });

  it('R19: every row of every series is named once in the working of its headline', () => {
    for (const slug of slugs) {
      const { entered, keptOut } = head(slug).working;
      const named = [...entered, ...keptOut.map(({ figureId }) => figureId)];
      expect(named.toSorted()).toEqual(
        rows(slug)
          .map(({ id }) => id)
          .toSorted(),
      );
    }
  });
});
