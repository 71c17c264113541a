import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundFigures } from '#lib/found/figures.ts';
import { findInQuote } from '#lib/quantity/in-quote.ts';
import { numberLock } from '#lib/quantity/value-text.ts';

const values = (quote: string, language = 'en') =>
  foundFigures(quote, language).map(({ valueText }) => valueText);
const read = (quote: string, language = 'en') => {
  const [first] = foundFigures(quote, language);
  const { valueText, quantifier, reportedValue, valueLow, valueHigh, unit } = first ?? {};
  return [valueText, quantifier, reportedValue ?? [valueLow, valueHigh], unit];
};

describe('the numbers of people in a quote', () => {
  it('are the civilians and the children among them in the founding document', () => {
    const quote =
      'The 85,000 civilians still in and around Hawija, including around 40,000 children';
    const [civilians, children, ...others] = foundFigures(quote, 'en', {
      places: [{ id: 'hawija', names: ['Hawija', 'Al-Hawiga'] }],
    });
    expect(others).toEqual([]);
    expect(civilians).toMatchObject({
      valueText: '85,000',
      quantifier: 'stated',
      reportedValue: 85_000,
      unit: 'person',
      population: { civilianStatus: 'civilian' },
      partOf: null,
      places: [{ id: 'hawija', text: 'Hawija', relation: 'in_and_around' }],
    });
    expect(children).toMatchObject({
      valueText: 'around 40,000',
      quantifier: 'approximately',
      reportedValue: 40_000,
      population: { ageRange: 'children' },
      partOf: 0,
    });
  });

  it.each([
    [
      'Up to an estimated 78,000 people remain',
      ['Up to an estimated 78,000', 'up_to', 78_000, 'person'],
    ],
    ['no fewer than 300 civilians were killed', ['no fewer than 300', 'at_least', 300, 'person']],
    ['no more than 300 civilians are left', ['no more than 300', 'at_most', 300, 'person']],
    ['close to 1,000 IDPs arrived', ['close to 1,000', 'nearly', 1000, 'person']],
    ['fewer than 85k residents remain', ['fewer than 85k', 'less_than', 85_000, 'person']],
    ['2.28 million people are in need', ['2.28 million', 'stated', 2_280_000, 'person']],
    [
      'between 70,000 and 85,000 people',
      ['between 70,000 and 85,000', 'between', [70_000, 85_000], 'person'],
    ],
    [
      '1.2-1.5m people could be affected',
      ['1.2-1.5m', 'between', [1_200_000, 1_500_000], 'person'],
    ],
    ['dozens of civilians were killed', ['dozens', 'order_of_magnitude', [12, null], 'person']],
    ['500 or more families fled', ['500 or more', 'at_least', 500, 'family']],
    ['over 600 houses were torched', ['over 600', 'more_than', 600, 'dwelling']],
    ['Total # displaced households 11,906', ['11,906', 'stated', 11_906, 'household']],
    ['Sixty-nine civilians were killed', ['Sixty-nine', 'stated', 69, 'person']],
    ['there were 3,064,1462 IDPs', ['3,064,146', 'stated', 3_064_146, 'person']],
  ])('“%s” is read as %j', (quote, expected) => {
    expect(read(quote)).toEqual(expected);
  });

  it.each([
    ['plus de 12 500 personnes ont fui', ['plus de 12 500', 'more_than', 12_500, 'person']],
    ['2,6 millions de déplacés', ['2,6 millions', 'stated', 2_600_000, 'person']],
    ['près de 550 000 civils', ['près de 550 000', 'nearly', 550_000, 'person']],
    ['au moins quatre-vingt-dix familles', ['au moins quatre-vingt-dix', 'at_least', 90, 'family']],
    [
      'entre 70 000 et 85 000 habitants',
      ['entre 70 000 et 85 000', 'between', [70_000, 85_000], 'person'],
    ],
    ['jusqu’à 78 000 personnes', ['jusqu’à 78 000', 'up_to', 78_000, 'person']],
    ['une centaine de civils tués', ['une centaine', 'approximately', 100, 'person']],
    ['quelque 4 000 ménages', ['quelque 4 000', 'approximately', 4000, 'household']],
    ['plus d’un million de personnes', ['plus d’un million', 'more_than', 1_000_000, 'person']],
  ])('in French, “%s” is read as %j', (quote, expected) => {
    expect(read(quote, 'fr')).toEqual(expected);
  });

  it.each([
    ['نزح أكثر من ١٢٬٥٠٠ شخص', ['أكثر من ١٢٬٥٠٠', 'more_than', 12_500, 'person']],
    ['نحو 700 ألف مدني من الموصل', ['نحو 700 ألف', 'approximately', 700_000, 'person']],
    ['ما لا يقل عن 300 عائلة', ['ما لا يقل عن 300', 'at_least', 300, 'family']],
    ['بين 70,000 و 85,000 نازح', ['بين 70,000 و 85,000', 'between', [70_000, 85_000], 'person']],
    ['فر تسعة آلاف مدني', ['تسعة آلاف', 'stated', 9000, 'person']],
    ['أقل من 500 نازح', ['أقل من 500', 'less_than', 500, 'person']],
    ['ما يصل إلى 85,000 شخص', ['ما يصل إلى 85,000', 'up_to', 85_000, 'person']],
    ['عشرات المدنيين قتلوا', ['عشرات', 'order_of_magnitude', [10, null], 'person']],
  ])('in Arabic, “%s” is read as %j', (quote, expected) => {
    expect(read(quote, 'ar')).toEqual(expected);
  });

  it.each([
    'In 2016, people fled.',
    'people fled between August 2016 and September 2017',
    'people fled west Mosul between 11 and 18 May',
    'civilians left on 17 October and on October 18, 2016',
    'families arrived at 14:30 and at 10 am',
    '21 per cent of the people, or 40% of the children',
    'two-thirds of the displaced',
    'partners asked for $985 million for people in need',
    '985 million dollars for the displaced',
    'families walked 25 km to 4 camps in 12 days',
    'children aged 14',
    'a boy of 14 years of age, children under 5',
    'a 12-year-old girl was killed',
    'the 17th convoy of families',
    'Resolution 2139 calls on all to spare civilians',
    'IDPs were received in Laylan 2 camp',
    'Round 109 of the displacement tracking of IDPs',
    'an F-16 killed civilians',
    'call +964 750 123 4567 for displaced people',
    'one of the children was killed',
    'no one fled',
    'people returned to 25 villages across 8 governorates',
  ])('are not years, dates, shares, money, distances, ages and names: “%s”', (quote) => {
    expect(values(quote)).toEqual([]);
  });

  it.each([
    ['En 2016, des civils ont fui le 17 octobre', 'fr'],
    ['10 pour cent des enfants de moins de 5 ans', 'fr'],
    ['في عام 2016 نزح المدنيون', 'ar'],
    ['21 في المئة من النازحين', 'ar'],
  ])('nor in other languages: “%s”', (quote, language) => {
    expect(values(quote, language)).toEqual([]);
  });

  it.each([
    [
      '2.3 million displaced, including 1.3 million children, of whom 200,000 are under five',
      'en',
      [null, 0, 1],
    ],
    ['35 people were killed, including 14 children, 9 women and two imams', 'en', [null, 0, 0, 0]],
    ['12,500 people (2,100 families), including 4,000 children', 'en', [null, null, 0]],
    [
      'A total of 33,060 IDPs fled. Of these, 15,282 are still displaced, and 17,778 have returned.',
      'en',
      [null, 0, 0],
    ],
    ['386 civilians were killed and another 1,066 were injured', 'en', [null, null]],
    ['326,754 people fled; 21 per cent (71,874 individuals) have returned', 'en', [null, 0]],
    ['85 000 civils, dont 40 000 enfants', 'fr', [null, 0]],
    ['85,000 مدني بينهم 40,000 طفل', 'ar', [null, 0]],
    ['500 families fled, including 900 children', 'en', [null, null]],
  ])('are parts of one another as “%s” says', (quote, language, wholes) => {
    expect(foundFigures(quote, language).map(({ partOf }) => partOf)).toEqual(wholes);
  });

  it.each([
    ['5,000 internally displaced people', { populationStatus: 'idp' }],
    ['2,031 Syrian refugees', { populationStatus: 'refugee' }],
    ['300 girls', { gender: 'f', ageRange: 'girls' }],
    ['8 aid workers were killed', { populationStatus: 'aid_worker' }],
    ['40 fighters died', { civilianStatus: 'combatant' }],
    ['40 people died', {}],
    ['500 women and children fled', {}],
    ['555,000 IDPs, returnees and members of the host community', {}],
    ['300 civilians and fighters were killed', {}],
  ])('name their population: “%s”', (quote, population) => {
    expect(foundFigures(quote, 'en')[0]?.population).toEqual(population);
  });

  it('say that a lone dot can be read in two ways', () => {
    expect(foundFigures('41.774 people fled', 'en')[0]).toMatchObject({
      reportedValue: 41_774,
      otherReadings: [41.774],
    });
    expect(foundFigures('114.000 civilians', 'en')[0]).toMatchObject({
      reportedValue: 114_000,
      otherReadings: [114],
    });
  });
});

const WORDS = [
  'people',
  'civilians',
  'familles',
  'نازح',
  'more than ',
  'between ',
  ' and ',
  'dont ',
  '. ',
  'including ',
  '85,000',
  '12 500',
  '٨٥٬٠٠٠',
  '2.5 million',
  'une centaine',
  '%',
  '\n',
  ' ',
  '3,064,1462',
  'dozens',
  'killed',
  'May',
  '-',
  'up to ',
  'تسعة آلاف',
  '114.000',
  'or more',
];
const PIECE = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.nat({ max: 9_999_999 }).map(String),
);
const TEXT = fc.array(PIECE, { maxLength: 14 }).map((pieces) => pieces.join(' '));

describe('whatever the text', () => {
  it('every value stands in it, passes the number lock and lies where it is said to lie', () => {
    fc.assert(
      fc.property(TEXT, fc.constantFrom('en', 'fr', 'ar', 'ku', '?'), (text, language) => {
        const found = foundFigures(text, language);
        found.forEach((figure, at) => {
          const { start, end, valueText, partOf } = figure;
          expect(text.slice(start, end).replaceAll(/\s+/gu, ' ').trim()).toBe(valueText);
          expect(findInQuote(text, valueText)).not.toBeNull();
          expect(numberLock(valueText, { ...figure, valueBest: null }).holds).toBe(true);
          expect(partOf === null || partOf < at).toBe(true);
          expect(start >= (found[at - 1]?.end ?? 0)).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
