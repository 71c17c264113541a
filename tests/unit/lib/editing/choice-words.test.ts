import { expect, it } from 'vitest';
import { choiceWords } from '#lib/editing/choice-words.ts';
import { hawija } from '#tests/support/hawija-case.ts';

it('a chosen figure is said in its own sentence, with who said it', () => {
  const { value } = choiceWords('en', 'F1', hawija('F1', 'F12'));
  expect(value).toContain('85,000');
  expect(value).toContain('International Rescue Committee');
});

it('a figure that is not public is only named by its id', () => {
  expect(choiceWords('en', 'HIDDEN', hawija('F1')).value).toBe('Figure HIDDEN');
});

it.each([null, undefined])('without a figure (%s) the policy chooses', (figureId) => {
  expect(choiceWords('en', figureId, hawija('F1')).value).toBe('The policy chooses');
});
