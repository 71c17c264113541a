import { coversDays } from '#lib/charts/extent.ts';
import { INK_2 } from '#lib/charts/palette.ts';
import {
  KEY_SIGNS,
  type ChartModel,
  type ChartSource,
  type KeyEntry,
  type KeySign,
  type Mark,
  type Panel,
} from '#lib/charts/shapes.ts';
import { lookDifferent } from '#lib/charts/sources.ts';
import { formatsOf } from '#lib/messages/regions.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Locale } from '#lib/messages/messages.ts';

/** The key to the marks: the sources where they look different, then exactly the signs that occur. */
export function keyOf(
  { panels, sources, breaks }: Pick<ChartModel, 'panels' | 'sources' | 'breaks'>,
  locale: Locale,
): KeyEntry[] {
  const t = translate(locale, 'charts');
  const isMixed = lookDifferent(sources);
  const signs = KEY_SIGNS.filter((sign) => occurs(sign, panels, breaks.length > 0));
  const colour = (isMixed ? undefined : sources[0]?.colour) ?? INK_2;
  return [
    ...(isMixed ? sourceEntries(sources, locale) : []),
    ...signs.map((sign): KeyEntry => ({
      sign,
      label: t(`key.${sign}`),
      colour,
      shape: 'circle',
      group: sign === 'forward' ? 'forward' : 'observed',
    })),
  ];
}

// Sources that share a style share an entry that names them all.
function sourceEntries(sources: ChartSource[], locale: Locale): KeyEntry[] {
  const names = new Intl.ListFormat(formatsOf(locale), { type: 'conjunction' });
  return [...Map.groupBy(sources, ({ shape }) => shape)].map(([shape, alike]) => ({
    sign: 'source',
    label: names.format(alike.map(({ shortName }) => shortName)),
    colour: alike[0]?.colour ?? INK_2,
    shape,
    group: 'observed',
  }));
}

function occurs(sign: KeySign, panels: Panel[], hasBreaks: boolean): boolean {
  if (sign === 'break') return hasBreaks;
  if (sign === 'gap') return panels.some(({ gaps }) => gaps.length > 0);
  if (sign === 'step') return panels.some(({ steps }) => steps.length > 0);
  return panels.some(({ marks }) => marks.some(SHOWS[sign]));
}

const isObserved = ({ kind }: Mark) => kind === 'point' || kind === 'whisker';

const isExact = ({ fill, ring, arrow, low, isSubset }: Mark) =>
  fill === 'filled' && !ring && !arrow && low === null && !isSubset;

const SHOWS: Record<Exclude<KeySign, 'break' | 'gap' | 'step'>, (mark: Mark) => boolean> = {
  stated: (mark) => isObserved(mark) && mark.ring === 'thin',
  exact: (mark) => mark.kind === 'point' && isExact(mark),
  estimate: (mark) => isObserved(mark) && mark.fill === 'open' && !mark.ring,
  about: (mark) => isObserved(mark) && mark.ring === 'dotted',
  at_least: ({ arrow }) => arrow === 'up',
  up_to: ({ arrow }) => arrow === 'down',
  range: ({ value, low }) => value === null && low !== null,
  best: ({ value, low }) => value !== null && low !== null,
  bar: ({ kind }) => kind === 'bar',
  exact_bar: (mark) => mark.kind === 'bar' && isExact(mark),
  estimate_bar: ({ kind, fill, ring }) => kind === 'bar' && fill === 'open' && !ring,
  about_bar: ({ kind, ring }) => kind === 'bar' && ring === 'dotted',
  foot_tick: ({ kind }) => kind === 'foot_tick',
  zero: ({ kind, value }) => kind !== 'forward' && value === 0,
  period: ({ hasPartialDate }) => hasPartialDate,
  span: (mark) => coversDays(mark) && !mark.hasPartialDate,
  subset: (mark) => mark.isSubset && mark.kind !== 'bar',
  part_bar: (mark) => mark.isSubset && mark.kind === 'bar',
  forward: ({ kind }) => kind === 'forward',
};
