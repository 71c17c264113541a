// Two organizations after all: an entry that was merged is opened again (decision 0030).
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import type { EditedForm } from '#lib/editing/policy-desk.ts';
import { proposeChange } from '#lib/editing/propose.ts';
import { payloadOfRow } from '#lib/editing/record-kinds.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { standingOrganization } from '#lib/record/organizations.ts';
import type { Organization } from '#lib/record/shapes.ts';
import { findEntity } from '#lib/sealing/recorded.ts';

/**
 * Proposes that the merged organization stands again, under the names that it had, which the kept one gives back;
 * returns the submission's id. What the merge moved stays where it is until somebody says of each whose it is. Throws
 * INVALID without a reason, NOT_FOUND for an organization that is not there or stands, and as proposeChange does.
 */
export async function proposeReopening(
  maybe: MaybeActor,
  { id, fields, baseRevision, ...asked }: EditedForm & { id: string },
): Promise<string> {
  const actor = authorize(maybe, 'reference.propose');
  const merged = await findEntity(getStore().read, 'organization', id);
  if (!merged || merged.mergedIntoId === null) throw new AppError('NOT_FOUND');
  const reason = fields.reason?.trim() ?? '';
  if (asked.isSent && !reason)
    throw new AppError('INVALID', {
      fields: [{ field: 'reason', problem: 'reasonMissing', values: { value: '' } }],
    });
  const kept = await standingOrganization(merged);
  const names = { merged: merged.name.slice(0, 120), kept: kept.name.slice(0, 120) };
  return proposeChange(actor, {
    ...asked,
    title: translate('en', 'reference')('merge.reopening', names),
    change: {
      entityType: 'organization',
      entityId: id,
      baseRevision,
      // What readers look for among the corrections: two organizations stood there as one.
      changeType: 'correct',
      payload: { ...payloadOfRow(merged), mergedIntoId: null },
      reason,
    },
    also: givesBack(kept, merged)
      ? [
          {
            entityType: 'organization',
            entityId: kept.id,
            baseRevision: kept.revision,
            payload: withoutNamesOf(kept, merged),
            reason,
          },
        ]
      : [],
  });
}

/** The kept organization without the names of the one that stands again. How it was judged stays, as its own by now. */
export function withoutNamesOf(kept: Organization, merged: Organization): Record<string, unknown> {
  const gone = new Set([merged.name, merged.shortName, ...merged.aliases]);
  const spoken = new Set(merged.names.map(({ lang, name }) => `${lang} ${name}`));
  return {
    ...payloadOfRow(kept),
    aliases: kept.aliases.filter((alias) => !gone.has(alias)),
    names: kept.names.filter(({ lang, name }) => !spoken.has(`${lang} ${name}`)),
  };
}

const givesBack = (kept: Organization, merged: Organization): boolean =>
  JSON.stringify(withoutNamesOf(kept, merged)) !== JSON.stringify(payloadOfRow(kept));
