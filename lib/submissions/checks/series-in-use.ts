import { MEASURED_FIELDS } from '#lib/record/measured-fields.ts';
import type { Check, Found } from '#lib/submissions/checks/context.ts';
import { proposalsFor } from '#lib/submissions/proposal.ts';

/** What makes the figures of a series comparable: it cannot change while figures stand in it. */
export const SERIES_MEANING = ['crisisId', ...MEASURED_FIELDS, 'fixedStart'] as const;

/** A series that has figures keeps its meaning: another meaning is another series. */
export const seriesKeepsMeaning: Check = ({ proposals, current, seriesInUse }) =>
  proposalsFor(proposals, 'series').flatMap(({ entityType, entityId, value }): Found[] => {
    const now = current.series.get(entityId);
    if (!now || !seriesInUse.has(entityId)) return [];
    return SERIES_MEANING.filter((field) => now[field] !== value[field]).map((field) => ({
      entityType,
      entityId,
      field,
      problem: 'seriesInUse',
      values: { value: value[field] ?? '—', now: now[field] ?? '—' },
    }));
  });
