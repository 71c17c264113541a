import { findIn, type Check, type Context } from '#lib/submissions/checks/context.ts';

const NESTED = ['organization', 'location', 'crisis'] as const;
type Nested = (typeof NESTED)[number];

/** Nothing lies in itself, through however many parents. */
export const isNotInItself: Check = (context) =>
  context.proposals.flatMap((proposal) => {
    const type = NESTED.find((nested) => nested === proposal.entityType);
    if (!type || !isInItself(context, type, proposal.entityId)) return [];
    const { entityType, entityId } = proposal;
    return [
      { entityType, entityId, field: 'parentId', problem: 'inItself', values: { value: entityId } },
    ];
  });

function isInItself(context: Context, type: Nested, id: string): boolean {
  const seen = new Set<string>();
  let parent = findIn(context, type, id)?.parentId ?? null;
  while (parent !== null && parent !== id && !seen.has(parent)) {
    seen.add(parent);
    parent = findIn(context, type, parent)?.parentId ?? null;
  }
  return parent === id;
}
