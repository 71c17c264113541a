import { findIn } from '#lib/submissions/checks/context.ts';
import type { FigureCheck } from '#lib/submissions/checks/figure-case.ts';

/** Hard error 11: a place outside the countries of the crisis, unless it is marked as border or moved. */
export const isInsideCrisis: FigureCheck = ({ figure, crisis }, context) =>
  figure.places.flatMap(({ locationId, exception }, at) => {
    const location = findIn(context, 'location', locationId);
    if (!location || !crisis || exception !== null) return [];
    if (crisis.countries.includes(location.locationCode)) return [];
    const values = { value: location.name, country: location.locationCode, crisis: crisis.name };
    return [{ field: `places.${at}.locationId`, problem: 'placeOutsideCrisis', values }];
  });
