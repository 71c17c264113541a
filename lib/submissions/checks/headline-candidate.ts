import { FORWARD_BASES } from '#db/codes.ts';
import { findIn, type Check } from '#lib/submissions/checks/context.ts';
import { proposalsFor } from '#lib/submissions/proposal.ts';

/** Only an active, observed figure of the series that is no part of another can head it (R2, R12); only a choice that stands can end. */
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
        !isPart;
      const values = { value: value.figureId };
      return isCandidate
        ? []
        : [{ entityType, entityId, field: 'figureId', problem: 'notACandidate', values }];
    },
  );
};
