// A class that no style sheet has loses its look without a word: nothing else checks the names.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const pages = ['app', 'components'].flatMap((room) => globSync(`${room}/**/*.tsx`));

interface Used {
  file: string;
  sheet: string;
  name: string;
}

function usedIn(file: string): Used[] {
  const text = read(file);
  const imports = text.matchAll(
    /^import (\w+) from '#((?:app|components)\/[^']+\.module\.css)';/gm,
  );
  const body = text.replaceAll(/^import [^;]*;$/gm, '');
  return [...imports].flatMap(([, as = '', sheet = '']) =>
    [...body.matchAll(new RegExp(`\\b${as}\\.(\\w+)|\\b${as}\\['([\\w-]+)'\\]`, 'g'))].map(
      ([, dotted, bracketed]) => ({ file, sheet, name: dotted ?? bracketed ?? '' }),
    ),
  );
}

const classesIn = (sheet: string) =>
  new Set([...read(sheet).matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name]) => name));

const used = pages.flatMap(usedIn);

it('every class that a page names stands in its style sheet', () => {
  const wrong = used.filter(({ sheet, name }) => !classesIn(sheet).has(name));
  expect(wrong.map(({ file, sheet, name }) => `${file}: ${sheet} has no .${name}`)).toEqual([]);
  expect(used.length).toBeGreaterThan(300);
});

it('every class of a style sheet is named by a page', () => {
  const sheets = ['app', 'components'].flatMap((room) => globSync(`${room}/**/*.module.css`));
  const named = new Set(used.map(({ sheet, name }) => `${sheet} ${name}`));
  // Where a name is put together, or the sheet belongs to no page, it is not looked for.
  const isPutTogether = (sheet: string) =>
    pages.some((file) => {
      const [, as] =
        new RegExp(`^import (\\w+) from '#${sheet.replaceAll('.', '\\.')}'`, 'm').exec(
          read(file),
        ) ?? [];
      return as !== undefined && new RegExp(`\\b${as}\\[(?!')`).test(read(file));
    });
  const unused = sheets
    .filter((sheet) => !isPutTogether(sheet))
    .flatMap((sheet) =>
      [...classesIn(sheet)]
        .filter((name) => !named.has(`${sheet} ${name}`))
        .map((name) => `${sheet}: .${name}`),
    );
  expect(unused).toEqual([]);
});
