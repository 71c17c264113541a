import { describe, expect, it } from 'vitest';
import { attributionMessage, organizationParts } from '#lib/sentences/attribution.ts';
import { newSlots, textOf } from '#lib/sentences/parts.ts';
import { organizationRef, reportedFigure, type FigureInTest } from '#tests/support/figures.ts';

const named = (name: string) =>
  organizationRef(name.toLowerCase().replaceAll(' ', '-'), 'other', name);
const according = (figure: FigureInTest) => {
  const slots = newSlots();
  return textOf(slots.split(attributionMessage('en', reportedFigure(figure), slots)));
};

describe('whose number it is', () => {
  const [airwars, amnesty, reuters] = ['Airwars', 'Amnesty International', 'Reuters'].map(named);

  it('is one organization when it counted, said and printed it', () => {
    expect(according({ from: airwars })).toBe('according to Airwars');
  });

  it('names each organization of the chain once', () => {
    expect(according({ originating: airwars, attributed: amnesty, publisher: reuters })).toBe(
      'according to Airwars, cited by Amnesty International, reported by Reuters',
    );
    expect(according({ originating: airwars, attributed: amnesty, publisher: amnesty })).toBe(
      'according to Airwars, reported by Amnesty International',
    );
    expect(according({ originating: airwars, attributed: airwars, publisher: reuters })).toBe(
      'according to Airwars, reported by Reuters',
    );
    expect(according({ originating: airwars, attributed: amnesty, publisher: airwars })).toBe(
      'according to Airwars, cited by Amnesty International',
    );
  });

  it.each([
    ['counted', 'according to a count by Airwars'],
    ['registered', 'according to registration by Airwars'],
    ['modelled', 'according to a model by Airwars'],
    ['estimated', 'according to Airwars'],
    ['unknown', 'according to Airwars'],
  ] as const)('says how the number came about: %s', (basis, words) => {
    expect(according({ basis, from: airwars })).toBe(words);
  });
});

describe('the name of an organization in an English sentence', () => {
  it.each([
    ['International Rescue Committee', 'the International Rescue Committee'],
    ['United Nations', 'the United Nations'],
    [
      'UN Office for the Coordination of Humanitarian Affairs',
      'the UN Office for the Coordination of Humanitarian Affairs',
    ],
    [
      'Ministry of Migration and Displacement, Iraq',
      'the Ministry of Migration and Displacement, Iraq',
    ],
    ['Associated Press', 'the Associated Press'],
    ['The Independent', 'The Independent'],
    ['Save the Children', 'Save the Children'],
    ['Amnesty International', 'Amnesty International'],
    ['Human Rights Watch', 'Human Rights Watch'],
    ['Mercy Corps', 'Mercy Corps'],
    ['Agence France-Presse', 'Agence France-Presse'],
    ['Iraq’s migration ministry', 'Iraq’s migration ministry'],
  ])('%s is “%s”', (name, words) => {
    expect(textOf(organizationParts('en', named(name)))).toBe(words);
  });
});
