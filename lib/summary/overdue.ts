// Organizations from which a report would have been expected by now, judged by how often they reported before.
import { listReportDays, type ReportDay } from '#db/report-days.ts';
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { addDays, daysBetween, today } from '#lib/dates/calendar-days.ts';

export interface Overdue {
  organization: { id: string; slug: string; name: string };
  crisisName: string;
  /** The median of the days between one report and the next. */
  everyDays: number;
  lastOn: string;
  daysAgo: number;
}

/** Fewer reports than this are no rhythm. */
const FEWEST_REPORTS = 4;
/** How many of the latest reports the rhythm is taken from. */
const REPORTS = 12;
const YEAR = 365;
/** Half a year of daily reports of a hundred organizations. */
const MOST_DAYS = 20_000;

/** Who is overdue on a crisis that has not ended, those most out of their rhythm first. */
export async function listOverdue(actor: MaybeActor, now: string = today()): Promise<Overdue[]> {
  authorize(actor, 'submission.read');
  const asked = { from: addDays(now, -YEAR), to: now, limit: MOST_DAYS };
  const days = await listReportDays(getStore().read, asked);
  const groups = Map.groupBy(days, ({ organizationId, crisisName }) =>
    [organizationId, crisisName].join(' '),
  );
  return [...groups.values()]
    .flatMap((group) => overdueIn(group, now) ?? [])
    .toSorted((one, other) => other.daysAgo / other.everyDays - one.daysAgo / one.everyDays);
}

function overdueIn(reports: readonly ReportDay[], now: string): Overdue | undefined {
  const [last] = reports;
  if (!last) return undefined;
  const everyDays = rhythmOf(reports.map(({ day }) => day));
  const daysAgo = daysBetween(last.day, now);
  if (everyDays === null || !isOverdue(everyDays, daysAgo)) return undefined;
  const { organizationId: id, slug, name, crisisName, day: lastOn } = last;
  return { organization: { id, slug, name }, crisisName, everyDays, lastOn, daysAgo };
}

/** The median of the days between reports on these days, of the latest twelve; null for fewer than four, which are no rhythm. */
export function rhythmOf(days: readonly string[]): number | null {
  const latest = [...new Set(days)].toSorted().slice(-REPORTS);
  if (latest.length < FEWEST_REPORTS) return null;
  const gaps = latest.slice(1).map((day, at) => daysBetween(latest[at] ?? day, day));
  const ordered = gaps.toSorted((one, other) => one - other);
  const middle = Math.floor((ordered.length - 1) / 2);
  return ordered[middle] ?? null;
}

/** Whether a report is late: twice the usual time has passed, and at least three days. */
export function isOverdue(everyDays: number, daysAgo: number): boolean {
  return daysAgo >= Math.max(3, 2 * everyDays + 1);
}
