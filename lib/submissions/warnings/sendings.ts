// With which reasons a submission was sent each time.
import type { WarningKind, WarningRow } from '#db/submission-warnings.ts';

/** A time at which a submission was sent, with what was said then about what looked odd in it. */
export interface Sending {
  sentAt: Date;
  reasons: { itemId: string; kind: WarningKind; reason: string }[];
}

/** The sendings before the one that waits or was decided at last, the first one first; none without a reason. */
export function earlierSendings(rows: readonly WarningRow[], submittedAt: Date | null): Sending[] {
  const sent = inOrderOfSendings(rows).flatMap(({ sentAt, itemId, kind, reason }) =>
    sentAt && sentAt.getTime() !== submittedAt?.getTime()
      ? [{ sentAt, said: { itemId, kind, reason } }]
      : [],
  );
  return [...Map.groupBy(sent, ({ sentAt }) => sentAt.getTime())].map(([time, of]) => ({
    sentAt: new Date(time),
    reasons: of.map(({ said }) => said),
  }));
}

/** The reasons as they were sent, and at the end what is typed for the next sending. */
export const inOrderOfSendings = (rows: readonly WarningRow[]): WarningRow[] =>
  rows.toSorted((one, other) => timeOf(one) - timeOf(other));

// No instant is later than this one, and an infinite one could not be subtracted.
const timeOf = ({ sentAt }: WarningRow): number => sentAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
