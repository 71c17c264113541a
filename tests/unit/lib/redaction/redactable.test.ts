import { getTableColumns } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { figures, sources, statements } from '#db/schema/record.ts';
import { isRedactable, redactableFields } from '#lib/redaction/redactable.ts';

const TABLES = { figure: figures, statement: statements, source: sources } as const;

// What holds words that nobody is named by: numbers as printed, ages, days and the languages of words.
const NAMELESS = ['valueText', 'ageRange', 'language'];

it.each(['figure', 'statement', 'source'] as const)(
  'names every column of a %s in which somebody may be named',
  (entityType) => {
    const free = Object.entries(getTableColumns(TABLES[entityType]))
      .filter(([name, column]) => column.dataType !== 'number' && !isSteering(name))
      .map(([name]) => name);
    const named = redactableFields(entityType).map(([name]) => name);
    for (const name of named)
      expect(Object.keys(getTableColumns(TABLES[entityType]))).toContain(name);
    const codes = free.filter((name) => !named.includes(name) && !NAMELESS.includes(name));
    expect(
      codes.filter((name) => /text|note|title|name|author|url|quote|caveat/i.test(name)),
    ).toEqual([]);
  },
);

const isSteering = (name: string) => /^id$|Id$|On$|Accuracy$|^reference|^recordedAt$/.test(name);

it('is a matter of figures, statements and documents', () => {
  expect(isRedactable('statement')).toBe(true);
  expect(isRedactable('organization')).toBe(false);
  expect(isRedactable('toString' as 'figure')).toBe(false);
});
