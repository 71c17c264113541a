import type { Policy } from '#lib/record/shapes.ts';

export type HeadlinePolicy = Policy['value'];

/**
 * The order of sources while no policy has been approved: those that publish how they count come first, parties
 * to the conflict last. A difference of more than 20 % is shown as a range, 90 days without a report are said.
 */
export const DEFAULT_HEADLINE_POLICY: HeadlinePolicy = {
  tiers: [
    ['un_agency', 'inter_agency', 'red_cross_crescent', 'casualty_recorder'],
    ['ingo', 'national_ngo', 'local_ngo', 'academic'],
    ['government', 'de_facto_authority'],
    ['media', 'other'],
    ['party_to_conflict'],
  ],
  conflictPercent: 20,
  stalenessDays: 90,
};

/** The tier of an organization's kind, 0 the most preferred; kinds that the policy does not name come last. */
export function tierOf(tiers: HeadlinePolicy['tiers'], kind: string): number {
  const tier = tiers.findIndex((kinds) => kinds.includes(kind));
  return tier === -1 ? tiers.length : tier;
}
