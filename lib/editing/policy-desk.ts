// What the desk shows and changes of the policy for headlines.
import type { Actor, MaybeActor } from '#lib/access/actor.ts';
import { isPermitted } from '#lib/access/permissions.ts';
import { openDraft, type OpenedDraft } from '#lib/editing/opened-draft.ts';
import { policyFields, policyPayload } from '#lib/editing/policy-fields.ts';
import { proposeChange } from '#lib/editing/propose.ts';
import { translate } from '#lib/messages/translate.ts';
import { findHeadlinePolicy, listPolicyRevisions } from '#lib/record/policies.ts';
import type { PublicRevision } from '#lib/record/revisions.ts';
import type { Policy } from '#lib/record/shapes.ts';
import { DEFAULT_HEADLINE_POLICY } from '#lib/series/policy.ts';

export interface PolicyDesk {
  policy: Policy | null;
  revisions: PublicRevision<'policy'>[];
  mayPropose: boolean;
  draft: OpenedDraft | null;
  /** What the form holds when it is opened: the draft, else what is in force, with an empty note. */
  values: Record<string, string>;
  /** The revision that the form starts from; null when there is none yet. */
  baseRevision: number | null;
}

/** The policy in force, its history, and the form's values. Throws NOT_FOUND for a draft that is not the actor's to change. */
export async function getPolicyDesk(actor: Actor, draftId?: string): Promise<PolicyDesk> {
  const [policy, revisions, draft] = await Promise.all([
    findHeadlinePolicy(),
    listPolicyRevisions(),
    openDraft(actor, draftId, 'policy'),
  ]);
  const typed = draft?.item.payload;
  return {
    policy,
    revisions,
    mayPropose: isPermitted(actor.role, 'reference.propose'),
    draft,
    values: typed
      ? policyFields(typed.value, String(typed.note ?? ''))
      : policyFields(policy?.value ?? DEFAULT_HEADLINE_POLICY),
    baseRevision: draft ? draft.item.baseRevision : (policy?.revision ?? null),
  };
}

export interface EditedForm {
  fields: Record<string, string>;
  baseRevision: number | null;
  draft: { submissionId: string; version: number } | null;
  isSent: boolean;
}

/**
 * Proposes the policy that the fields enter; returns the submission's id. The note is also the reason of the
 * change. Throws as proposeChange does.
 */
export async function proposePolicy(
  actor: MaybeActor,
  { fields, baseRevision, ...asked }: EditedForm,
): Promise<string> {
  const policy = await findHeadlinePolicy();
  const payload = policyPayload(fields);
  const reason = fields.note ?? '';
  const entityId = policy?.id ?? null;
  const title = translate('en', 'policies')('form.submissionTitle');
  const change = { entityType: 'policy' as const, entityId, baseRevision, payload, reason };
  return proposeChange(actor, { ...asked, title, change });
}
