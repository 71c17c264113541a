import { describe, expect, it } from 'vitest';
import { draftTree } from '#lib/entry/draft-tree.ts';

const item = (entityType: string, entityId: string, payload = {}) => ({
  id: `item-${entityId}`,
  entityType,
  entityId,
  payload,
});

describe('the items of a draft', () => {
  const items = [
    item('organization', 'o1'),
    item('source', 'd1'),
    item('statement', 's1', { sourceId: 'd1' }),
    item('statement', 's2', { sourceId: 'd1' }),
    item('figure', 'f1', { statementId: 's1' }),
    item('figure', 'f2', { statementId: 's2' }),
    item('figure', 'f3', { statementId: 's1' }),
    item('figure', 'f4', { statementId: 'approved-long-ago' }),
    item('relation', 'r1', { fromId: 'f3', toId: 'f1' }),
    item('relation', 'r2', { fromId: 'elsewhere', toId: 'f1' }),
  ];
  const tree = draftTree(items);
  const ids = (found: { entityId: string }[]) => found.map(({ entityId }) => entityId);

  it('hang together as document, statements and figures', () => {
    expect(tree.document?.entityId).toBe('d1');
    expect(ids(tree.statements.map((branch) => branch.item))).toEqual(['s1', 's2']);
    expect(tree.statements.map(({ figures }) => ids(figures.map((branch) => branch.item)))).toEqual(
      [['f1', 'f3'], ['f2']],
    );
  });

  it('show a relation at the figure that it starts from', () => {
    expect(tree.statements[0]?.figures.map(({ relations }) => ids(relations))).toEqual([
      [],
      ['r1'],
    ]);
  });

  it('are never lost, whatever they hang on', () => {
    expect(ids(tree.others)).toEqual(['o1', 'f4', 'r2']);
  });
});
