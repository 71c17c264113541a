// The working of a computed number: what entered, what did not, and the rule that kept each out (R19).

/** Why a figure did not enter, with the rule behind it. `asked` is the reader's own question, not a rule. */
export const RULE_OF_REASON = {
  subset: 'R2',
  not_active: 'R9',
  forward: 'R12',
  other_unit: 'R8',
  no_number: 'R13',
  repeat: 'R10',
  same_origin: 'R10',
  other_window: 'R9',
  context: 'R3',
  comparison: 'R3',
  no_lower_bound: 'R4',
  not_largest: 'R4',
  areas_within: 'R4',
  not_cumulative: 'R7',
  earlier_version: 'R7',
  no_pair: 'R7',
  after_as_of: 'asked',
  after_known_at: 'asked',
} as const;

export type Reason = keyof typeof RULE_OF_REASON;
export type Rule = (typeof RULE_OF_REASON)[Reason];

export interface Exclusion {
  figureId: string;
  reason: Reason;
  rule: Rule;
  /** The figure that stands in its place or that it is part of; null where the reason names none. */
  otherId: string | null;
}

export interface Working {
  /** The ids of the figures that entered. */
  entered: string[];
  keptOut: Exclusion[];
}

/** An exclusion with the rule that its reason rests on. */
export function exclude(
  figureId: string,
  reason: Reason,
  otherId: string | null = null,
): Exclusion {
  return { figureId, reason, rule: RULE_OF_REASON[reason], otherId };
}
