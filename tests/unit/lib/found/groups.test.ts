import { describe, expect, it } from 'vitest';
import { groupNumbers } from '#lib/found/groups.ts';

const read = (text: string) =>
  groupNumbers(text).map(({ start, end, low, high }) => [text.slice(start, end), low, high]);

describe('the numbers of a text', () => {
  it.each([
    ['between 6 and 18', [['between 6 and 18', 6, 18]]],
    ['entre 70 et 85 mille', [['entre 70 et 85 mille', 70_000, 85_000]]],
    ['10,000 to 15,000', [['10,000 to 15,000', 10_000, 15_000]]],
    ['70–85', [['70–85', 70, 85]]],
    [
      'from 7,000 to 12,500',
      [
        ['7,000', 7000, 7000],
        ['12,500', 12_500, 12_500],
      ],
    ],
    [
      '40 and 50',
      [
        ['40', 40, 40],
        ['50', 50, 50],
      ],
    ],
    [
      '85 to 70',
      [
        ['85', 85, 85],
        ['70', 70, 70],
      ],
    ],
    ['3,064,1462', [['3,064,146', 3_064_146, 3_064_146]]],
    ['1.5', []],
  ])('in “%s” are %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
