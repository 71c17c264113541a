// The reasons with which a submission is sent.
import type { WarningRow } from '#db/submission-warnings.ts';
import type { Writer } from '#db/store.ts';
import type { FieldProblem } from '#lib/errors.ts';
import { replaceTypedReasons } from '#lib/submissions/warnings/sealed-reasons.ts';
import { digestOf, type Warning } from '#lib/submissions/warnings/warning.ts';

/** What the sender says about what looks odd. */
export interface GivenReasons {
  /** By the name of the field, as `Warning.group` says it. */
  reasons: Readonly<Record<string, string>>;
  /** For everything else that looks odd, from whoever answers for a whole file; null where each is asked about. */
  reasonForAll: string | null;
}

/** The warnings with what is said about them now: what is typed anew stands in the place of what was typed before. */
export function withReasons(
  warnings: readonly Warning[],
  { reasons, reasonForAll }: GivenReasons,
): Warning[] {
  return warnings.map((warning) => {
    const given = reasons[warning.group];
    const said = given === undefined ? warning.reason : given.trim() || null;
    return { ...warning, reason: said ?? reasonForAll };
  });
}

/** The problem of something odd without a reason. */
export const UNANSWERED = 'warningUnanswered';

/** One problem for each field of a reason that is missing. */
export function missingReasons(warnings: readonly Warning[]): FieldProblem[] {
  const missing = new Map(
    warnings.filter(({ reason }) => reason === null).map((warning) => [warning.group, warning]),
  );
  return [...missing.values()].map(({ itemId, kind, group }) => ({
    itemId,
    field: `reason.${group}`,
    problem: UNANSWERED,
    values: { kind },
  }));
}

/**
 * Keeps the reasons of the warnings in the place of those that were typed and not sent. `sentAt` is when the submission
 * is sent with them; null when it is not.
 */
export async function keepReasons(
  tx: Writer,
  itemIds: readonly string[],
  { warnings, sentAt }: { warnings: readonly Warning[]; sentAt: Date | null },
): Promise<void> {
  const writtenAt = new Date();
  const rows = warnings.flatMap((warning): WarningRow[] => {
    const { itemId, kind, reason } = warning;
    if (reason === null) return [];
    return [{ itemId, kind, digest: digestOf(warning), reason, writtenAt, sentAt }];
  });
  await replaceTypedReasons(tx, itemIds, rows);
}
