// The corrections as an Atom feed (RFC 4287): the same as the page, for those who follow the record.
import { escapedXml } from '#lib/exchange/xml.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { correctionEntries, type CorrectionEntry } from '#lib/pages/correction-entries.ts';
import { listChanges } from '#lib/record/changes.ts';
import { listCorrections } from '#lib/record/corrections.ts';
import { getCrisis } from '#lib/record/crises.ts';

const MOST_ENTRIES = 50;

interface AskedFeed {
  locale: Locale;
  /** The address of this site. */
  origin: string;
  /** The slug of a crisis; without it the feed is of all. */
  crisis?: string | undefined;
}

/** The latest corrections as an Atom document. Throws NOT_FOUND for a crisis that is not there. */
export async function correctionsFeed({ locale, origin, crisis }: AskedFeed): Promise<string> {
  const t = translate(locale, 'corrections');
  const { changes } = await listCorrections({ crisis }, { limit: MOST_ENTRIES });
  const entries = await correctionEntries(locale, changes);
  const query = crisis === undefined ? '' : `?crisis=${encodeURIComponent(crisis)}`;
  const title =
    crisis === undefined
      ? t('feedTitle')
      : t('feedCrisisTitle', { crisis: (await getCrisis(crisis)).name });
  const updated = changes[0]?.now.recordedAt ?? (await beginning());
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    element('id', tagOf(origin, `corrections${query}`)),
    element('title', title),
    element('updated', updated.toISOString()),
    '<author><name>Attest</name></author>',
    link('self', 'application/atom+xml', `${origin}/corrections/feed.xml${query}`),
    link('alternate', 'text/html', `${origin}/${locale}/corrections${query}`),
    ...entries.map((entry) => entryXml(locale, origin, entry)),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml(locale: Locale, origin: string, entry: CorrectionEntry): string {
  const { entityType, entityId, revision, changeType, recordedAt } = entry.now;
  const kind = label(locale, 'changeType', changeType);
  const title = translate(locale, 'corrections')('entryTitle', { kind, title: entry.title });
  return [
    '<entry>',
    element('id', tagOf(origin, `${entityType}/${entityId}/${revision}`)),
    element('title', title),
    element('updated', recordedAt.toISOString()),
    link('alternate', 'text/html', `${origin}${entry.path}`),
    `<category term="${changeType}" label="${escapedXml(kind)}"/>`,
    `<content type="text">${escapedXml(contentOf(locale, entry))}</content>`,
    '</entry>',
  ].join('\n');
}

function contentOf(locale: Locale, { now, isShown, changes }: CorrectionEntry): string {
  const t = translate(locale, 'corrections');
  const lines = changes.map((change) => t('change', change));
  return [
    ...(isShown ? lines : [t('withheld')]),
    now.reason === null ? t('noReason') : t('reason', { reason: now.reason }),
    t('by', { role: label(locale, 'role', now.actorRole) }),
  ].join('\n');
}

// RFC 4151: never changes, wherever the entry is read, as long as the record keeps its host.
const tagOf = (origin: string, name: string) => `tag:${new URL(origin).hostname},2026:${name}`;

// A feed without entries was last changed when the record began.
async function beginning(): Promise<Date> {
  const { changes } = await listChanges(0, 1);
  return changes[0]?.recordedAt ?? new Date(0);
}

const element = (name: string, text: string) => `<${name}>${escapedXml(text)}</${name}>`;

const link = (rel: string, type: string, href: string) =>
  `<link rel="${rel}" type="${type}" href="${escapedXml(href)}"/>`;
