// A policy, and what a revision of it changed, in words: for the desk, the review and the public page.
import { ORGANIZATION_KINDS } from '#db/codes.ts';
import type { Worded } from '#lib/editing/worded.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { HeadlinePolicy } from '#lib/series/policy.ts';

const LIMITS = ['conflictPercent', 'stalenessDays'] as const;
type Limit = (typeof LIMITS)[number];

/** A policy as recorded, or as it was typed into a draft. */
export type PolicyVersion = Pick<HeadlinePolicy, 'tiers'> & Record<Limit, number | string>;

/** Every rule of the policy: a field for each tier with its kinds of organization, then the two limits. */
export function policyWords(locale: Locale, value: PolicyVersion): Worded[] {
  const t = translate(locale, 'policies');
  const tiers = value.tiers.map((kinds, at) => ({
    name: `tier.${at + 1}`,
    label: t('tier', { number: at + 1 }),
    value: inOrder(kinds)
      .map((kind) => kindWords(locale, kind))
      .join(', '),
  }));
  const limits = LIMITS.map((name) => ({
    name,
    label: t(`fields.${name}`),
    value: limitWords(locale, name, value),
  }));
  return [...tiers, ...limits];
}

/** What differs, a sentence for each kind that changed its tier and each limit that changed; none for two that agree. */
export function policyChanges(
  locale: Locale,
  before: HeadlinePolicy,
  after: HeadlinePolicy,
): string[] {
  const t = translate(locale, 'policies');
  const moved = ORGANIZATION_KINDS.flatMap((kind) => {
    const [from, to] = [placeOf(before, kind), placeOf(after, kind)];
    if (from === to) return [];
    const name = label(locale, 'organizationKind', kind);
    const inWords = (tier: number | null) =>
      tier === null ? t('noTier') : t('inTier', { number: tier });
    return [t('changed', { name, before: inWords(from), after: inWords(to) })];
  });
  const limits = LIMITS.flatMap((limit) => {
    if (before[limit] === after[limit]) return [];
    const inWords = (value: HeadlinePolicy) => limitWords(locale, limit, value);
    const name = t(`fields.${limit}`);
    return [t('changed', { name, before: inWords(before), after: inWords(after) })];
  });
  return [...moved, ...limits];
}

/** The tier of the kind, counted from 1; null for a kind that an early policy does not name. */
function placeOf({ tiers }: HeadlinePolicy, kind: string): number | null {
  const at = tiers.findIndex((kinds) => kinds.includes(kind));
  return at === -1 ? null : at + 1;
}

// What was typed into a draft and is no number yet is shown as it was typed.
function limitWords(locale: Locale, name: Limit, value: PolicyVersion): string {
  const t = translate(locale, 'policies');
  const typed = value[name];
  const number = Number(typed);
  if (typed === '' || !Number.isFinite(number)) return String(typed);
  return name === 'conflictPercent'
    ? t('percent', { percent: number })
    : t('days', { days: number });
}

// Kinds of one tier are preferred alike: their order says nothing, and must not look like a change.
const inOrder = (kinds: readonly string[]) => {
  const known: readonly string[] = ORGANIZATION_KINDS;
  return kinds.toSorted((one, other) => known.indexOf(one) - known.indexOf(other));
};

const kindWords = (locale: Locale, kind: string) =>
  (ORGANIZATION_KINDS as readonly string[]).includes(kind)
    ? label(locale, 'organizationKind', kind)
    : kind;
