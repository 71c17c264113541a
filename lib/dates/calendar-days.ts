// Calendar days are text, YYYY-MM-DD, and mean the same day everywhere. All arithmetic is in UTC.

const DAY = 86_400_000;

/** Whether the text is a day that exists in the calendar: "2017-02-29" is none. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = instantOfDay(text);
  return !Number.isNaN(instant.getTime()) && dayOfInstant(instant) === text;
}

/** The day so many days later (earlier when negative). */
export function addDays(day: string, days: number): string {
  return dayOfInstant(new Date(instantOfDay(day).getTime() + days * DAY));
}

/** Whole days from the first to the second day; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instantOfDay(to).getTime() - instantOfDay(from).getTime()) / DAY);
}

/** Sorts days, earlier first. */
export function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Today in UTC. */
export function today(now: Date = new Date()): string {
  return dayOfInstant(now);
}

/** The instant at which a day begins in UTC. */
export function instantOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day in UTC on which an instant lies. */
export function dayOfInstant(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
