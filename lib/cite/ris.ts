// RIS: one tag per line, lines ended by CR LF, an entry ended by ER. The format has no escapes, so a value is one line.
import type { CitedWork, WorkKind } from '#lib/cite/cited-work.ts';
import { notesOf } from '#lib/cite/notes.ts';
import { oneLine } from '#lib/cite/one-line.ts';
import { formatPartialDate } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';

/** The works as RIS entries, documents first. */
export function ris(locale: Locale, works: readonly CitedWork[]): string {
  return works.map((work) => entry(locale, work)).join('\r\n');
}

function entry(locale: Locale, work: CitedWork): string {
  const { kind, publisher, issued, accessedOn } = work;
  const tags: [tag: string, value: string | null][] = [
    ['TY', TYPES[kind]],
    ['ID', work.key],
    ...work.authors.map((name): [string, string] => ['AU', wholeName(name)]),
    ['TI', work.title],
    ['T2', kind === 'article' || kind === 'webpage' ? publisher : null],
    ['PB', publisher],
    ['PY', issued && issued.on.slice(0, 4)],
    ['DA', issued && dateOf(locale, issued)],
    ['Y2', accessedOn && `${accessedOn.replaceAll('-', '/')}/`],
    ['ET', work.version],
    ['M3', work.genre],
    ['LA', work.language],
    ['UR', work.url],
    ['AB', work.abstract],
    ['N1', notesOf(locale, work) || null],
  ];
  const lines = tags.flatMap(([tag, value]) =>
    value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`],
  );
  return `${lines.join('')}ER  - \r\n`;
}

const TYPES: Record<WorkKind, string> = {
  report: 'RPRT',
  article: 'NEWS',
  dataset: 'DATA',
  webpage: 'ELEC',
  post: 'ELEC',
  interview: 'GEN',
  document: 'GEN',
};

// A comma divides family from given name. "Civil Defence Corps, Iraq" is written "Civil Defence Corps (Iraq)".
function wholeName(name: string): string {
  const [whole = '', ...parts] = oneLine(name).split(/\s*,\s*/);
  return parts.length > 0 ? `${whole} (${parts.join('; ')})` : whole;
}

// Year, month and day, then in words what these cannot say.
function dateOf(locale: Locale, { on, accuracy }: NonNullable<CitedWork['issued']>): string {
  const [year = '', month = '', day = ''] = on.split('-');
  if (accuracy === 'day') return `${year}/${month}/${day}/`;
  if (accuracy === 'month') return `${year}/${month}//`;
  return accuracy === 'year'
    ? `${year}///`
    : `${year}///${formatPartialDate(locale, on, accuracy)}`;
}
