import { describe, expect, it } from 'vitest';
import { CIVILIAN_STATUSES, GENDERS, POPULATION_STATUSES, UNITS } from '#db/codes.ts';
import { populationOfMetric, populationPhrase } from '#lib/sentences/population.ts';
import { reportedFigure, type FigureInTest } from '#tests/support/figures.ts';

const who = (figure: FigureInTest, count?: number) =>
  populationPhrase('en', reportedFigure(figure), count);

describe('who is counted', () => {
  it.each<[FigureInTest, string]>([
    [{}, 'people'],
    [{ civilianStatus: 'civilian' }, 'civilians'],
    [{ civilianStatus: 'mixed' }, 'people'],
    [{ populationStatus: 'idp' }, 'internally displaced people'],
    [{ populationStatus: 'idp', civilianStatus: 'civilian' }, 'internally displaced civilians'],
    [{ populationStatus: 'refugee' }, 'refugees'],
    [{ populationStatus: 'returnee' }, 'returnees'],
    [{ populationStatus: 'residents', civilianStatus: 'civilian' }, 'civilian residents'],
    [{ ageRange: 'children' }, 'children'],
    [{ ageRange: 'children', minAge: 0, maxAge: 17 }, 'children'],
    [{ ageRange: 'children', populationStatus: 'idp' }, 'internally displaced children'],
    [{ ageRange: 'children', civilianStatus: 'civilian' }, 'children'],
    [{ ageRange: 'children', civilianStatus: 'combatant' }, 'combatant children'],
    [{ gender: 'f' }, 'women and girls'],
    [{ gender: 'f', ageRange: 'children' }, 'girls'],
    [{ gender: 'm', minAge: 18 }, 'men'],
    [{ gender: 'f', ageRange: 'adults', populationStatus: 'refugee' }, 'refugee women'],
    [{ gender: 'f', ageRange: 'adults', populationStatus: 'aid_worker' }, 'aid workers (women)'],
    [{ maxAge: 4 }, 'children aged up to 4'],
    [{ minAge: 60 }, 'adults aged 60 and over'],
    [{ minAge: 15, maxAge: 49, gender: 'f' }, 'women and girls aged 15 to 49'],
    [{ ageRange: 'school age' }, 'people (school age)'],
    [{ specificNeed: 'emergency shelter' }, 'people (emergency shelter)'],
    [{ unit: 'family' }, 'families'],
    [{ unit: 'household', populationStatus: 'idp' }, 'internally displaced households'],
    [{ unit: 'dwelling' }, 'dwellings'],
  ])('%j are %s', (figure, words) => {
    expect(who(figure)).toBe(words);
  });

  it('is one where it is one', () => {
    expect(who({ ageRange: 'children' }, 1)).toBe('child');
    expect(who({ populationStatus: 'host_community' }, 1)).toBe('member of the host community');
  });

  it('leaves out what the verb of the metric says', () => {
    const displaced = reportedFigure({
      metric: 'displacement',
      populationStatus: 'idp',
      ageRange: 'children',
    });
    expect(populationOfMetric('en', displaced, 2)).toBe('children');
    expect(populationOfMetric('en', { ...displaced, metric: 'reached' }, 2)).toBe(
      'internally displaced children',
    );
  });

  it('has words for every group of the record', () => {
    for (const populationStatus of POPULATION_STATUSES)
      for (const civilianStatus of CIVILIAN_STATUSES)
        for (const gender of GENDERS)
          for (const unit of UNITS)
            expect(who({ populationStatus, civilianStatus, gender, unit })).toMatch(
              /^[a-z][a-z() -]+$/,
            );
  });
});
