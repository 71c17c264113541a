// What a reviewer ticks off: the parts of a submission as its page shows them.
import { draftTree } from '#lib/entry/draft-tree.ts';
import { itemName } from '#lib/submissions/item-name.ts';
import type { SubmissionItem } from '#lib/submissions/submission.ts';

type Item = Pick<SubmissionItem, 'id' | 'entityType' | 'entityId' | 'payload'>;

export interface SeenBlock extends Pick<SubmissionItem, 'entityType'> {
  itemId: string;
  /** A few words by which people know the item. */
  name: string;
  /** The items that it shows: its own, and for a figure the ties to other figures that stand in it. */
  ids: string[];
  isSeen: boolean;
}

export interface SeenBlocks {
  blocks: SeenBlock[];
  /** Whether so little is in it that it is read as one: at most one number with the words that it stands in. */
  isOne: boolean;
}

/** The parts in the order of the page; every item lies in one of them. `unseen` are the ids of items that were not seen. */
export function seenBlocks(items: readonly Item[], unseen: readonly string[]): SeenBlocks {
  const { document, statements, others } = draftTree(items);
  const figures = statements.flatMap((statement) => statement.figures);
  const parts: Item[][] = [
    document ? [document] : [],
    ...statements.flatMap((statement) => [
      [statement.item],
      ...statement.figures.map(({ item, relations }) => [item, ...relations]),
    ]),
    ...others.map((item) => [item]),
  ];
  const isNumber = figures.length <= 1 && statements.length <= 1 && others.length <= 1;
  const blocks = parts.flatMap((part) => blockOf(part, unseen) ?? []);
  return { blocks, isOne: blocks.length <= 1 || isNumber };
}

function blockOf(part: readonly Item[], unseen: readonly string[]): SeenBlock | undefined {
  const [item] = part;
  if (!item) return undefined;
  const { id: itemId, entityType } = item;
  const ids = part.map(({ id }) => id);
  const isSeen = !ids.some((id) => unseen.includes(id));
  return { itemId, entityType, name: itemName(item), ids, isSeen };
}
