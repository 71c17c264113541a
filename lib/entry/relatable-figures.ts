import { numberedValue, type TreeItem } from '#lib/entry/draft-tree.ts';
import { translate } from '#lib/messages/translate.ts';
import { listFigures } from '#lib/record/figures.ts';

export interface RelatableFigure {
  /** The figure's id. */
  value: string;
  label: string;
  group: string;
}

// A pick-list, not a search: the rest is reached by id.
const MOST = 50;

/** The figures that a figure can stand in relation to: the others of its draft, then the latest of its series. */
export async function listRelatableFigures(
  draft: { items: readonly TreeItem[] },
  seriesId: string | undefined,
  figureId: string | undefined,
): Promise<RelatableFigure[]> {
  const t = translate('en', 'desk');
  const own = draft.items
    .filter(({ entityType, entityId }) => entityType === 'figure' && entityId !== figureId)
    .map((item) => ({
      value: item.entityId,
      label: numberedValue(item),
      group: t('relation.groupDraft'),
    }));
  const known = seriesId ? await listFigures({ seriesId }, { limit: MOST, order: 'latest' }) : [];
  const recorded = known
    .filter(({ id }) => id !== figureId && !own.some(({ value }) => value === id))
    .map(({ id, valueText, attributed, referencePeriodEnd }) => ({
      value: id,
      label: t('relation.recorded', {
        value: valueText,
        organization: attributed.shortName ?? attributed.name,
        day: referencePeriodEnd,
      }),
      group: t('relation.groupSeries'),
    }));
  return [...own, ...recorded];
}

/** In a few words, by id: every figure that the relations of the draft lead to; an unknown one is left out. */
export async function listRelated(draft: {
  items: readonly TreeItem[];
}): Promise<Record<string, string>> {
  const ids = draft.items
    .filter(({ entityType }) => entityType === 'relation')
    .map(({ payload }) => String(payload.toId ?? ''));
  const own = draft.items.filter(({ entityType }) => entityType === 'figure');
  const known = ids.length > 0 ? await listFigures({ ids }) : [];
  return Object.fromEntries([
    ...known.map((figure) => [figure.id, `${figure.valueText}, ${figure.placeText}`]),
    ...own.map((item) => [item.entityId, numberedValue(item)]),
  ]) as Record<string, string>;
}
