import { describe, expect, it } from 'vitest';
import { placePhrase, placeName } from '#lib/sentences/place.ts';
import type { ReportedPlace } from '#lib/record/reported-figure.ts';
import { placeInTest, reportedFigure } from '#tests/support/figures.ts';

const where = (places: ReportedPlace[], change: Parameters<typeof reportedFigure>[0] = {}) =>
  placePhrase('en', reportedFigure({ ...change, places }));
const country = (name: string, locationCode: string): ReportedPlace => {
  const place = placeInTest(name);
  return { ...place, location: { ...place.location, level: 'country', locationCode } };
};

describe('where a figure is about', () => {
  it.each([
    ['in', 'in Hawija, Iraq'],
    ['in_and_around', 'in and around Hawija, Iraq'],
    ['part_of', 'in part of Hawija, Iraq'],
    ['near', 'near Hawija, Iraq'],
    ['unspecified', 'in Hawija, Iraq'],
  ] as const)('keeps how the number relates to the place: %s', (relation, phrase) => {
    expect(where([placeInTest('Hawija', { relation })])).toBe(phrase);
  });

  it('lists several places, each with its own relation', () => {
    expect(where(['Hawija', 'Ana', 'Mosul'].map((name) => placeInTest(name)))).toBe(
      'in Hawija, Ana and Mosul, Iraq',
    );
    expect(where([placeInTest('Hawija'), placeInTest('Shirqat', { relation: 'part_of' })])).toBe(
      'in Hawija and part of Shirqat, Iraq',
    );
    expect(
      where(['Hawija', 'Shirqat'].map((name) => placeInTest(name, { relation: 'part_of' }))),
    ).toBe('in part of Hawija and part of Shirqat, Iraq');
  });

  it('tells where people left from where they arrived', () => {
    const places = [
      placeInTest('Hawija', { role: 'origin' }),
      placeInTest('Kirkuk', { role: 'destination' }),
    ];
    expect(where(places)).toBe('from Hawija to Kirkuk, Iraq');
    expect(where([placeInTest('Mosul')], { metric: 'returns' })).toBe('to Mosul, Iraq');
  });

  it('names the country once, and not after itself or for two of them', () => {
    expect(where([country('Iraq', 'IRQ')])).toBe('in Iraq');
    expect(where([country('Iraq', 'IRQ'), country('Syria', 'SYR')])).toBe('in Iraq and Syria');
  });

  it('is in the words of the source where no place is recorded', () => {
    expect(where([], { placeText: 'the corridor' })).toBe(
      'in the place reported as “the corridor”',
    );
    expect(where([], { placeText: '' })).toBe('');
  });
});

describe('the name of a place', () => {
  const hawija = placeInTest('Al-Hawiga');
  const spelled = {
    ...hawija,
    location: {
      ...hawija.location,
      names: ['Hawija', 'Hawiga'].map((name) => ({ lang: 'en', name })),
    },
  };

  it('is spelled as the source spells it', () => {
    expect(placeName('en', spelled, 'Hawija (in and around)')).toBe('Hawija');
    expect(placeName('en', spelled, 'Al-Hawiga district')).toBe('Al-Hawiga');
  });

  it('goes without the Arabic article where the source uses another word for it', () => {
    expect(placeName('en', spelled, 'the area')).toBe('Hawiga');
    expect(placeName('en', hawija, 'the area')).toBe('Al-Hawiga');
  });

  it('takes the English article where English does', () => {
    expect(where([placeInTest('Old City of Mosul')])).toBe('in the Old City of Mosul, Iraq');
  });
});
