// The relations of a figure in a conflict: one row, because they are taken or left together.
import type { Worded } from '#lib/editing/worded.ts';
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import { enteredRelations, relationFields } from '#lib/entry/relations.ts';
import { translate } from '#lib/messages/translate.ts';

/** The name of their row. */
export const RELATIONS = 'relations';

type Fields = Record<string, string>;

/** The fields that show the relations which the draft holds of the figure. */
export function savedRelationFields(items: readonly TreeItem[], figureId: string): Fields {
  const kept = items
    .filter(({ entityType, payload }) => entityType === 'relation' && payload.fromId === figureId)
    .map(({ payload }) => payload);
  return relationFields(kept, []);
}

/** The relations that the fields name, in words; nothing where there are none. */
export function relationWords(fields: Fields, items: readonly TreeItem[]): Worded[] {
  const t = translate('en', 'desk');
  const nameOf = (id: string) =>
    String(items.find(({ entityId }) => entityId === id)?.payload.valueText ?? id);
  const sentences = enteredRelations(fields).map((relation) => {
    const key = `relation.reads.${relation.type}` as 'relation.reads.subset_of';
    const details = [
      relation.dimension,
      relation.exhaustive && t('relation.exhaustive'),
      relation.note,
    ];
    return [t(key, { other: nameOf(relation.toId) }), ...details.filter(Boolean)].join('; ');
  });
  if (sentences.length === 0) return [];
  return [{ name: RELATIONS, label: t('relation.title'), value: sentences.toSorted().join(' · ') }];
}
