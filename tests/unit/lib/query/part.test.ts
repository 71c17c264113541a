import { describe, expect, test } from 'vitest';
import { partText, readPart, USUAL_ROWS_OF_PICTURE } from '#lib/query/part.ts';

describe('the part of a long selection', () => {
  test.each([
    ['', { page: 1, rows: 60 }],
    ['page=2', { page: 2, rows: 60 }],
    ['rows=1000&page=3', { page: 3, rows: 1000 }],
    ['rows=100000', { page: 1, rows: 60 }],
    ['page=0', { page: 1, rows: 60 }],
    ['page=-1', { page: 1, rows: 60 }],
    ['page=2.5', { page: 1, rows: 60 }],
  ])('“%s” is understood as what can be shown', (text, part) => {
    expect(readPart(new URLSearchParams(text))).toEqual(part);
  });

  test.each([
    { page: 1, rows: 60 },
    { page: 7, rows: 200 },
    { page: 1, rows: 1000 },
  ])('is the same on the page and in the picture: %o', (part) => {
    for (const usual of [60, USUAL_ROWS_OF_PICTURE]) {
      expect(readPart(new URLSearchParams(partText(part, usual)), usual)).toEqual(part);
    }
  });
});
