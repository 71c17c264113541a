import type { CitedWork } from '#lib/cite/cited-work.ts';
import { formatPartialDate } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

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
