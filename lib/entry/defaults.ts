// What a new entry is filled with from what it hangs on, so that nobody types it again.
import type { TreeItem } from '#lib/entry/draft-tree.ts';

/** What a new statement takes from its document: who and when, unless the quote says otherwise. */
export function statementDefaults(document: TreeItem | undefined): Record<string, unknown> {
  const { publisherId, publishedOn, publishedOnAccuracy, language } = document?.payload ?? {};
  return {
    sourceId: document?.entityId,
    organizationId: publisherId,
    kind: 'document_text',
    saidOn: publishedOn,
    saidOnAccuracy: publishedOnAccuracy,
    saidBasis: 'inferred_from_published',
    language,
  };
}

/** What a new figure takes from its statement, and from its series once that was chosen. */
export function figureDefaults(
  statement: TreeItem,
  series: Record<string, string>,
): Record<string, unknown> {
  const { organizationId, saidOn, saidOnAccuracy } = statement.payload;
  const isStock = series.measureType === 'stock';
  return {
    quantifier: 'stated',
    basis: 'unknown',
    referencePeriodStart: isStock ? saidOn : undefined,
    referencePeriodStartAccuracy: isStock ? saidOnAccuracy : undefined,
    referencePeriodEnd: isStock ? undefined : saidOn,
    referencePeriodEndAccuracy: isStock ? undefined : saidOnAccuracy,
    referenceBasis: 'stated',
    placePrecision: 'unknown',
    method: 'not_stated',
    role: 'unassigned',
    places: [{ locationId: undefined, role: 'at', relation: 'in' }],
    originatingOrganizationId: organizationId,
    statementId: statement.entityId,
    ...series,
  };
}
