import type { CitedWork, WorkKind } from '#lib/cite/cited-work.ts';
import { notesOf } from '#lib/cite/notes.ts';
import { lastPossibleDay, firstPossibleDay } from '#lib/dates/partial-dates.ts';
import type { Locale } from '#lib/messages/messages.ts';

/** An item of CSL-JSON 1.0.2 (github.com/citation-style-language/schema, csl-data.json). */
export type CslItem = Record<string, unknown>;

/** The works as CSL-JSON, documents first. */
export function cslJson(locale: Locale, works: readonly CitedWork[]): string {
  return `${JSON.stringify(
    works.map((work) => cslItem(locale, work)),
    null,
    2,
  )}\n`;
}

function cslItem(locale: Locale, work: CitedWork): CslItem {
  const { issued, accessedOn, kind, publisher } = work;
  const item = {
    id: work.key,
    type: TYPES[kind],
    title: work.title,
    author: work.authors.map((literal) => ({ literal })),
    'container-title': kind === 'article' || kind === 'webpage' ? publisher : null,
    publisher,
    issued: issued && { 'date-parts': dateParts(issued) },
    accessed: accessedOn && { 'date-parts': [partsOf(accessedOn)] },
    URL: work.url,
    archive_location: work.archiveUrl,
    language: work.language,
    genre: work.genre,
    version: work.version,
    abstract: work.abstract,
    note: notesOf(locale, work) || null,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}

const TYPES: Record<WorkKind, string> = {
  report: 'report',
  article: 'article-newspaper',
  dataset: 'dataset',
  webpage: 'webpage',
  post: 'post',
  interview: 'interview',
  document: 'document',
};

// CSL knows days, months and years; a week and a quarter are ranges.
function dateParts({ on, accuracy }: NonNullable<CitedWork['issued']>): number[][] {
  if (accuracy === 'year') return [partsOf(on).slice(0, 1)];
  if (accuracy === 'month') return [partsOf(on).slice(0, 2)];
  const ends = [firstPossibleDay(on, accuracy), lastPossibleDay(on, accuracy)].map(partsOf);
  if (accuracy === 'quarter') return ends.map((parts) => parts.slice(0, 2));
  return accuracy === 'week' ? ends : [partsOf(on)];
}

const partsOf = (day: string) => day.split('-').map(Number);
