import { expect, it } from 'vitest';
import { figureCitation } from '#lib/cite/citation.ts';
import { FORMS, isForm } from '#lib/cite/forms.ts';
import { hawija } from '#tests/support/hawija-case.ts';

it('knows the endings of its files and no others', () => {
  expect(['bib', 'ris', 'json', 'txt', 'toString', 'exe'].filter(isForm)).toEqual([
    'bib',
    'ris',
    'json',
    'txt',
  ]);
});

it('names the document in every form', () => {
  const [figure] = hawija('F13');
  const works = figure ? figureCitation(figure, 'https://attest.example') : [];
  for (const { write } of Object.values(FORMS)) {
    expect(write('en', works)).toContain('78,000 civilians could be trapped');
  }
});
