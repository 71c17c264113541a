import { expect, it } from 'vitest';
import { headlineOf } from '#lib/series/headline.ts';
import { exclude, RULE_OF_REASON, type Reason } from '#lib/series/working.ts';
import { workingSentences } from '#lib/series/working-words.ts';
import { DISPLACED, HAWIJA, PRESENT } from '#tests/support/hawija-case.ts';

const ask = { unit: 'person', today: '2017-10-20' } as const;
const sentences = (
  series: { id: string },
  choice: { figureId: string; note: string } | null = null,
) => {
  const figures = HAWIJA.filter(({ seriesId }) => seriesId === series.id);
  const { working } = headlineOf(figures, { ...ask, choice });
  return workingSentences('en', working, figures).map(({ text }) => text);
};

it('the working of those still in Hawija names every figure and its rule', () => {
  expect(sentences(PRESENT, { figureId: 'F1', note: 'Chosen.' })).toEqual([
    'One figure entered: 85,000 (IRC, 21 September 2017).',
    'One figure is part of another figure, which already holds it (rule R2): about 40,000 (IRC, 21 September 2017).',
    'One figure repeats a number that is counted already (rule R10): 85,000 (OCHA, 21 September 2017).',
    'One figure describes another day or period (rule R9): up to 78,000 (OCHA, 1 October 2017).',
  ]);
});

it('the working of those displaced names all who disagree', () => {
  expect(sentences(DISPLACED)[0]).toBe(
    '4 figures entered: 9,000 (MOMD, 5 October 2017), more than 12,500 (NRC, 5 October 2017), 33,060 (IOM, 5 October 2017) and about 47,000 (UNICEF, 5 October 2017).',
  );
});

it('every reason has its words, names a few figures and counts the others', () => {
  const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
  for (const reason of Object.keys(RULE_OF_REASON) as Reason[]) {
    const keptOut = ids.map((id) => exclude(id, reason));
    const [none, why] = workingSentences('en', { entered: [], keptOut }, []);
    expect(none?.text).toBe('No approved figure may head this series.');
    expect(why?.text).toMatch(/: A, B, C, D and 2 more\.$/);
    expect(why?.figureIds).toEqual(ids);
  }
});

it('a question of the reader is not a rule', () => {
  const keptOut = [exclude('A', 'after_as_of')];
  expect(workingSentences('en', { entered: [], keptOut }, [])[1]?.text).not.toMatch(/rule/);
});
