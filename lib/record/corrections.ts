// What was put right after it was published: one answer for the page, the feed and the API.
import { CHANGE_TYPES, type ChangeType } from '#db/codes.ts';
import { addDays, instantOfDay } from '#lib/dates/calendar-days.ts';
import { canonicalJson } from '#lib/record/chain.ts';
import { listLaterChanges, type PublicChange } from '#lib/record/changes.ts';
import { getCrisis } from '#lib/record/crises.ts';
import type { Figure } from '#lib/record/shapes.ts';

/** The kinds of change that a correction may be. */
export const CORRECTION_TYPES = CHANGE_TYPES.filter((type) => type !== 'create');

/** The two sides of a number: what the source gave, and what it means. */
export const NUMBER_FIELDS = [
  'valueText',
  'reportedValue',
  'valueLow',
  'valueBest',
  'valueHigh',
  'quantifier',
  'unit',
  'householdSize',
  'retroactiveValue',
] as const satisfies readonly (keyof Figure)[];

export interface CorrectionFilter {
  changeType?: ChangeType | undefined;
  /** The slug of a crisis. */
  crisis?: string | undefined;
  /** Calendar days in UTC on which it was recorded, both included. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface CorrectionsPage {
  /** The latest first. */
  changes: PublicChange[];
  /** The place in the chain before which the list goes on; null at its end. */
  next: number | null;
}

/**
 * What was corrected, withdrawn, retracted, superseded or redacted, and edits of a number: the latest first, before a
 * place in the chain, at most so many. Throws NOT_FOUND for a crisis that is not there.
 */
export async function listCorrections(
  { changeType, crisis, from, to }: CorrectionFilter,
  page: { before?: number | undefined; limit: number },
): Promise<CorrectionsPage> {
  return listLaterChanges(
    {
      kinds: changeType === undefined ? CORRECTION_TYPES : [changeType],
      crisisId: crisis === undefined ? undefined : (await getCrisis(crisis)).id,
      since: from === undefined ? undefined : instantOfDay(from),
      until: to === undefined ? undefined : instantOfDay(addDays(to, 1)),
      isSought: isCorrection,
    },
    page,
  );
}

// An edit mends a spelling as well: it is a correction where it changes a number.
function isCorrection({ now, before }: PublicChange): boolean {
  if (now.changeType !== 'edit') return true;
  if (now.entityType !== 'figure' || !now.snapshot || !before?.snapshot) return false;
  return numbersIn(now.snapshot) !== numbersIn(before.snapshot);
}

function numbersIn(snapshot: object): string {
  const given = new Map<string, unknown>(Object.entries(snapshot));
  return canonicalJson(NUMBER_FIELDS.map((field) => given.get(field) ?? null));
}
