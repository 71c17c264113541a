// How the addresses of recorded things name their kinds.
import { numberedValue } from '#lib/entry/draft-tree.ts';
import { isRecordKind, type RecordKind, type RecordType } from '#lib/editing/record-kinds.ts';
import { translate } from '#lib/messages/translate.ts';

const TYPES: Record<string, RecordType> = {
  figures: 'figure',
  statements: 'statement',
  sources: 'source',
};

const PLURALS: Record<RecordType, string> = {
  figure: 'figures',
  statement: 'statements',
  source: 'sources',
};

/** The type of entity that a part of an address names; undefined for any other text. */
export const typeNamed = (plural: string): RecordType | undefined =>
  Object.hasOwn(TYPES, plural) ? TYPES[plural] : undefined;

/** How an address names the type. */
export const pluralOf = (entityType: RecordType): string => PLURALS[entityType];

/** Where the desk changes what is recorded under this id. */
export const recordPage = (entityType: RecordType, id: string): string =>
  `/desk/record/${PLURALS[entityType]}/${id}`;

/** Where everybody reads it. */
export const publicPage = (entityType: RecordType, id: string): string =>
  `/en/${PLURALS[entityType]}/${id}`;

/** The kind of change that the address asks for; null for none, or one that there is not. */
export const kindAsked = (entityType: RecordType, asked: unknown): RecordKind | null =>
  isRecordKind(entityType, asked) ? asked : null;

/** What is recorded, in a few words. */
export function recordName(
  entityType: RecordType,
  id: string,
  payload: Record<string, unknown>,
): string {
  const { title, quote } = payload;
  const words = {
    figure: numberedValue({ id, entityType, entityId: id, payload }),
    statement: quote,
    source: title,
  };
  return String(words[entityType] || id).slice(0, 120);
}

/** Where a session that ended comes back to. */
export function formPage(
  entityType: RecordType,
  id: string,
  { change, draft }: { change?: unknown; draft?: string | undefined },
): string {
  const query = { ...(typeof change === 'string' && { change }), ...(draft && { draft }) };
  const base = recordPage(entityType, id);
  return Object.keys(query).length > 0 ? `${base}?${new URLSearchParams(query)}` : base;
}

/** What a submission is called that takes words out: its title is kept, so it has none of them. */
export function redactionTitle(entityType: RecordType, id: string): string {
  const t = translate('en', 'changes');
  return changeTitle('redact', t('redaction.name', { entity: t(`entity.${entityType}`), id }));
}

/** What a submission that holds such a change is called. */
export function changeTitle(kind: RecordKind, name: string): string {
  return translate('en', 'changes')(`submission.${kind}`, { name });
}
