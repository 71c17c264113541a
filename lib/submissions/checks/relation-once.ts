import type { Check } from '#lib/submissions/checks/context.ts';
import { proposalsFor } from '#lib/submissions/proposal.ts';

/** The same relation between the same two figures is recorded once. */
export const isRelatedOnce: Check = ({ proposals, relations, current }) =>
  proposalsFor(proposals, 'relation').flatMap(({ entityType, entityId, value }) => {
    const { fromId: from, toId: to, type } = value;
    const isTwice = [...relations].some(
      ([id, each]) =>
        (current.relation.has(id) ? id !== entityId : id < entityId) &&
        each.fromId === from &&
        each.toId === to &&
        each.type === type,
    );
    const values = { value: type, from, to };
    return isTwice
      ? [{ entityType, entityId, field: 'toId', problem: 'relatedTwice', values }]
      : [];
  });
