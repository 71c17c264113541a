// How a figure will read while it is still being typed.
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { getDirectory } from '#lib/entry/directory.ts';
import { getDraft, type Draft } from '#lib/entry/drafts.ts';
import { enteredPayload, type Directory } from '#lib/entry/payload.ts';
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import { previewOf, withWholes } from '#lib/entry/previews.ts';
import { enteredRelations, withoutRelations } from '#lib/entry/relations.ts';
import { definition } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import type { Figure, Proposed } from '#lib/record/shapes.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { listSeriesOf } from '#lib/record/series.ts';
import { mayBeCorrection, warningSentence } from '#lib/sentences/warning.ts';
import { agreesWithSeries } from '#lib/submissions/checks/series-agreement.ts';
import { parseEntity } from '#lib/submissions/entities/parse-entity.ts';
import { problemSentence } from '#lib/submissions/problem-sentence.ts';
import { proposedFigures } from '#lib/submissions/proposed-figures.ts';
import { oddInFigure } from '#lib/submissions/warnings/find-warnings.ts';
import type { Odd } from '#lib/submissions/warnings/warning.ts';

export interface Reading {
  /** What the public will read; null while something that it needs is missing or unreadable. */
  sentence: string | null;
  /** What was left as it is filled in and will be shown: that nobody knows the basis, that the day is inferred. */
  assumed: string[];
  /** In what it differs from its series: so it cannot be sent. */
  differs: string[];
  /** What looks odd in it and is asked about when the draft is sent; a change of what is recorded has another form. */
  odd: OddInWords[];
}

export interface OddInWords extends Pick<Odd, 'kind' | 'figureId'> {
  sentence: string;
  /** Whether the recorded figure may be what is to be changed instead. */
  mayBeCorrection: boolean;
}

/** The item of the draft that is typed into; null for a new one. */
type Typed = Pick<Draft['items'][number], 'entityId' | 'baseRevision'> | null;

/** How the typed figure of a draft will read. Throws NOT_FOUND when the draft is not the actor's to see. */
export async function readingOfTyped(
  actor: MaybeActor,
  {
    submissionId,
    itemId,
    fields,
  }: { submissionId: string; itemId?: string | undefined; fields: Record<string, string> },
): Promise<Reading> {
  const draft = await getDraft(authorize(actor, 'submission.write'), submissionId);
  // A box that is not ticked is sent as an empty text, and the id of what the form makes is no field of it.
  const filled = Object.entries(fields).filter(([name, value]) => value && name !== 'newId');
  return readingOf(draft, Object.fromEntries(filled), {
    directory: await getDirectory(draft.items),
    item: draft.items.find(({ id }) => id === itemId) ?? null,
  });
}

/** How a figure with these fields of its form will read among the items of its draft. */
export async function readingOf(
  { items }: Pick<Draft, 'items'>,
  fields: Record<string, string>,
  { directory, item }: { directory: Directory; item: Typed },
): Promise<Reading> {
  const { payload, added } = enteredPayload(withoutRelations(fields), directory, newPublicId);
  const { value } = parseEntity('figure', payload);
  if (!value) return { sentence: null, assumed: [], differs: [], odd: [] };
  const entityId = item?.entityId ?? newPublicId();
  const whole = enteredRelations(fields).find(({ type }) => type === 'subset_of');
  const reported = await proposedFigures([
    ...items.filter((each) => !isReplaced(each, entityId)),
    ...added.map(({ id, name, kind }) => ({
      entityType: 'organization' as const,
      entityId: id,
      value: parseEntity('organization', { name, kind }).value ?? null,
    })),
    { entityType: 'figure', entityId, value },
    ...(whole ? [partOf(entityId, whole.toId)] : []),
  ]);
  const known = await withWholes(reported);
  const figure = reported.get(entityId);
  const isNew = (item?.baseRevision ?? null) === null;
  return {
    sentence: figure ? previewOf(figure, known) : null,
    assumed: assumedIn(value),
    differs: figure ? await differencesIn(figure, known.get(whole?.toId ?? '')) : [],
    odd: figure && isNew ? (await oddInFigure(figure)).map(inWords) : [],
  };
}

// What the form says stands in the place of what was saved of the figure, and of what it was part of.
const isReplaced = ({ entityType, entityId, payload }: TreeItem, typedId: string): boolean =>
  entityId === typedId || (entityType === 'relation' && payload.fromId === typedId);

// Told while both stand in the form: the words of the quote, and what the series counts.
async function differencesIn(
  figure: ReportedFigure,
  whole: ReportedFigure | undefined,
): Promise<string[]> {
  const [series] = await listSeriesOf([figure.seriesId]);
  const isPartOfTotal = whole?.seriesId === figure.seriesId;
  const t = translate('en', 'desk');
  return agreesWithSeries({ figure, series, isPartOfTotal }).map((problem) => {
    const name = t(`figure.${problem.field}` as 'figure.civilianStatus');
    return `${name}: ${problemSentence('en', problem)}`;
  });
}

const inWords = (odd: Odd): OddInWords => ({
  kind: odd.kind,
  figureId: odd.figureId,
  sentence: warningSentence('en', odd),
  mayBeCorrection: mayBeCorrection(odd),
});

const partOf = (fromId: string, toId: string) => ({
  entityType: 'relation' as const,
  entityId: newPublicId(),
  value: parseEntity('relation', { type: 'subset_of', fromId, toId }).value ?? null,
});

function assumedIn(figure: Proposed<Figure>): string[] {
  const t = translate('en', 'desk');
  const { basis, referenceBasis, placePrecision } = figure;
  return [
    ...(basis === 'unknown' ? [t('figure.assumed.basis')] : []),
    ...(referenceBasis === 'stated' ? [] : [definition('en', 'referenceBasis', referenceBasis)]),
    ...(placePrecision === 'unknown' ? [t('figure.assumed.place')] : []),
  ];
}
