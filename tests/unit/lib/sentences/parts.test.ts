import { expect, it } from 'vitest';
import { newSlots, textOf } from '#lib/sentences/parts.ts';

it('a message gives its parts back where it put them, in its own order', () => {
  const slots = newSlots();
  const place = slots.hold({ kind: 'place', text: 'Hawija' });
  const value = slots.hold({ kind: 'value', text: '85,000', value: 85_000 });
  const parts = slots.split(`${value} in ${place}.`);
  expect(parts.map(({ kind }) => kind)).toEqual(['value', 'text', 'place', 'text']);
  expect(textOf(parts)).toBe('85,000 in Hawija.');
});
