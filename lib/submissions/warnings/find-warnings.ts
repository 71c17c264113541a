// Everything in a submission that looks odd, beside the record as it is now.
import type { WarningRow } from '#db/submission-warnings.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Proposal } from '#lib/submissions/proposal.ts';
import { proposedFigures } from '#lib/submissions/proposed-figures.ts';
import { abovePopulation } from '#lib/submissions/warnings/above-population.ts';
import { falls } from '#lib/submissions/warnings/falling-total.ts';
import { fewPeople } from '#lib/submissions/warnings/few-people.ts';
import { isHadBefore, type OddOf } from '#lib/submissions/warnings/had-before.ts';
import { arithmetic } from '#lib/submissions/warnings/likely-sum.ts';
import { loadRecorded } from '#lib/submissions/warnings/load-recorded.ts';
import { recordedBefore } from '#lib/submissions/warnings/recorded-before.ts';
import { headlineDiffers, noCopy } from '#lib/submissions/warnings/own-document.ts';
import { dateInferred, exactRound } from '#lib/submissions/warnings/own-figure.ts';
import { repeat, sameNumber } from '#lib/submissions/warnings/same-number.ts';
import { deviates, exists } from '#lib/submissions/warnings/same-window.ts';
import { inOrderOfSendings } from '#lib/submissions/warnings/sendings.ts';
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
 * What looks odd in the items, each with the reason that was typed for it. Of a change of what is recorded only what
 * it makes odd. Nothing is odd in an item that cannot be read.
 */
export async function findWarnings({
  proposals,
  reasons,
}: {
  proposals: readonly Proposal[];
  /** What was typed for the submission so far. */
  reasons: readonly WarningRow[];
}): Promise<Warning[]> {
  const found = await oddities(proposals);
  return found.map(({ proposal, odd }) => ({
    ...odd,
    itemId: proposal.itemId,
    entityId: proposal.entityId,
    group: groupOf(odd.kind, proposal.itemId),
    reason: reasonFor(odd, proposal, reasons),
  }));
}

/** What looks odd in a proposed figure by itself and beside the record; nothing in one that leaves the count. */
export async function oddInFigure(figure: ReportedFigure): Promise<Odd[]> {
  return oddBeside(figure, await loadRecorded([figure]));
}

async function oddities(
  proposals: readonly Proposal[],
): Promise<{ proposal: Proposal; odd: Odd }[]> {
  const before = await recordedBefore(proposals);
  const [figures, unchanged] = await Promise.all([
    proposedFigures([...before.relations, ...proposals]),
    proposedFigures([...before.relations, ...before.proposals]),
  ]);
  const recorded = await loadRecorded([...figures.values(), ...unchanged.values()]);
  return proposals.flatMap((proposal) => {
    const was = before.proposals.find(({ itemId }) => itemId === proposal.itemId);
    const had = was ? oddIn(was, unchanged, recorded) : [];
    return oddIn(proposal, figures, recorded)
      .filter((found) => !isHadBefore(found, had))
      .map(({ odd }) => ({ proposal, odd }));
  });
}

type Figures = ReadonlyMap<string, ReportedFigure>;

function oddIn(
  { entityType, entityId, changeType, value }: Proposal,
  figures: Figures,
  recorded: readonly ReportedFigure[],
): OddOf[] {
  // A redaction takes out what must go, and has said why.
  if (changeType === 'redact') return [];
  if (entityType === 'source') {
    const own = [...figures.values()].filter(({ source }) => isOf(source, entityId));
    const odd = [...headlineDiffers(value, own), ...noCopy(value)];
    return odd.map((each) => ({ odd: each, figure: undefined }));
  }
  const figure = entityType === 'figure' ? figures.get(entityId) : undefined;
  return figure ? oddBeside(figure, recorded).map((odd) => ({ odd, figure })) : [];
}

// What is taken out of the count needs no second look at its number.
const oddBeside = (figure: ReportedFigure, recorded: readonly ReportedFigure[]): Odd[] =>
  figure.lifecycle === 'active' ? FIGURE_RULES.flatMap((rule) => rule(figure, recorded)) : [];

const isOf = ({ id }: Pick<ReportedFigure['source'], 'id'>, sourceId: string) => id === sourceId;

function reasonFor(odd: Odd, { itemId }: Proposal, typed: readonly WarningRow[]): string | null {
  const digest = digestOf(odd);
  const kept = inOrderOfSendings(typed).findLast(
    (row) => row.itemId === itemId && row.kind === odd.kind && row.digest === digest,
  );
  return kept?.reason ?? null;
}
