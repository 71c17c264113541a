// Where entry goes on once a quote or a figure is saved: to the next number of the quote, or to another figure like it.
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import type { NamedLocation } from '#lib/entry/names.ts';
import { proposalsOf, type Proposal } from '#lib/entry/proposals.ts';

/** How the address of a proposal names it: the statement, and where the number begins in its quote. */
export const proposalKey = (statementId: string, { start }: Pick<Proposal, 'start'>): string =>
  `${statementId}.${start}`;

/**
 * What the form of the next figure is asked for, as the query of its address: the next number of the quote that is
 * neither taken nor dismissed. A part of the saved figure stands in its series and has its place and period; of any
 * other number nothing of that is known. Without a number left, it is another figure like the saved one, or an empty one.
 */
export function nextFigure({
  statement,
  saved,
  figures,
  locations,
  dismissed,
}: {
  statement: TreeItem;
  /** The figure that was entered last; null where the quote itself was. */
  saved: Pick<TreeItem, 'entityId' | 'payload'> | null;
  /** The figures of the statement, the saved one among them. */
  figures: readonly TreeItem[];
  locations: readonly NamedLocation[];
  dismissed: readonly string[];
}): Record<string, string> {
  const ofStatement = { statement: statement.entityId };
  const asSaved = {
    ...(typeof saved?.payload.seriesId === 'string' && { series: saved.payload.seriesId }),
    ...(saved && { like: saved.entityId }),
  };
  const proposals = proposalsOf(statement, figures, locations);
  const open = proposals.filter(
    (one) => one.takenAs === null && !dismissed.includes(proposalKey(statement.entityId, one)),
  );
  const savedAt =
    (saved && proposals.find(({ takenAs }) => takenAs === saved.entityId)?.start) ?? -1;
  const next = open.find(({ start }) => start > savedAt) ?? open[0];
  if (!next) return { ...ofStatement, ...asSaved };
  const whole = next.partOf === null ? undefined : proposals[next.partOf];
  const isPart = saved !== null && whole?.takenAs === saved.entityId;
  return { ...ofStatement, ...(isPart && asSaved), found: String(next.start) };
}

const CARRIED = [
  'basis',
  'referencePeriodStart',
  'referencePeriodStartAccuracy',
  'referencePeriodEnd',
  'referencePeriodEndAccuracy',
  'referenceBasis',
  'placeText',
  'places',
  'placePrecision',
  'originatingOrganizationId',
  'method',
];

/** What a figure like this one has in common with it: place, period, where the number comes from, how it is known. */
export function carried(payload: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => CARRIED.includes(name)));
}
