import { describe, expect, it } from 'vitest';
import { countedBy } from '#lib/found/counted.ts';

describe('what a number counts', () => {
  it.each([
    ['', ' displaced families from Mosul', 'family'],
    ['', ' households', 'household'],
    ['', ' houses were burned', 'dwelling'],
    ['Kirkuk had ', ' killed and', 'person'],
    ['people in need: ', '', 'person'],
    ['including ', ' in western Mosul', 'person'],
    ['', ' of the children', 'person'],
    ['', ' family-sized plots', 'family'],
  ])('“%s…%s” counts by %s', (before, after, unit) => {
    expect(countedBy(before, after)?.unit).toBe(unit);
  });

  it.each([
    ['people returned to ', ' villages in Zumar'],
    ['for displaced people, ', ' sub-offices opened'],
    ['The market has ', ' stalls'],
    ['There were ', ''],
  ])('“%s…%s” counts no people', (before, after) => {
    expect(countedBy(before, after)).toBeNull();
  });
});
