// The form of a policy: a tier for each kind of organization, so that no kind can be lost or stand twice.
import { ORGANIZATION_KINDS } from '#db/codes.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import type { FieldProblem } from '#lib/errors.ts';
import type { HeadlinePolicy } from '#lib/series/policy.ts';

/** The name of the field that holds the tier of a kind of organization. */
export const tierField = (kind: string): string => `tier.${kind}`;

/** The payload that the fields enter. A tier without any kind closes up; a kind without a tier is left out and refused. */
export function policyPayload(fields: Record<string, string>): Record<string, unknown> {
  const placed = ORGANIZATION_KINDS.flatMap((kind) => {
    const tier = Number(fields[tierField(kind)]);
    return Number.isInteger(tier) && tier > 0 ? [{ kind, tier }] : [];
  });
  const byTier = Map.groupBy(placed, ({ tier }) => tier);
  const tiers = [...byTier]
    .toSorted(([one], [other]) => one - other)
    .map(([, kinds]) => kinds.map(({ kind }) => kind));
  const { conflictPercent = '', stalenessDays = '', note = '' } = fields;
  return { kind: 'headline', value: { tiers, conflictPercent, stalenessDays }, note };
}

/** The fields of the form that show a policy, recorded or in a draft; a kind that it does not name comes after its last tier. */
export function policyFields(value: unknown, note = ''): Record<string, string> {
  const { tiers, conflictPercent, stalenessDays } = typedPolicy(value);
  const places = ORGANIZATION_KINDS.map((kind) => {
    const at = tiers.findIndex((kinds) => kinds.includes(kind));
    return [tierField(kind), String((at === -1 ? tiers.length : at) + 1)];
  });
  return { ...Object.fromEntries(places), conflictPercent, stalenessDays, note };
}

/** The problems of a policy by the fields of its form; the reason of the change is the note, and is asked for once. */
export function policyFormProblems(
  locale: Locale,
  problems: readonly FieldProblem[],
): FieldProblem[] {
  return withoutReason(problems).map(({ field, values = {}, ...problem }) => {
    const { kind } = values;
    if (kind === undefined) return { ...problem, field: field.replace(/^value\./, ''), values };
    const named = label(locale, 'organizationKind', kind);
    return { ...problem, field: tierField(String(kind)), values: { ...values, kind: named } };
  });
}

/** The problems without that of the reason where the note, which is also the reason, is told already. */
export function withoutReason(problems: readonly FieldProblem[]): FieldProblem[] {
  const isTold = problems.some(({ field }) => field === 'note');
  return problems.flatMap((problem) => {
    if (problem.field !== 'reason') return [problem];
    return isTold ? [] : [{ ...problem, field: 'note' }];
  });
}

/** The policy that a draft holds, as far as it can be read; what cannot is empty. */
export function typedPolicy(value: unknown) {
  const typed = (value ?? {}) as Partial<Record<keyof HeadlinePolicy, unknown>>;
  const tiers = Array.isArray(typed.tiers) ? (typed.tiers as unknown[]) : [];
  return {
    tiers: tiers.map((kinds) => (Array.isArray(kinds) ? kinds.map(String) : [])),
    conflictPercent: String(typed.conflictPercent ?? ''),
    stalenessDays: String(typed.stalenessDays ?? ''),
  };
}
