// Two organizations become one only where the record does not need both to say who said what.
import { findIn, type Check, type Found } from '#lib/submissions/checks/context.ts';
import { referencesOf } from '#lib/submissions/checks/references.ts';
import { proposalsFor } from '#lib/submissions/proposal.ts';

/** A merge into itself or into what is merged itself, a second one, and one that would hide whose number it is. */
export const mayBeMerged: Check = (context) =>
  proposalsFor(context.proposals, 'organization').flatMap(
    ({ entityType, entityId, value }): Found[] => {
      const into = value.mergedIntoId;
      const before = context.current.organization.get(entityId)?.mergedIntoId ?? null;
      if (into === null || into === before) return [];
      const on = (problem: string, values = {}): Found => ({
        entityType,
        entityId,
        field: 'mergedIntoId',
        problem,
        values: { value: value.name, ...values },
      });
      if (into === entityId) return [on('mergedIntoItself')];
      const kept = findIn(context, 'organization', into);
      const between = context.figuresBetween.get(entityId) ?? [];
      const figures = between.slice(0, 5).join(', ');
      const other = kept?.name ?? into;
      return [
        ...(before === null ? [] : [on('mergedBefore')]),
        ...(kept?.mergedIntoId ? [on('mergedIntoMerged', { other })] : []),
        ...(between.length > 0
          ? [on('hidesOrigin', { other, figures, count: between.length })]
          : []),
      ];
    },
  );

/** What names an organization that was merged into another: nothing is added under its name any more. */
export const namesStanding: Check = (context) =>
  context.proposals.flatMap((proposal) =>
    referencesOf(proposal).flatMap(({ field, entityType, id }): Found[] => {
      if (entityType !== 'organization' || field === 'mergedIntoId') return [];
      const named = findIn(context, 'organization', id);
      if (!named?.mergedIntoId) return [];
      const other = findIn(context, 'organization', named.mergedIntoId)?.name ?? named.mergedIntoId;
      const values = { value: named.name, other };
      const { entityType: type, entityId } = proposal;
      return [{ entityType: type, entityId, field, problem: 'organizationMerged', values }];
    }),
  );
