import { calendarDay, instantOfDay } from '#lib/charts/days.ts';
import type { ChartModel, Mark } from '#lib/charts/shapes.ts';

export interface Tick {
  value: number;
  label: string[];
}

const NICE_STEPS = [1, 2, 2.5, 5, 10];

/** The top of a value axis that starts at 0: above every upper bound, with room for an arrow. */
export function topOf(marks: Mark[]): number {
  const highest = Math.max(0, ...marks.map((mark) => Math.max(mark.value ?? 0, mark.high ?? 0)));
  const step = niceStep(Math.max(highest * 1.1, 1), 5);
  return Math.ceil((highest * 1.1 || 1) / step) * step;
}

/** The top of one value axis for several charts, so that heights can be compared between them. */
export function sharedTop(models: Pick<ChartModel, 'top'>[]): number {
  return Math.max(1, ...models.map(({ top }) => top));
}

/** The charts on one value axis and one time axis, their panels of one height; one without marks does not count. */
export function onOneScale(models: ChartModel[]): ChartModel[] {
  const drawn = models.filter(({ panels }) => panels.length > 0);
  const isMultiple = drawn.some((model) => model.isMultiple);
  const firstDay = Math.min(...drawn.map((model) => model.firstDay));
  const lastDay = Math.max(...drawn.map((model) => model.lastDay));
  return models.map((model) =>
    model.panels.length > 0
      ? { ...model, top: sharedTop(drawn), firstDay, lastDay, isMultiple }
      : model,
  );
}

/** The ticks of a value axis from 0 to its top: at most `most`, whole numbers, grouped and never abbreviated. */
export function valueTicks(top: number, most: number, locale: string): Tick[] {
  const step = niceStep(top, most);
  const format = new Intl.NumberFormat(locale, { numberingSystem: 'latn' });
  return Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, index) => ({
    value: index * step,
    label: [format.format(index * step)],
  }));
}

/** The ticks of a time axis between two days: at most about `most`, on first days of the month where months fit. */
export function dayTicks(first: number, last: number, most: number, locale: string): Tick[] {
  const days = [1, 2, 7, 14].find((step) => (last - first) / step <= most);
  const ticks = days ? everyDays(first, last, days) : everyMonths(first, last, most);
  let year = '';
  return ticks.map((day) => {
    const hasNewYear = calendarDay(day).slice(0, 4) !== year;
    year = calendarDay(day).slice(0, 4);
    return {
      value: day,
      label: [shortDate(day, Boolean(days), locale), ...(hasNewYear ? [year] : [])],
    };
  });
}

function niceStep(span: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(span / most));
  const nice = NICE_STEPS.find((step) => span / (step * power) <= most) ?? 10;
  return Math.max(1, nice * power >= 10 ? nice * power : Math.ceil(nice * power));
}

const everyDays = (first: number, last: number, step: number) =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);

function everyMonths(first: number, last: number, most: number): number[] {
  const months = (last - first) / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((size) => months / size <= most) ?? 240;
  const start = instantOfDay(first);
  const from = start.getUTCFullYear() * 12 + start.getUTCMonth();
  return Array.from({ length: Math.ceil(months) + 2 }, (_, index) => from + index)
    .filter((month) => month % step === 0)
    .map((month) => Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000)
    .filter((day) => day >= first && day <= last);
}

const shortDate = (day: number, withDay: boolean, locale: string) =>
  new Intl.DateTimeFormat(locale, {
    numberingSystem: 'latn',
    timeZone: 'UTC',
    month: 'short',
    ...(withDay && { day: 'numeric' }),
  }).format(instantOfDay(day));
