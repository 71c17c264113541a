// A redaction takes words out and does nothing else; and nothing else puts its mark into the record.
import { REDACTION_MARK } from '#db/redaction-mark.ts';
import { canonicalJson } from '#lib/record/chain.ts';
import { isRedactable, redactableFields } from '#lib/redaction/redactable.ts';
import { holdsWords, wordsTaken } from '#lib/redaction/take-out.ts';
import type { Check, Context, Found } from '#lib/submissions/checks/context.ts';
import type { Proposal } from '#lib/submissions/proposal.ts';

/** A redaction that changes more than it takes out, or says in its reason what it takes out; a mark that is typed. */
export const onlyTakesOut: Check = (context) =>
  context.proposals.flatMap((proposal) =>
    proposal.changeType === 'redact' ? redaction(proposal, context) : typedMarks(proposal, context),
  );

/** The words that all redactions of a submission take out, from the record as it is now. */
export function wordsTakenBy({ proposals, current }: Pick<Context, 'proposals' | 'current'>) {
  return proposals.flatMap(({ entityType, entityId, changeType, value }) => {
    const now = current[entityType].get(entityId);
    if (changeType !== 'redact' || !isRedactable(entityType) || !now) return [];
    const taken = wordsTaken(entityType, { ...now }, { ...value }) ?? [];
    return taken.filter((words) => words.trim().length > 1);
  });
}

function redaction(proposal: Proposal, context: Context): Found[] {
  const { entityType, entityId, reason, value } = proposal;
  if (!isRedactable(entityType)) return [on(proposal, 'changeType', 'notRedactable')];
  const now = context.current[entityType].get(entityId);
  if (!now) return [];
  const fields = new Set(redactableFields(entityType).map(([field]) => field));
  const [before, after] = [{ ...now }, { ...value }] as [Values, Values];
  const others = Object.keys(after).filter((field) => !fields.has(field));
  const changed = others.find(
    (field) => canonicalJson(after[field]) !== canonicalJson(before[field]),
  );
  if (changed) return [on(proposal, changed, 'redactsMore')];
  if (wordsTaken(entityType, before, after) === null) return [on(proposal, '', 'redactsMore')];
  const isNamed = reason !== null && holdsWords(reason, wordsTakenBy(context));
  return isNamed ? [on(proposal, 'reason', 'namesWhatGoes')] : [];
}

type Values = Record<string, unknown>;

function typedMarks(proposal: Proposal, { current }: Context): Found[] {
  const { entityType, entityId, value } = proposal;
  if (!isRedactable(entityType)) return [];
  const before = { ...current[entityType].get(entityId) } as Values;
  const after = { ...value } as Values;
  const marked = redactableFields(entityType).filter(
    ([field]) => isMarked(after[field]) && !isMarked(before[field]),
  );
  return marked.map(([field]) => on(proposal, field, 'markIsOfRedaction'));
}

const isMarked = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(isMarked)
    : typeof value === 'string' && value.includes(REDACTION_MARK);

const on = ({ entityType, entityId }: Proposal, field: string, problem: string): Found => ({
  entityType,
  entityId,
  field,
  problem,
  values: { value: entityId, mark: REDACTION_MARK },
});
