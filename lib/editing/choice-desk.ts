// What the desk shows and changes of the headline of a series.
import { getStore } from '#db/store.ts';
import type { Actor, MaybeActor } from '#lib/access/actor.ts';
import { isPermitted } from '#lib/access/permissions.ts';
import { openDraft, type OpenedDraft } from '#lib/editing/opened-draft.ts';
import type { EditedForm } from '#lib/editing/policy-desk.ts';
import { proposeChange } from '#lib/editing/propose.ts';
import { figureId } from '#lib/entry/relations.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { listCrises } from '#lib/record/crises.ts';
import { listFigures } from '#lib/record/figures.ts';
import { findHeadlineChoice } from '#lib/record/headline-choices.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { listRevisions, type PublicRevision } from '#lib/record/revisions.ts';
import { getSeriesById } from '#lib/record/series.ts';
import type { Crisis, HeadlineChoice } from '#lib/record/shapes.ts';
import { candidatesOf } from '#lib/series/candidates.ts';
import { originsAmong } from '#lib/series/independence.ts';
import { by, published, referenceEnd } from '#lib/series/order.ts';
import { seriesOverview, type SeriesOverview } from '#lib/summary/series-overviews.ts';
import { listItems } from '#lib/submissions/sealed-rows.ts';

// What a person can look through; an older figure is named by its id.
const MOST_OFFERED = 100;

/** What the form sends instead of a figure to end a choice. */
export const BY_POLICY = 'policy';

export interface ChoiceDesk {
  head: SeriesOverview;
  crisis: Crisis | undefined;
  /** The latest word of an editor; null when there never was one. */
  choice: HeadlineChoice | null;
  /** The figures that may head the series, newest first, at most a hundred and the chosen one. */
  offered: ReportedFigure[];
  older: number;
  history: ChoiceHistory | null;
  mayPropose: boolean;
  draft: OpenedDraft | null;
  values: Record<string, string>;
  baseRevision: number | null;
}

export interface ChoiceHistory {
  revisions: PublicRevision<'headline_choice'>[];
  figures: ReportedFigure[];
}

/** The series with its headline and what may head it. Throws NOT_FOUND for an unknown series or a draft of another. */
export async function getChoiceDesk(
  actor: Actor,
  seriesId: string,
  draftId?: string,
): Promise<ChoiceDesk> {
  const series = await getSeriesById(seriesId);
  const [head, choice, draft, crises] = await Promise.all([
    seriesOverview(series),
    findHeadlineChoice(seriesId),
    openDraft(actor, draftId, 'headline_choice'),
    listCrises(),
  ]);
  if (draft && draft.item.payload.seriesId !== seriesId) throw new AppError('NOT_FOUND');
  const { candidates } = candidatesOf(head.figures, { unit: series.unit });
  // A repeat would only stand for its origin, which is offered itself.
  const { origins } = originsAmong(candidates, head.figures);
  const newest = origins.toSorted(by(referenceEnd, published)).toReversed();
  const typed = draft?.item.payload;
  const chosenId = typed ? typed.figureId : choice?.figureId;
  const offered = newest.filter(({ id }, at) => at < MOST_OFFERED || id === chosenId);
  return {
    head,
    crisis: crises.find(({ id }) => id === series.crisisId),
    choice,
    offered,
    older: newest.length - offered.length,
    history: choice && (await historyOf(choice)),
    mayPropose: isPermitted(actor.role, 'reference.propose'),
    draft,
    values: { figureId: chosenInForm(typed, chosenId), note: String(typed?.note ?? '') },
    baseRevision: draft ? draft.item.baseRevision : (choice?.revision ?? null),
  };
}

/**
 * Proposes the figure that the fields choose, or the end of a choice; returns the submission's id. The note is also
 * the reason of the change. Throws NOT_FOUND for an unknown series, and as proposeChange does.
 */
export async function proposeHeadline(
  actor: MaybeActor,
  { seriesId, fields, baseRevision, ...asked }: EditedForm & { seriesId: string },
): Promise<string> {
  const series = await getSeriesById(seriesId);
  const choice = await findHeadlineChoice(seriesId);
  const title = translate('en', 'policies')('choice.submissionTitle', { series: series.name });
  const payload = { seriesId, ...choicePayload(fields) };
  const reason = fields.note ?? '';
  const entityId = choice?.id ?? (await idInDraft(asked.draft));
  const change = {
    entityType: 'headline_choice' as const,
    entityId,
    baseRevision,
    payload,
    reason,
  };
  return proposeChange(actor, { ...asked, title: title.slice(0, 300), change });
}

/** What the fields choose; a figure that was named by its id or address goes before one of the list. */
export function choicePayload(fields: Record<string, string>): Record<string, unknown> {
  const named = fields.otherFigure?.trim() ? figureId(fields.otherFigure) : fields.figureId;
  return { figureId: named === BY_POLICY ? null : (named ?? ''), note: fields.note ?? '' };
}

function chosenInForm(typed: Record<string, unknown> | undefined, chosenId: unknown): string {
  if (typed?.figureId === null) return BY_POLICY;
  return typeof chosenId === 'string' ? chosenId : '';
}

// A choice that nobody made before keeps the id that it has in its draft.
async function idInDraft(draft: EditedForm['draft']): Promise<string | null> {
  const items = draft ? await listItems(getStore().read, draft.submissionId) : [];
  return items.find(({ entityType }) => entityType === 'headline_choice')?.entityId ?? null;
}

/** Null when a figure that was chosen once is not public any more: its revisions are not shown then. */
async function historyOf({ id }: HeadlineChoice): Promise<ChoiceHistory | null> {
  const revisions = await listRevisions<'headline_choice'>('headline_choice', id).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
      throw error;
    },
  );
  if (!revisions) return null;
  const ids = revisions.flatMap(({ snapshot }) => snapshot?.figureId ?? []);
  return {
    revisions,
    figures: ids.length > 0 ? await listFigures({ ids: [...new Set(ids)] }) : [],
  };
}
