import type { CitedWork } from '#lib/cite/cited-work.ts';
import { formatPartialDate } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

const NAMED = 3;

/** The same for a page, where more than three documents are counted and their publishers named: the files name each. */
export function shortText(locale: Locale, works: readonly CitedWork[]): string {
  const t = translate(locale, 'cite');
  const documents = works.filter(({ isRecord }) => !isRecord);
  const record = works.find(({ isRecord }) => isRecord);
  if (documents.length <= NAMED || !record) return plainText(locale, works);
  const originals = t('plain.many', {
    count: documents.length,
    organizations: publishersOf(locale, documents),
  });
  return t('plain.whole', { originals, record: recordText(locale, record) });
}

/** "Publisher, “Title”, 21 September 2017, address. Recorded in Attest, figure …": the documents, then the record. */
export function plainText(locale: Locale, works: readonly CitedWork[]): string {
  const t = translate(locale, 'cite');
  const documents = works.filter(({ isRecord }) => !isRecord);
  const record = works.find(({ isRecord }) => isRecord);
  const originals = documents.map((work) => documentText(locale, work)).join(t('plain.between'));
  if (!record) return originals;
  const entry = recordText(locale, record);
  return documents.length > 0
    ? t('plain.whole', { originals, record: entry })
    : t('plain.alone', { record: entry });
}

/** One document: who published it, its title, its date and where it can be read. */
export function documentText(locale: Locale, work: CitedWork): string {
  const t = translate(locale, 'cite');
  const { authors, publisher, title, issued } = work;
  return [
    authors.join(', '),
    t('plain.quoted', { title }),
    ...(authors.includes(publisher) ? [] : [publisher]),
    issued
      ? formatPartialDate(locale, issued.on, issued.accuracy)
      : translate(locale, 'words')('dates.unknown'),
    ...addressText(locale, work),
    ...work.details,
  ].join(', ');
}

function recordText(locale: Locale, { publisher, details, url }: CitedWork): string {
  const parts = [publisher, ...details].join(', ');
  return url ? translate(locale, 'cite')('plain.at', { parts, url }) : parts;
}

function addressText(locale: Locale, { url, archiveUrl: archive }: CitedWork): string[] {
  const t = translate(locale, 'cite');
  if (url && archive) return [t('plain.archived', { url, archive })];
  if (archive) return [t('plain.archivedOnly', { archive })];
  return url ? [url] : [];
}

const NAMED_PUBLISHERS = 5;

function publishersOf(locale: Locale, documents: readonly CitedWork[]): string {
  const names = [...new Set(documents.map(({ publisher }) => publisher))];
  const count = names.length - NAMED_PUBLISHERS;
  const organizations = names.slice(0, NAMED_PUBLISHERS).join(', ');
  return count > 0
    ? translate(locale, 'cite')('plain.others', { organizations, count })
    : organizations;
}
