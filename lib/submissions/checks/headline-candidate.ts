import { FORWARD_BASES, type Unit } from '#db/codes.ts';
import { lowerBound, personsOf, upperBound } from '#lib/quantity/bounds.ts';
import type { Figure, Proposed } from '#lib/record/shapes.ts';
import { findIn, type Check } from '#lib/submissions/checks/context.ts';
import { proposalsFor } from '#lib/submissions/proposal.ts';

/**
 * Only an active, observed figure of the series that gives a number in its unit and is no part of another can head
 * it (R2, R8, R12, R13); only a choice that stands can end.
 */
export const mayHeadSeries: Check = (context) => {
  const relations = [...context.relations.values()];
  return proposalsFor(context.proposals, 'headline_choice').flatMap(
    ({ entityType, entityId, value }) => {
      if (value.figureId === null) {
        const stands = context.current.headline_choice.get(entityId)?.figureId;
        return stands ? [] : [{ entityType, entityId, field: 'figureId', problem: 'nothingToEnd' }];
      }
      const figure = findIn(context, 'figure', value.figureId);
      if (!figure) return [];
      const isPart = relations.some(
        ({ type, fromId }) => type === 'subset_of' && fromId === value.figureId,
      );
      const isCandidate =
        figure.seriesId === value.seriesId &&
        figure.lifecycle === 'active' &&
        !FORWARD_BASES.includes(figure.basis) &&
        hasNumber(figure, findIn(context, 'series', value.seriesId)?.unit) &&
        !isPart;
      const values = { value: value.figureId };
      return isCandidate
        ? []
        : [{ entityType, entityId, field: 'figureId', problem: 'notACandidate', values }];
    },
  );
};

function hasNumber(figure: Proposed<Figure>, unit: Unit | undefined): boolean {
  const isInUnit = figure.unit === unit || (unit === 'person' && personsOf(figure) !== null);
  return isInUnit && (lowerBound(figure) !== null || upperBound(figure) !== null);
}
