import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seenBlocks } from '#lib/entry/seen-blocks.ts';

const item = (
  entityType: 'source' | 'statement' | 'figure' | 'relation',
  id: string,
  payload = {},
) => ({
  id: `item-${id}`,
  entityType,
  entityId: id,
  payload,
});
const document = item('source', 'D', { title: 'Situation report' });
const quote = item('statement', 'S', { quote: '85,000 people remain, including 40,000 children.' });
const total = item('figure', 'F', { statementId: 'S', valueText: '85,000' });
const children = item('figure', 'C', { statementId: 'S', valueText: '40,000 children' });
const part = item('relation', 'R', { fromId: 'C', toId: 'F', type: 'subset_of' });

describe('what a reviewer ticks off', () => {
  it('is the document, each quote and each number with its ties to others', () => {
    const { blocks, isOne } = seenBlocks([document, quote, total, children, part], ['item-R']);
    expect(isOne).toBe(false);
    expect(blocks).toEqual([
      expect.objectContaining({ name: 'Situation report', ids: ['item-D'], isSeen: true }),
      expect.objectContaining({ entityType: 'statement', ids: ['item-S'], isSeen: true }),
      expect.objectContaining({ name: '85,000', ids: ['item-F'], isSeen: true }),
      expect.objectContaining({ ids: ['item-C', 'item-R'], isSeen: false }),
    ]);
  });

  it('is one thing when there is one number with its quote and its document', () => {
    expect(seenBlocks([document, quote, total], []).isOne).toBe(true);
    expect(seenBlocks([total], []).isOne).toBe(true);
    expect(seenBlocks([document, quote, total, children], []).isOne).toBe(false);
  });

  it('leaves out no item, and names none twice', () => {
    const some = fc.shuffledSubarray([document, quote, total, children, part]);
    fc.assert(
      fc.property(some, (items) => {
        const { blocks } = seenBlocks(items, []);
        const ids = blocks.flatMap((block) => block.ids);
        expect(ids.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
      }),
    );
  });
});
