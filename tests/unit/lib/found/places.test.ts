import { describe, expect, it } from 'vitest';
import { placesIn } from '#lib/found/places.ts';

const PLACES = [
  { id: 'hawija', names: ['Hawija', 'Al-Hawiga', 'الحويجة'] },
  { id: 'mosul', names: ['Mosul', 'Al-Mosul'] },
  { id: 'west', names: ['West Mosul'] },
  { id: 'short', names: ['of'] },
];
const found = (text: string) => placesIn(text, PLACES).map(({ id, relation }) => [id, relation]);

describe('the places in a quote', () => {
  it('are known by any of their names, in their order', () => {
    expect(found('from Al-Hawiga to MOSUL')).toEqual([
      ['hawija', 'in'],
      ['mosul', 'in'],
    ]);
    expect(found('في الحويجة')).toEqual([['hawija', 'in']]);
  });

  it('are the more exact one where names overlap', () => {
    expect(found('people of west Mosul')).toEqual([['west', 'in']]);
  });

  it('say how the people stand to them', () => {
    expect(found('still in and around Hawija')).toEqual([['hawija', 'in_and_around']]);
    expect(found('camps near Hawija')).toEqual([['hawija', 'near']]);
  });

  it('are nobody’s where two go by the same name', () => {
    const twins = [...PLACES, { id: 'mosul-district', names: ['Mosul'] }];
    expect(placesIn('in Mosul', twins)).toMatchObject([{ id: null, text: 'Mosul' }]);
  });

  it('are no parts of other words', () => {
    expect(found('the Mosulites')).toEqual([]);
  });
});
