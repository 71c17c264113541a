// Everything in a submission that looks odd, beside the record as it is now.
import type { ItemRow } from '#db/submissions.ts';
import type { WarningRow } from '#db/submission-warnings.ts';
import { getStore } from '#db/store.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Proposal } from '#lib/submissions/proposal.ts';
import { proposedFigures } from '#lib/submissions/proposed-figures.ts';
import { abovePopulation } from '#lib/submissions/warnings/above-population.ts';
import { falls } from '#lib/submissions/warnings/falling-total.ts';
import { fewPeople } from '#lib/submissions/warnings/few-people.ts';
import { arithmetic } from '#lib/submissions/warnings/likely-sum.ts';
import { loadRecorded } from '#lib/submissions/warnings/load-recorded.ts';
import { headlineDiffers, noCopy } from '#lib/submissions/warnings/own-document.ts';
import { dateInferred, exactRound } from '#lib/submissions/warnings/own-figure.ts';
import { repeat, sameNumber } from '#lib/submissions/warnings/same-number.ts';
import { deviates, exists } from '#lib/submissions/warnings/same-window.ts';
import { listWarningReasons } from '#lib/submissions/warnings/sealed-reasons.ts';
import {
  digestOf,
  groupOf,
  type FigureRule,
  type Odd,
  type Warning,
} from '#lib/submissions/warnings/warning.ts';

/** In the order in which they are asked about. */
export const FIGURE_RULES: readonly FigureRule[] = [
  exists,
  falls,
  deviates,
  repeat,
  sameNumber,
  arithmetic,
  abovePopulation,
  dateInferred,
  exactRound,
  fewPeople,
];

/**
 * What looks odd in the items, each with the reason that was typed for it. A change of what is recorded has its own
 * public reason, which is the reason for what is odd in it. Nothing is odd in an item that cannot be read.
 */
export async function findWarnings({
  items,
  proposals,
}: {
  items: readonly ItemRow[];
  proposals: readonly Proposal[];
}): Promise<Warning[]> {
  const found = await oddities(proposals);
  if (found.length === 0) return [];
  const typed = await listWarningReasons(getStore().read, items[0]?.submissionId ?? '');
  return found.map(({ proposal, odd }) => {
    const item = items.find(({ id }) => id === proposal.itemId);
    return {
      ...odd,
      itemId: proposal.itemId,
      entityId: proposal.entityId,
      group: groupOf(odd.kind, proposal.itemId),
      reason:
        proposal.baseRevision !== null ? (item?.reason ?? null) : reasonFor(odd, proposal, typed),
    };
  });
}

/** What looks odd in a proposed figure by itself and beside the record; nothing in one that leaves the count. */
export async function oddInFigure(figure: ReportedFigure): Promise<Odd[]> {
  return oddBeside(figure, await loadRecorded([figure]));
}

async function oddities(
  proposals: readonly Proposal[],
): Promise<{ proposal: Proposal; odd: Odd }[]> {
  const figures = await proposedFigures(proposals);
  const recorded = await loadRecorded([...figures.values()]);
  return proposals.flatMap((proposal) =>
    oddIn(proposal, figures, recorded).map((odd) => ({ proposal, odd })),
  );
}

function oddIn(
  proposal: Proposal,
  figures: ReadonlyMap<string, ReportedFigure>,
  recorded: readonly ReportedFigure[],
): Odd[] {
  if (proposal.entityType === 'source') {
    const own = [...figures.values()].filter(({ source }) => isOf(source, proposal.entityId));
    return [...headlineDiffers(proposal.value, own), ...noCopy(proposal.value)];
  }
  const figure = proposal.entityType === 'figure' ? figures.get(proposal.entityId) : undefined;
  return figure ? oddBeside(figure, recorded) : [];
}

// What is taken out of the count needs no second look at its number.
const oddBeside = (figure: ReportedFigure, recorded: readonly ReportedFigure[]): Odd[] =>
  figure.lifecycle === 'active' ? FIGURE_RULES.flatMap((rule) => rule(figure, recorded)) : [];

const isOf = ({ id }: Pick<ReportedFigure['source'], 'id'>, sourceId: string) => id === sourceId;

function reasonFor(odd: Odd, { itemId }: Proposal, typed: readonly WarningRow[]): string | null {
  const digest = digestOf(odd);
  const kept = typed.find(
    (row) => row.itemId === itemId && row.kind === odd.kind && row.digest === digest,
  );
  return kept?.reason ?? null;
}
