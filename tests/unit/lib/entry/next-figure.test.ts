import { describe, expect, it } from 'vitest';
import { carried, nextFigure } from '#lib/entry/next-figure.ts';

const QUOTE =
  'The 85,000 civilians still in and around Hawija, including around 40,000 children, face a terrifying time. Over 100,000 people have fled.';
const STATEMENT = {
  id: '1',
  entityType: 'statement',
  entityId: 'S1',
  payload: { quote: QUOTE, language: 'en' },
};
const figure = (entityId: string, valueText: string, payload: object = {}) => ({
  id: entityId,
  entityType: 'figure',
  entityId,
  payload: { valueText, seriesId: 'PRESENT', ...payload },
});
const WHOLE = figure('F1', '85,000');
const PART = figure('F2', 'around 40,000');
const FLED = figure('F3', 'Over 100,000');

const after = (
  saved: ReturnType<typeof figure> | null,
  figures: ReturnType<typeof figure>[],
  dismissed: string[] = [],
) => nextFigure({ statement: STATEMENT, saved, figures, locations: [], dismissed });
const startOf = (text: string) => String(QUOTE.indexOf(text));

describe('after a figure is saved, entry goes on', () => {
  it('to its part, in the same series, at the same place and time', () => {
    expect(after(WHOLE, [WHOLE])).toEqual({
      statement: 'S1',
      series: 'PRESENT',
      like: 'F1',
      found: startOf('around 40,000'),
    });
  });

  it('to the next number, of whose series and place nothing is known', () => {
    expect(after(PART, [WHOLE, PART])).toEqual({ statement: 'S1', found: startOf('Over 100,000') });
  });

  it('past what was dismissed, and back to what was passed over', () => {
    expect(after(WHOLE, [WHOLE], [`S1.${startOf('around 40,000')}`])).toEqual({
      statement: 'S1',
      found: startOf('Over 100,000'),
    });
    expect(after(FLED, [FLED])).toEqual({ statement: 'S1', found: startOf('85,000') });
  });

  it('to another figure like it when no number is left', () => {
    const all = [WHOLE, PART, FLED];
    expect(after(FLED, all)).toEqual({ statement: 'S1', series: 'PRESENT', like: 'F3' });
  });
});

describe('after a quote is saved, entry goes on', () => {
  it('to its first number that is not taken', () => {
    expect(after(null, [])).toEqual({ statement: 'S1', found: startOf('85,000') });
    expect(after(null, [WHOLE])).toEqual({ statement: 'S1', found: startOf('around 40,000') });
  });

  it('to an empty form when every number is taken', () => {
    expect(after(null, [WHOLE, PART, FLED])).toEqual({ statement: 'S1' });
  });
});

it('another figure like it has its place, period and origin, and neither its number nor whom it counts', () => {
  const payload = {
    valueText: '85,000',
    reportedValue: 85_000,
    ageRange: 'children',
    placeText: 'Hawija',
    referencePeriodStart: '2017-09-21',
    originatingOrganizationId: 'IRC',
    caveat: 'Undated.',
  };
  expect(carried(payload)).toEqual({
    placeText: 'Hawija',
    referencePeriodStart: '2017-09-21',
    originatingOrganizationId: 'IRC',
  });
});
