// Organizations and crises between a form and a proposal.
import { describe, expect, it } from 'vitest';
import {
  referenceFields,
  referencePayload,
  referenceProblems,
} from '#lib/editing/reference-kinds.ts';

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
