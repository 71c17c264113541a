import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASES, LIFECYCLES, QUANTIFIERS, type MeasureType } from '#db/codes.ts';
import { METRIC_CODES, METRICS } from '#db/metrics.ts';
import { formatNumber } from '#lib/quantity/numbers.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { figureSentence, figureSentenceParts } from '#lib/sentences/figure.ts';
import { textOf } from '#lib/sentences/parts.ts';
import {
  organizationRef,
  placeInTest,
  reportedFigure,
  type FigureInTest,
} from '#tests/support/figures.ts';

const IRC = organizationRef('irc', 'ingo', 'International Rescue Committee');
const UN = organizationRef('un', 'un_agency', 'United Nations');
const REUTERS = organizationRef('reuters', 'media', 'Reuters');
const QUOTE = 'The 85,000 civilians still in and around Hawija, including around 40,000 children';

const statement = (
  change: Partial<ReportedFigure['statement']> = {},
): ReportedFigure['statement'] => ({
  ...reportedFigure().statement,
  saidOn: '2017-09-21',
  ...change,
});
const AROUND_HAWIJA = [placeInTest('Hawija', { relation: 'in_and_around' })];
const FROM_HAWIJA = [placeInTest('Hawija', { role: 'origin' })];

const civilians = reportedFigure({
  from: IRC,
  civilianStatus: 'civilian',
  reportedValue: 85_000,
  places: AROUND_HAWIJA,
  statement: statement({ quote: QUOTE }),
});
const sentence = (figure: FigureInTest) =>
  figureSentence('en', reportedFigure({ from: IRC, statement: statement(), ...figure }));

describe('the sentence of a figure', () => {
  it('says who was where, according to whom', () => {
    expect(figureSentence('en', civilians)).toBe(
      '85,000 civilians were still in and around Hawija, Iraq, according to the International Rescue Committee, 21 September 2017.',
    );
  });

  it('names the total of which it is a part', () => {
    const children = reportedFigure({
      from: IRC,
      civilianStatus: 'civilian',
      ageRange: 'children',
      quantifier: 'approximately',
      reportedValue: 40_000,
      places: AROUND_HAWIJA,
      statement: statement({ quote: QUOTE }),
    });
    expect(figureSentence('en', children, { parent: civilians })).toBe(
      'About 40,000 children (of 85,000 civilians) were still in and around Hawija, Iraq, according to the International Rescue Committee, 21 September 2017.',
    );
  });

  it('says “still” only where the source says it', () => {
    expect(sentence({})).toContain('100 people were in Hawija, Iraq, according');
  });

  it('gives a cumulative number its two ends', () => {
    expect(
      sentence({
        metric: 'displacement',
        measureType: 'cumulative',
        quantifier: 'more_than',
        reportedValue: 100_000,
        since: '2016-08-01',
        referencePeriodStartAccuracy: 'month',
        places: FROM_HAWIJA,
      }),
    ).toBe(
      'More than 100,000 people were displaced from Hawija, Iraq, between August 2016 and 21 September 2017, according to the International Rescue Committee, 21 September 2017.',
    );
  });

  it('never makes an observation of what could happen or is prepared for', () => {
    const forward = { metric: 'displacement', measureType: 'flow', places: FROM_HAWIJA } as const;
    expect(sentence({ ...forward, basis: 'projected', reportedValue: 6_000 })).toContain(
      '6,000 people could be displaced from Hawija, Iraq, according to',
    );
    expect(
      sentence({ ...forward, basis: 'planning', quantifier: 'up_to', reportedValue: 85_000 }),
    ).toContain(
      'Plans were made for up to 85,000 people displaced from Hawija, Iraq, according to',
    );
  });

  it('uses the passive for deaths, and the singular for one', () => {
    const killed = {
      metric: 'killed',
      measureType: 'flow',
      since: '2017-09-01',
      on: '2017-09-30',
    } as const;
    expect(sentence({ ...killed, reportedValue: 64, civilianStatus: 'civilian' })).toContain(
      '64 civilians were killed in Hawija, Iraq, in September 2017, according to',
    );
    expect(sentence({ ...killed, reportedValue: 1 })).toContain('1 person was killed in');
    expect(sentence({ ...killed, reportedValue: 0 })).toContain('0 people were killed in');
  });

  it('keeps the day of a stock that was reported later', () => {
    expect(sentence({ metric: 'idp_stock', on: '2017-09-15', populationStatus: 'idp' })).toContain(
      '100 people were living displaced in Hawija, Iraq, on 15 September 2017, according to',
    );
  });

  it('says a range as a range, an estimate as one, and the bounds of the source', () => {
    expect(
      sentence({
        quantifier: 'between',
        reportedValue: null,
        valueLow: 120_000,
        valueHigh: 150_000,
      }),
    ).toMatch(/^Between 120,000 and 150,000 people were/);
    expect(sentence({ basis: 'estimated', reportedValue: 85_000 })).toMatch(
      /^An estimated 85,000 people/,
    );
    expect(sentence({ basis: 'estimated', quantifier: 'approximately' })).toMatch(
      /^About 100 people/,
    );
    expect(sentence({ valueLow: 80, valueHigh: 120 })).toMatch(/^100 people \(80–120\) were/);
  });

  it('makes no number of words', () => {
    const dozens = {
      quantifier: 'order_of_magnitude',
      reportedValue: null,
      valueLow: 12,
      valueText: 'Dozens',
    } as const;
    expect(sentence(dozens)).toMatch(/^An unstated number of people \(“Dozens”\) were in Hawija/);
  });

  it('keeps households, and the people made from them, apart', () => {
    expect(
      sentence({
        unit: 'household',
        reportedValue: 11_906,
        householdSize: 6,
        householdSizeSource: 'IOM',
      }),
    ).toMatch(/^11,906 households \(about 71,436 people, at 6 per household\) were in/);
    expect(
      sentence({ metric: 'dwellings_destroyed', measureType: 'flow', unit: 'dwelling' }),
    ).toMatch(/^100 dwellings were destroyed in Hawija, Iraq, on 21 September 2017/);
  });

  it('puts the home of the injured with the people, not with the injury', () => {
    const places = [placeInTest('Erbil'), placeInTest('Mosul', { role: 'origin' })];
    expect(sentence({ metric: 'injured', measureType: 'flow', places })).toMatch(
      /^100 people from Mosul were injured in Erbil, Iraq, on/,
    );
  });

  it('tells the origin of a number from its publisher', () => {
    expect(sentence({ originating: UN, attributed: UN, publisher: REUTERS })).toContain(
      'according to the United Nations, reported by Reuters, 21 September 2017.',
    );
  });

  it.each([
    ['corrected', 'Since corrected: 100 people'],
    ['withdrawn_by_source', 'Withdrawn by the source: 100 people'],
    ['retracted', 'Retracted from this record: 100 people'],
    ['duplicate', 'Recorded twice, not counted here: 100 people'],
  ] as const)('begins with what became of it: %s', (lifecycle, beginning) => {
    expect(sentence({ lifecycle })).toMatch(new RegExp(`^${beginning}`));
  });

  it('falls back on the day of publication, and on none', () => {
    const unsaid = statement({ saidOn: null, saidOnAccuracy: 'unknown' });
    expect(sentence({ statement: unsaid, publishedOn: '2017-10-01' })).toMatch(/1 October 2017\.$/);
    const source = { publishedOnAccuracy: 'unknown' as const };
    expect(sentence({ statement: unsaid, source })).toMatch(
      /on 21 September 2017, according to the International Rescue Committee\.$/,
    );
  });
});

const anyFigure = fc
  .record({
    metric: fc.constantFrom(...METRIC_CODES),
    basis: fc.constantFrom(...BASES),
    lifecycle: fc.constantFrom(...LIFECYCLES),
    quantifier: fc.constantFrom(
      ...QUANTIFIERS.filter(
        (word) => !['between', 'order_of_magnitude', 'not_quantified'].includes(word),
      ),
    ),
    reportedValue: fc.nat(),
    pick: fc.nat(),
  })
  .map(({ metric, pick, ...figure }) => {
    const { measureTypes, units } = METRICS[metric];
    return reportedFigure({
      ...figure,
      metric,
      measureType: measureTypes[pick % measureTypes.length] as MeasureType,
      unit: units[pick % units.length] ?? 'person',
      statement: statement(),
    });
  });

describe('every sentence', () => {
  it('holds the number in full and as a value, and is one finished sentence', () => {
    fc.assert(
      fc.property(anyFigure, (figure) => {
        const parts = figureSentenceParts('en', figure);
        const text = textOf(parts);
        const value = figure.reportedValue ?? 0;
        expect(text).toContain(formatNumber('en', value));
        expect(parts.find((part) => part.kind === 'value')).toMatchObject({ value });
        expect(text).toMatch(/^[\p{Lu}\d].*[^ ,]\.$/u);
        expect(text).not.toMatch(/ {2}|undefined|null|[\ue000-\uf8ff]|[{}]/);
        expect(text).toBe(figureSentence('en', figure));
      }),
      { numRuns: 500 },
    );
  });

  it('of a forward-looking figure says “could” or “plans”', () => {
    fc.assert(
      fc.property(
        anyFigure,
        fc.constantFrom('projected' as const, 'planning' as const),
        (figure, basis) => {
          expect(figureSentence('en', { ...figure, basis })).toMatch(
            / could |[Pp]lans were made for/,
          );
        },
      ),
    );
  });

  it('links its place and its organization', () => {
    expect(figureSentenceParts('en', civilians)).toEqual([
      { kind: 'value', text: '85,000', value: 85_000 },
      { kind: 'text', text: ' ' },
      { kind: 'population', text: 'civilians' },
      { kind: 'text', text: ' were still in and around ' },
      { kind: 'place', text: 'Hawija', ref: 'place-hawija' },
      { kind: 'text', text: ', Iraq, according to the ' },
      { kind: 'organization', text: 'International Rescue Committee', ref: 'irc' },
      { kind: 'text', text: ', ' },
      { kind: 'date', text: '21 September 2017' },
      { kind: 'text', text: '.' },
    ]);
  });
});
