import { expect, it } from 'vitest';
import { itemName } from '#lib/submissions/item-name.ts';

it('calls a figure by its number, a statement by the beginning of its quote', () => {
  const figure = { entityType: 'figure' as const, entityId: '7K3M9QAB' };
  expect(itemName({ ...figure, payload: { valueText: ' about 85,000 ' } })).toBe('about 85,000');
  const quote = 'As many as 85,000 people remain. '.repeat(5);
  const named = itemName({ entityType: 'statement', entityId: '7K3M9QAB', payload: { quote } });
  expect(named).toBe(`${quote.slice(0, 79)}…`);
});

it('calls a document without a title by its address, and what has no words by its id', () => {
  const payload = { title: '', url: 'https://example.org/report' };
  const of = { entityType: 'source' as const, entityId: '7K3M9QAB' };
  expect(itemName({ ...of, payload })).toBe('https://example.org/report');
  expect(itemName({ ...of, payload: {} })).toBe('7K3M9QAB');
});
