import { describe, expect, it } from 'vitest';
import { enteredRelations, figureId, relationFields } from '#lib/entry/relations.ts';

describe('the relations of a figure', () => {
  it('are read from the form, rows without another figure left out', () => {
    const relations = enteredRelations({
      partOf: 'WHOLE000',
      dimension: 'age',
      'relations.0.type': 'repeats',
      'relations.0.to': 'http://localhost:3000/en/figures/OTHER000?x=1',
      'relations.0.note': 'same table',
      'relations.1.type': 'updates',
      'relations.1.to': '',
      'relations.2.type': '',
      'relations.2.to': 'LONELY00',
    });
    expect(relations).toEqual([
      { type: 'subset_of', toId: 'WHOLE000', exhaustive: false, dimension: 'age' },
      { type: 'repeats', toId: 'OTHER000', exhaustive: false, note: 'same table' },
    ]);
  });

  it('fill the form again', () => {
    const entered = enteredRelations({
      partOfId: 'ELSEWHER',
      exhaustive: 'true',
      'relations.0.type': 'derived_from',
      'relations.0.to': 'OTHER000',
    });
    const fields = relationFields(
      entered.map((relation) => ({ ...relation })),
      ['OFFERED0'],
    );
    expect(fields).toMatchObject({ partOfId: 'ELSEWHER', exhaustive: 'true' });
    expect(enteredRelations(fields)).toEqual(entered);
  });

  it.each([
    ['7K3M9Q2P', '7K3M9Q2P'],
    [' https://figures.example.org/f/7K3M9Q2P ', '7K3M9Q2P'],
    ['/en/figures/7K3M9Q2P/', '7K3M9Q2P'],
    ['', ''],
  ])('name the other figure by “%s”', (typed, id) => {
    expect(figureId(typed)).toBe(id);
  });
});
