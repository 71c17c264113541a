import type { Check } from '#lib/submissions/checks/context.ts';
import { proposalsFor } from '#lib/submissions/proposal.ts';

/** A document that nobody can read again: it needs an address or a stored copy, unless a redaction took both. */
export const canBeRead: Check = ({ proposals, current }) =>
  proposalsFor(proposals, 'source').flatMap(({ entityType, entityId, changeType, value }) => {
    const recorded = current.source.get(entityId);
    const isLost = value.url === null && value.snapshotIds.length === 0;
    const wasLost = recorded?.url === null && recorded.snapshotIds.length === 0;
    if (!isLost || wasLost || changeType === 'redact') return [];
    const values = { value: '' };
    return [{ entityType, entityId, field: 'url', problem: 'sourceWithoutAddress', values }];
  });
