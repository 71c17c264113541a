// Changes of organizations, crises, series and places in a submission, before and after, in words.
import { referenceNames } from '#app/desk/reference/reference-names.ts';
import { versionsOf, type ReferenceChange } from '#lib/editing/changes.ts';
import {
  movedInWords,
  publicPageOf,
  spelledAlike,
  touchedBy,
} from '#app/desk/reference/reach-in-words.ts';
import {
  formPage,
  isReferenceType,
  mergePage,
  REFERENCE_ROOM,
  type ReferenceType,
} from '#lib/editing/reference-kinds.ts';
import { referenceWords } from '#lib/editing/reference-words.ts';
import { sideBySide } from '#lib/editing/worded.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { translate } from '#lib/messages/translate.ts';
import { changesMerge, mergedInto } from '#lib/submissions/merges.ts';

type Shown = Pick<Draft, 'id' | 'status' | 'items' | 'mayEdit'>;
type Item = Draft['items'][number];

/** Each of them in the submission, by its item's id; not a new one that comes with a document. */
export async function referenceChangesInWords(
  draft: Shown,
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
  const standings = await Promise.all(
    shown.map(async (each) => ({ ...each, versions: await versionsOf(each.item, draft.status) })),
  );
  const merge = standings.find(({ item, versions }) => changesMerge(item, versions.before))?.item;
  const changes = standings.map(async (each): Promise<[string, ReferenceChange]> => {
    const { item, entityType, versions } = each;
    const after: Record<string, unknown> = { ...(item.value ?? item.payload) };
    const words = (version: Record<string, unknown> | null) =>
      referenceWords('en', entityType, version, nameOf);
    const { before, ...standing } = versions;
    const touches = await touchedInWords(item, entityType, { after, ...versions });
    return [
      item.id,
      {
        title: t(`submission.${entityType}`, { name: String((before ?? after).name ?? '') }),
        page: pageOf(draft, { item, entityType, merge }),
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

interface Placed {
  item: Item;
  entityType: ReferenceType;
  /** The item that merges, or takes a merge back. */
  merge: Item | undefined;
}

// Where it is gone on with, while it is a draft; both sides of a merge have one form.
function pageOf({ id, mayEdit }: Shown, { item, entityType, merge }: Placed): string {
  const known = item.baseRevision === null ? null : item.entityId;
  if (mayEdit)
    return merge ? mergePage(merge.entityId, id) : `${formPage(entityType, known)}?draft=${id}`;
  return known === null ? `/desk/${REFERENCE_ROOM[entityType]}` : formPage(entityType, known);
}

async function touchedInWords(
  item: Item,
  type: ReferenceType,
  { after, isApproved }: { after: Record<string, unknown>; isApproved: boolean },
): Promise<string> {
  const words = [
    ...(mergedInto(item) === null || isApproved ? [] : [await movedInWords(item.entityId)]),
    ...(item.baseRevision === null ? [] : [await touchedBy(type, item.entityId)]),
    ...(type === 'location' ? [await spelledAlike(after, item.entityId)] : []),
  ];
  return words.filter(Boolean).join(' ');
}
