import { expect, test } from 'vitest';
import { foldName } from '#lib/record/fold-name.ts';

test.each([
  ['Al-Hawiga', 'hawiga'],
  ['al hawiga', 'hawiga'],
  ['Hawīga', 'hawiga'],
  ["Ba'quba", 'baquba'],
  ['Salah al-Din', 'salah din'],
  ['الحويجة', 'حويجه'],
  ['حويجه', 'حويجه'],
  ['أربيل', 'اربيل'],
  ['  Tal   Afar ', 'tal afar'],
  ['Al', 'al'],
  ['', ''],
])('%s is compared as %s', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});
