import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cursorOf, readCursor } from '#lib/exchange/api/cursor.ts';

const REFUSED = { code: 'INVALID', fields: [{ field: 'cursor' }] };

const refusal = (read: () => unknown) => {
  try {
    return read();
  } catch (error) {
    return error;
  }
};

test('a cursor holds where its page ended, whatever letters stand there', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (values) => {
      const cursor = cursorOf('sources', values);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(readCursor('sources', cursor, values.length)).toEqual(values);
    }),
  );
});

test('the first page has none', () => {
  expect(readCursor('sources', undefined, 2)).toBeUndefined();
});

test('a cursor of another list, or of another length, is refused', () => {
  const cursor = cursorOf('sources', ['2017-09-21', 'A']);
  expect(refusal(() => readCursor('crises', cursor, 2))).toMatchObject(REFUSED);
  expect(refusal(() => readCursor('sources', cursor, 3))).toMatchObject(REFUSED);
});

test('whatever else stands in the address is refused, and nothing fails', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      expect(refusal(() => readCursor('sources', typed, 2))).toMatchObject(REFUSED);
    }),
  );
});
