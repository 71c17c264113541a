// Changes of recorded figures, statements and documents in a submission, before and after, in words.
import { changeTitle, publicPage, recordName, recordPage } from '#app/desk/record/record-page.ts';
import { namedIn, recordWords } from '#app/desk/record-words.ts';
import { recordChanges, type RecordChange, type ReferenceChange } from '#lib/editing/changes.ts';
import { kindOfItem } from '#lib/editing/record-kinds.ts';
import { sideBySide, type Worded } from '#lib/editing/worded.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { translate } from '#lib/messages/translate.ts';

/** Each change of something recorded, by the id of its item; other items have none. */
export async function recordChangesInWords(
  draft: Pick<Draft, 'id' | 'status' | 'items' | 'mayEdit'>,
): Promise<Record<string, ReferenceChange>> {
  const changes = await recordChanges(draft);
  if (changes.length === 0) return {};
  const named = await namedIn(changes.flatMap(({ before, after }) => [before, after]));
  return Object.fromEntries(
    changes.map((change): [string, ReferenceChange] => {
      const { entityType, before, after, item, isApproved, isOutdated } = change;
      const words = (version: RecordChange['before']) => recordWords(entityType, version, named);
      const kind = kindOfItem(item, before ?? {});
      const { restsOn } = change;
      const marks = [before, after].flatMap((version) => numberIn(version));
      const page = recordPage(entityType, item.entityId);
      return [
        item.id,
        {
          title: changeTitle(kind, recordName(entityType, item.entityId, before ?? after)),
          page: draft.mayEdit ? `${page}?change=${kind}&draft=${draft.id}` : page,
          publicPage: publicPage(entityType, item.entityId),
          ...whatIsLeft(change, words),
          reason: item.reason,
          ...((restsOn.statement || restsOn.source) && { restsOn: { ...restsOn, marks } }),
          isApproved,
          isOutdated,
        },
      ];
    }),
  );
}

// Before a redaction stands what it took out, which is nowhere any more once it is approved.
function whatIsLeft(
  { item, before, after, isApproved }: RecordChange,
  words: (version: RecordChange['before']) => Worded[],
): Pick<ReferenceChange, 'rows' | 'touches'> {
  const t = translate('en', 'changes');
  const isEmptied = Object.keys(item.payload).length === 0;
  if (isEmptied) return { rows: [], touches: t('redaction.emptied') };
  if (isApproved && item.changeType === 'redact')
    return { rows: sideBySide(words(after), words(after)), touches: t('redaction.done') };
  return { rows: sideBySide(words(before), words(after)) };
}

// A number that was changed is marked beside the one that takes its place.
const numberIn = (version: RecordChange['before']): string[] =>
  typeof version?.valueText === 'string' && version.valueText ? [version.valueText] : [];
