// Changes of organizations and crises in a submission, before and after, in words.
import { referenceNames } from '#app/desk/reference/reference-names.ts';
import { versionsOf, type ReferenceChange } from '#lib/editing/changes.ts';
import {
  isReferenceType,
  REFERENCE_ROOM,
  type ReferenceType,
} from '#lib/editing/reference-kinds.ts';
import { referenceWords } from '#lib/editing/reference-words.ts';
import { sideBySide } from '#lib/editing/worded.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { translate } from '#lib/messages/translate.ts';
import { countFigures } from '#lib/record/figures.ts';
import { listSeries } from '#lib/record/series.ts';

/** Each organization and crisis of the submission, by its item's id; not an organization that comes with a document. */
export async function referenceChangesInWords(
  draft: Pick<Draft, 'id' | 'status' | 'items' | 'mayEdit'>,
): Promise<Record<string, ReferenceChange>> {
  const isReport = draft.items.some(({ entityType }) => !isReferenceType(entityType));
  const shown = draft.items.flatMap((item) =>
    isReferenceType(item.entityType) && !(isReport && item.baseRevision === null)
      ? [{ item, entityType: item.entityType }]
      : [],
  );
  if (shown.length === 0) return {};
  const nameOf = await referenceNames();
  const t = translate('en', 'reference');
  const changes = shown.map(async ({ item, entityType }): Promise<[string, ReferenceChange]> => {
    const versions = await versionsOf(item, draft.status);
    const after: Record<string, unknown> = { ...(item.value ?? item.payload) };
    const room = REFERENCE_ROOM[entityType];
    const page = `/desk/${room}/${item.baseRevision === null ? 'new' : item.entityId}`;
    const words = (version: Record<string, unknown> | null) =>
      referenceWords('en', entityType, version, nameOf);
    const { before, ...standing } = versions;
    const touches = before ? await touchedBy(entityType, item.entityId) : undefined;
    return [
      item.id,
      {
        title: t(`submission.${entityType}`, { name: String((before ?? after).name ?? '') }),
        page: draft.mayEdit ? `${page}?draft=${draft.id}` : before ? page : `/desk/${room}`,
        publicPage: `/en/${room}/${String(after.slug ?? before?.slug ?? '')}`,
        rows: sideBySide(words(before), words(after)),
        reason: item.reason,
        ...(touches && { touches }),
        ...standing,
      },
    ];
  });
  return Object.fromEntries(await Promise.all(changes));
}

async function touchedBy(type: ReferenceType, id: string): Promise<string> {
  const t = translate('en', 'reference');
  if (type === 'organization')
    return t('touches.organization', { figures: await countFigures({ organizationId: id }) });
  const [series, figures] = await Promise.all([listSeries(id), countFigures({ crisisId: id })]);
  return t('touches.crisis', { series: series.length, figures });
}
