// A submission's items in the order in which people think of them: document, its statements, the figures in each.

export interface TreeItem {
  id: string;
  entityType: string;
  entityId: string;
  payload: Record<string, unknown>;
  /** What it would store; null while it cannot be read. */
  value?: object | null;
}

export interface FigureBranch<Item> {
  item: Item;
  /** The relations in which it stands to other figures, from its side. */
  relations: Item[];
}

export interface StatementBranch<Item> {
  item: Item;
  figures: FigureBranch<Item>[];
}

export interface DraftTree<Item> {
  document: Item | undefined;
  statements: StatementBranch<Item>[];
  /** Organizations that the draft adds, and whatever else hangs on no statement of its own. */
  others: Item[];
}

/** The tree of the items. Every item stands in it once. */
export function draftTree<Item extends TreeItem>(items: readonly Item[]): DraftTree<Item> {
  const left = new Set(items);
  const take = (entityType: string, isWanted: (item: Item) => boolean = () => true) => {
    const taken = [...left].filter((item) => item.entityType === entityType && isWanted(item));
    taken.forEach((item) => left.delete(item));
    return taken;
  };
  const [document] = take('source');
  const statements = take('statement').map((statement) => ({
    item: statement,
    figures: take('figure', ({ payload }) => payload.statementId === statement.entityId).map(
      (figure) => ({
        item: figure,
        relations: take('relation', ({ payload }) => payload.fromId === figure.entityId),
      }),
    ),
  }));
  return { document, statements, others: [...left] };
}

/** A figure of a draft in a few words: the value as in the quote, and its place or age. */
export function numberedValue({ payload }: TreeItem): string {
  const { valueText, ageRange, placeText } = payload;
  return [valueText, ageRange, placeText].filter(Boolean).map(String).join(', ');
}
