// What reports are ordered by, between a form and a proposal.
import { describe, expect, it } from 'vitest';
import {
  referenceFields,
  referencePayload,
  referenceProblems,
} from '#lib/editing/reference-values.ts';
import type { NamedLocation } from '#lib/entry/names.ts';

const RECORDED = {
  slug: 'irc',
  name: 'International Rescue Committee',
  shortName: 'IRC',
  kind: 'ingo',
  parentId: null,
  homeCountry: 'USA',
  website: 'https://www.rescue.org/',
  names: [{ lang: 'ar', name: 'لجنة الإنقاذ الدولية' }],
  aliases: ['I.R.C.', 'Rescue Committee'],
  reliability: [{ crisisId: '0AAAAAAA', grade: 'B', rationale: 'It is there: it counts itself.' }],
};

describe('the form of an organization', () => {
  it('enters again what it shows, its address and every list', () => {
    const fields = referenceFields('organization', RECORDED);
    expect(fields.names).toBe('ar: لجنة الإنقاذ الدولية');
    expect(fields.aliases).toBe('I.R.C.\nRescue Committee');
    expect(referencePayload('organization', fields, RECORDED)).toEqual({
      ...RECORDED,
      parentId: '',
    });
  });

  it('lets go of a judgement whose grade and reason are both empty, and keeps one that is half', () => {
    const fields = {
      name: 'IRC',
      'reliability.0AAAAAAA.grade': '',
      'reliability.0AAAAAAA.rationale': ' ',
      'reliability.0BBBBBBB.grade': 'C',
      'reliability.0BBBBBBB.rationale': '',
    };
    const payload = referencePayload('organization', fields, RECORDED);
    expect(payload.reliability).toEqual([{ crisisId: '0BBBBBBB', grade: 'C', rationale: '' }]);
    const missing = { field: 'reliability.0.rationale', problem: 'missing' };
    expect(referenceProblems(payload, [missing])).toEqual([
      { ...missing, field: 'reliability.0BBBBBBB.rationale' },
    ]);
  });

  it('tells a problem of a line at its list, and of the address at the name it is made of', () => {
    const problems = ['names.0.lang', 'slug'].map((field) => ({ field, problem: 'missing' }));
    expect(referenceProblems({}, problems).map(({ field }) => field)).toEqual(['names', 'name']);
  });
});

describe('the form of a crisis', () => {
  it('shows a month as a month, and enters it as one', () => {
    const recorded = {
      slug: 'mosul',
      name: 'Mosul',
      startOn: '2016-10-01',
      startOnAccuracy: 'month',
      countries: ['IRQ', 'SYR'],
    };
    const fields = referenceFields('crisis', recorded);
    expect(fields).toMatchObject({ startOn: '2016-10', countries: 'IRQ\nSYR' });
    const payload = referencePayload('crisis', fields, recorded);
    expect(payload).toMatchObject({ slug: 'mosul', startOn: '2016-10', countries: ['IRQ', 'SYR'] });
    expect(payload).not.toHaveProperty('startOnAccuracy');
  });
});

const IRAQ = place('IRAQAAAA', { name: 'Iraq', level: 'country', code: 'IRQ' });
const KIRKUK = place('KRKKAAAA', { name: 'Kirkuk', code: 'IQG13', parentId: IRAQ.id });
const CITY = place('KRKCAAAA', { name: 'Kirkuk', code: 'IQG13Q04', parentId: KIRKUK.id });
const HAWIJA = place('HWJAAAAA', { name: 'Al-Hawiga', code: 'IQG13Q01', parentId: KIRKUK.id });
const PLACES = [IRAQ, KIRKUK, CITY, HAWIJA];

function place(id: string, given: Partial<NamedLocation>): NamedLocation {
  return {
    id,
    name: id,
    names: [],
    level: 'adm2',
    parentId: null,
    locationCode: 'IRQ',
    code: null,
    ...given,
  };
}

describe('the form of a series', () => {
  const recorded = {
    slug: 'still-there',
    name: 'Still there',
    minAge: 0,
    maxAge: null,
    areaIds: [HAWIJA.id, IRAQ.id],
    fixedStart: '2016-08-01',
    fixedStartAccuracy: 'month',
    breaks: [{ on: '2017-09-21', note: 'With east Shirqat: two districts.' }],
    position: 3,
  };

  it('enters again what it shows: places by their names, breaks by their day, ages as numbers', () => {
    const fields = referenceFields('series', recorded, PLACES);
    expect(fields).toMatchObject({
      minAge: '0',
      maxAge: '',
      areaIds: 'Al-Hawiga, Kirkuk (IQG13Q01)\nIraq (IRQ)',
      fixedStart: '2016-08',
      breaks: '2017-09-21: With east Shirqat: two districts.',
      position: '3',
    });
    expect(referencePayload('series', fields, recorded, PLACES)).toMatchObject({
      slug: 'still-there',
      areaIds: [HAWIJA.id, IRAQ.id],
      breaks: recorded.breaks,
    });
  });

  it('keeps a place that nobody knows as it was typed, and says which ones it may be', () => {
    const payload = referencePayload(
      'series',
      { areaIds: 'hawiga\nAl-Hawiga\nKirkuk' },
      {},
      PLACES,
    );
    expect(payload.areaIds).toEqual(['hawiga', HAWIJA.id, 'Kirkuk']);
    const refused = (at: number, value: string) =>
      referenceProblems(
        payload,
        [{ field: `areaIds.${at}`, problem: 'notAnId', values: { value } }],
        PLACES,
      );
    expect(refused(0, 'nowhere')).toMatchObject([{ field: 'areaIds', problem: 'locationUnknown' }]);
    expect(refused(2, 'Kirkuk')).toMatchObject([
      {
        problem: 'locationAmbiguous',
        values: { places: 'Kirkuk, Iraq (IQG13); Kirkuk, Kirkuk (IQG13Q04)' },
      },
    ]);
  });

  it('asks for the day and the words of a break on its line', () => {
    const { breaks } = referencePayload('series', { breaks: 'Only the Old City\n2017-06-20:' });
    expect(breaks).toEqual([
      { on: '', note: 'Only the Old City' },
      { on: '2017-06-20', note: '' },
    ]);
    const problems = ['breaks.0.on', 'breaks.1.note'].map((field) => ({
      field,
      problem: 'missing',
    }));
    expect(referenceProblems({}, problems).map(({ problem }) => problem)).toEqual([
      'breakWithoutDay',
      'breakWithoutWords',
    ]);
  });
});

describe('the form of a place', () => {
  it('names what it lies in, and keeps it empty for a country', () => {
    const fields = referenceFields('location', { ...HAWIJA, latitude: 35.3267 }, PLACES);
    expect(fields).toMatchObject({ parentId: 'Kirkuk, Iraq (IQG13)', latitude: '35.3267' });
    expect(referencePayload('location', fields, {}, PLACES)).toMatchObject({ parentId: KIRKUK.id });
    const country = referenceFields('location', { ...IRAQ }, PLACES);
    expect(referencePayload('location', country, {}, PLACES)).toMatchObject({ parentId: '' });
  });
});
