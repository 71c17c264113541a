import type { CitedWork } from '#lib/cite/cited-work.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

/** What no field of a reference manager takes, as one line for its notes; empty when there is nothing. */
export function notesOf(locale: Locale, { details, archiveUrl }: CitedWork): string {
  const t = translate(locale, 'cite');
  const archived = archiveUrl === null ? [] : [t('archivedCopy', { url: archiveUrl })];
  return [...(details.length > 0 ? [details.join(', ')] : []), ...archived].join('. ');
}
