import { describe, expect, it } from 'vitest';
import { populationIn } from '#lib/found/nouns.ts';

describe('the words of a population', () => {
  it.each([
    ['internally displaced children', { populationStatus: 'idp', ageRange: 'children' }],
    ['civilian women', { civilianStatus: 'civilian', gender: 'f' }],
    ['enfants réfugiés', { populationStatus: 'refugee', ageRange: 'enfants' }],
    ['من النازحين', { populationStatus: 'idp' }],
    ['members of the host community', { populationStatus: 'host_community' }],
    ['people', {}],
  ])('“%s” say %j', (words, population) => {
    expect(populationIn(words)).toEqual(population);
  });

  it('leave open what two words say differently', () => {
    expect(populationIn('women and men')).toEqual({});
    expect(populationIn('IDPs, returnees')).toEqual({});
  });
});
