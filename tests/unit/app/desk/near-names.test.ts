import { describe, expect, it } from 'vitest';
import { typedIn } from '#app/desk/answer.ts';
import { withNearNames } from '#app/desk/near-names.ts';
import { nearName, nearToName } from '#components/forms/form-state.ts';

const chosen = (field: string, typed: string, name: string, at = 0) => ({
  [nearName(field, at)]: [name],
  [nearToName(field, at)]: [typed],
});

describe('a recorded name that was chosen', () => {
  it('stands in the field in place of the typed one, and nothing else changes', () => {
    const typed = { 'places.0.location': ['Hawidja '], quote: ['Hawidja was\nhit.'] };
    expect(
      withNearNames({ ...typed, ...chosen('places.0.location', 'Hawidja', 'Al-Hawiga (H)') }),
    ).toEqual({ ...typed, 'places.0.location': ['Al-Hawiga (H)'] });
  });

  it('stands in its own line of a list, also when two are wrong', () => {
    const taken = withNearNames({
      areaIds: ['Hawidja\r\nMosul\r\nRaqah'],
      ...chosen('areaIds', 'Hawidja', 'Al-Hawiga'),
      ...chosen('areaIds', 'Raqah', 'Raqqa', 1),
    });
    expect(taken).toEqual({ areaIds: ['Al-Hawiga\nMosul\nRaqqa'] });
  });

  it('does not undo what was typed after the refusal', () => {
    const taken = withNearNames({ publisher: ['IRC'], ...chosen('publisher', 'ICR', 'ICRC') });
    expect(taken).toEqual({ publisher: ['IRC'] });
  });

  it('is not needed: without a choice the field is as it was typed', () => {
    const taken = withNearNames({ publisher: ['ICR'], [nearToName('publisher', 0)]: ['ICR'] });
    expect(taken).toEqual({ publisher: ['ICR'] });
  });

  it('fills no field that the form does not have', () => {
    expect(withNearNames(chosen('seriesId', 'a', 'b'))).toEqual({});
  });

  it('is part of what every action of the desk reads', () => {
    const form = new FormData();
    form.set('publisher', 'ICR');
    form.set(nearName('publisher', 0), 'IRC');
    form.set(nearToName('publisher', 0), 'ICR');
    expect(typedIn(form)).toEqual({ publisher: ['IRC'] });
  });
});
