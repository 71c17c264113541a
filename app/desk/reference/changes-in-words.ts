// Changes of organizations, crises, series and places in a submission, before and after, in words.
import { referenceNames } from '#app/desk/reference/reference-names.ts';
import { versionsOf, type ReferenceChange } from '#lib/editing/changes.ts';
import { publicPageOf, spelledAlike, touchedBy } from '#app/desk/reference/reach-in-words.ts';
import { formPage, isReferenceType, REFERENCE_ROOM } from '#lib/editing/reference-kinds.ts';
import { referenceWords } from '#lib/editing/reference-words.ts';
import { sideBySide } from '#lib/editing/worded.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { translate } from '#lib/messages/translate.ts';

/** Each of them in the submission, by its item's id; not a new one that comes with a document. */
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
    const page = formPage(entityType, item.baseRevision === null ? null : item.entityId);
    const words = (version: Record<string, unknown> | null) =>
      referenceWords('en', entityType, version, nameOf);
    const { before, ...standing } = versions;
    const reached = before ? await touchedBy(entityType, item.entityId) : undefined;
    const alike = entityType === 'location' ? await spelledAlike(after, item.entityId) : undefined;
    const touches = [reached, alike].filter(Boolean).join(' ');
    return [
      item.id,
      {
        title: t(`submission.${entityType}`, { name: String((before ?? after).name ?? '') }),
        page: draft.mayEdit
          ? `${page}?draft=${draft.id}`
          : before
            ? page
            : `/desk/${REFERENCE_ROOM[entityType]}`,
        publicPage: await publicPageOf(entityType, { ...before, ...after }),
        rows: sideBySide(words(before), words(after)),
        reason: item.reason,
        ...(touches && { touches }),
        ...standing,
      },
    ];
  });
  return Object.fromEntries(await Promise.all(changes));
}
