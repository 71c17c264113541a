import { findIn, type Check } from '#lib/submissions/checks/context.ts';
import type { FigureCheck } from '#lib/submissions/checks/figure-case.ts';
import { proposalsFor } from '#lib/submissions/proposal.ts';

/** Hard error 15: every figure of the record is public, so its document must be. */
export const figureIsFromPublicSource: FigureCheck = ({ source }) =>
  source && source.confidentiality !== 'public'
    ? [{ field: 'statementId', problem: 'sourceNotPublic', values: { value: source.title } }]
    : [];

/** Hard error 15 for the words themselves: a statement of the record is public as well. */
export const statementIsFromPublicSource: Check = (context) =>
  proposalsFor(context.proposals, 'statement').flatMap(({ entityType, entityId, value }) => {
    const source = findIn(context, 'source', value.sourceId);
    if (!source || source.confidentiality === 'public') return [];
    const values = { value: source.title };
    return [{ entityType, entityId, field: 'sourceId', problem: 'sourceNotPublic', values }];
  });
