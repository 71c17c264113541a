// What this site said of a figure: each revision with the words, the document and the names as they stood then.
import { findLastSeqOfSubmission, listRevisionsOf, type RevisionRow } from '#db/revisions.ts';
import { getStore } from '#db/store.ts';
import { AppError } from '#lib/errors.ts';
import { assembleFigures } from '#lib/record/assemble-figures.ts';
import { changedFields, type FigureField } from '#lib/pages/figure-changes.ts';
import { getFigure } from '#lib/record/figures.ts';
import { entitiesAsOf, redactionAfter, shelfAsOf, type Redaction } from '#lib/record/past-shelf.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Figure } from '#lib/record/shapes.ts';
import { getSource } from '#lib/record/sources.ts';

export interface FigureRevision extends Pick<
  RevisionRow,
  'revision' | 'changeType' | 'reason' | 'recordedAt'
> {
  /** The figure as it was; null when it was redacted, or when what it rested on is not public. */
  figure: ReportedFigure | null;
  /** What was taken out of the figure, its statement or its document since. */
  redactions: Redaction[];
  /** The fields that differ from the revision before; empty for the first and beside what cannot be shown. */
  changes: FigureField[];
}

/** A revision as it was, with how many there are and the figures at the other ends of its relations as they were. */
export interface PastFigure extends FigureRevision {
  total: number;
  /** The revision before as it was; null for the first, and when it cannot be shown. */
  before: ReportedFigure | null;
  related: ReportedFigure[];
}

/** Every revision of a public figure from the first. Throws NOT_FOUND. */
export async function listFigureRevisions(id: string): Promise<FigureRevision[]> {
  const rows = await revisionsOf(id);
  const read = await Promise.all(rows.map((row) => readRevision(row, rows)));
  return read.map((each, at) => {
    const before = read[at - 1]?.figure;
    const changes = before && each.figure ? changedFields(before, each.figure) : [];
    return { ...each, changes };
  });
}

/** That revision of a public figure as it was. Throws NOT_FOUND for a number that it does not have. */
export async function getFigureRevision(id: string, number: number): Promise<PastFigure> {
  const rows = await revisionsOf(id);
  const row = rows.find(({ revision }) => revision === number);
  if (!row) throw new AppError('NOT_FOUND');
  const read = await readRevision(row, rows);
  if (!read.figure && read.redactions.length === 0) throw new AppError('NOT_FOUND');
  const others = (read.figure?.relations ?? []).flatMap(({ fromId, toId }) => [fromId, toId]);
  const related = await figuresAsOf(
    others.filter((other) => other !== id),
    await endOfApproval(row),
  );
  const before = await figureBefore(row, rows);
  const changes = before && read.figure ? changedFields(before, read.figure) : [];
  return { ...read, changes, before, total: rows.length, related };
}

async function figureBefore(row: RevisionRow, all: readonly RevisionRow[]) {
  const earlier = all.find(({ revision }) => revision === row.revision - 1);
  return earlier ? (await readRevision(earlier, all)).figure : null;
}

async function revisionsOf(id: string): Promise<RevisionRow[]> {
  await getFigure(id);
  const rows = await listRevisionsOf(getStore().read, { entityType: 'figure', entityId: id });
  return rows.map(({ revision }) => revision);
}

type ReadRevision = Omit<FigureRevision, 'changes'>;

async function readRevision(row: RevisionRow, all: readonly RevisionRow[]): Promise<ReadRevision> {
  const { revision, changeType, reason, recordedAt } = row;
  const about = { revision, changeType, reason, recordedAt };
  if (row.snapshot === null) {
    const redaction = redactionAfter(row, all);
    return { ...about, figure: null, redactions: redaction ? [redaction] : [] };
  }
  const seq = await endOfApproval(row);
  const { statementId } = row.snapshot as Pick<Figure, 'statementId'>;
  const [said] = await entitiesAsOf('statement', [statementId], seq);
  const [source] = said ? await entitiesAsOf('source', [said.row.sourceId], seq) : [];
  if (!said || !source || !(await isOpen(source.row))) {
    return { ...about, figure: null, redactions: [] };
  }
  const [figure] = await figuresAsOf([row.entityId], seq);
  const redactions = [said.redaction, source.redaction].filter((each) => each !== null);
  return { ...about, figure: figure ?? null, redactions };
}

async function figuresAsOf(ids: readonly string[], seq: number): Promise<ReportedFigure[]> {
  const past = await entitiesAsOf('figure', ids, seq);
  return assembleFigures(
    past.map(({ row: { places: _places, ...columns } }) => columns),
    shelfAsOf(seq),
  );
}

// What was not public then, or is not now, is not shown.
async function isOpen(source: { id: string; confidentiality: string }): Promise<boolean> {
  if (source.confidentiality !== 'public') return false;
  try {
    await getSource(source.id);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return false;
    throw error;
  }
}

// An approval is seen as a whole: what it brought after the figure, such as its relations, belongs to it.
async function endOfApproval({ seq, submissionId }: RevisionRow): Promise<number> {
  return (await findLastSeqOfSubmission(getStore().read, submissionId)) ?? seq;
}
