// BibTeX in UTF-8, which bibtex, biber and the reference managers read. What TeX would take for a command is
// escaped; letters of other scripts stay as they are.
import type { CitedWork, WorkKind } from '#lib/cite/cited-work.ts';
import { notesOf } from '#lib/cite/notes.ts';
import { oneLine } from '#lib/cite/one-line.ts';
import { firstPossibleDay, lastPossibleDay } from '#lib/dates/partial-dates.ts';
import type { Locale } from '#lib/messages/messages.ts';

/** The works as BibTeX entries, documents first. */
export function bibtex(locale: Locale, works: readonly CitedWork[]): string {
  return works.map((work) => entry(locale, work)).join('\n');
}

function entry(locale: Locale, work: CitedWork): string {
  const { kind, publisher, issued, accessedOn, url, genre } = work;
  const note = notesOf(locale, work);
  const fields: [name: string, value: string | null][] = [
    ['author', work.authors.map((name) => `{${escaped(name)}}`).join(' and ')],
    // Inner braces keep the letters of a title as they are, and a name with "and" in it one name.
    ['title', `{${escaped(work.title)}}`],
    [PUBLISHED_AS[kind], `{${escaped(publisher)}}`],
    ['type', kind === 'report' && genre !== null ? escaped(genre) : null],
    ...(issued ? dateFields(issued) : []),
    ['version', work.version && escaped(work.version)],
    ['url', url && plainAddress(url)],
    ['urldate', accessedOn],
    ['language', escaped(work.language)],
    ['abstract', work.abstract && escaped(work.abstract)],
    ['note', note ? escaped(note) : null],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`},\n`],
  );
  return `@${ENTRY_TYPES[kind]}{${work.key},\n${lines.join('')}}\n`;
}

// The types that every style knows; a style that knows more finds the address and the version in their fields.
const ENTRY_TYPES: Record<WorkKind, string> = {
  report: 'techreport',
  article: 'article',
  dataset: 'misc',
  webpage: 'misc',
  post: 'misc',
  interview: 'misc',
  document: 'misc',
};

const PUBLISHED_AS: Record<WorkKind, string> = {
  report: 'institution',
  article: 'journal',
  dataset: 'howpublished',
  webpage: 'howpublished',
  post: 'howpublished',
  interview: 'howpublished',
  document: 'howpublished',
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

// `date` is what biblatex reads, to the day or as a range; year and month are for the older styles.
function dateFields({ on, accuracy }: NonNullable<CitedWork['issued']>): [string, string | null][] {
  const [first, last] = [firstPossibleDay(on, accuracy), lastPossibleDay(on, accuracy)];
  const dates = {
    day: on,
    week: `${first}/${last}`,
    month: on.slice(0, 7),
    quarter: `${first.slice(0, 7)}/${last.slice(0, 7)}`,
    year: on.slice(0, 4),
    unknown: null,
  };
  const hasMonth = accuracy === 'day' || accuracy === 'month';
  return [
    ['year', first.slice(0, 4)],
    ['month', hasMonth ? (MONTHS[Number(on.slice(5, 7)) - 1] ?? null) : null],
    ['date', dates[accuracy]],
  ];
}

function escaped(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\{}$&#_%^~<>|`]/g, (sign) => COMMANDS[sign] ?? sign)
    .replaceAll(/([-',])(?=\1)/g, '$1{}');
}

// Braces only in pairs, because BibTeX counts them even behind a backslash. TeX makes one sign of "--", "''" and ",,".
const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
};

// An address is typeset as it stands, so what would end or break the field is percent-encoded instead.
function plainAddress(url: string): string {
  return oneLine(url).replaceAll(/[^!-~]|[{}\\]/gu, (sign) => encodeURIComponent(sign));
}
