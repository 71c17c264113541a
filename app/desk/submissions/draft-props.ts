import { choiceSentences, policySentences } from '#app/desk/editing.ts';
import { fieldSentence } from '#app/desk/problem-sentence.ts';
import type { LinkedProblem } from '#components/desk/problem-list.tsx';
import { fieldId, type FieldSentence } from '#components/forms/form-state.ts';
import { referenceChangesInWords } from '#app/desk/reference/changes-in-words.ts';
import { recordChangesInWords } from '#app/desk/record/changes-in-words.ts';
import { referenceChanges, type ReferenceChange } from '#lib/editing/changes.ts';
import { getDirectory } from '#lib/entry/directory.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { listRelated } from '#lib/entry/relatable-figures.ts';
import type { FieldProblem } from '#lib/errors.ts';
import { listSeriesOf } from '#lib/record/series.ts';

/** What DraftView draws of a draft, but for the tools. */
export async function draftProps(draft: Draft) {
  const seriesIds = draft.items.flatMap(({ payload }) =>
    typeof payload.seriesId === 'string' ? [payload.seriesId] : [],
  );
  const [directory, related, series, ofReference, ofRecord, ofOrder] = await Promise.all([
    getDirectory(draft.items),
    listRelated(draft),
    listSeriesOf(seriesIds),
    referenceChanges('en', draft),
    recordChangesInWords(draft),
    referenceChangesInWords(draft),
  ]);
  const changes = { ...ofReference, ...ofRecord, ...ofOrder };
  return {
    items: draft.items,
    series: Object.fromEntries(series.map(({ id, name }) => [id, name])),
    directory,
    changes,
    related,
    previews: draft.previews,
    warnings: Object.groupBy(draft.warnings, ({ itemId }) => itemId),
    problems: linkedProblems(draft, { ...ofRecord, ...ofOrder }),
  };
}

function linkedProblems(
  draft: Draft,
  ofRecord: Record<string, ReferenceChange>,
): Record<string, LinkedProblem[]> {
  return Object.fromEntries(
    draft.items.map(({ id, entityType, problems }) => {
      const page = ofRecord[id]?.page ?? pageOf(draft, id);
      return [
        id,
        sentencesFor(entityType, problems).map(({ field, label, sentence }) => ({
          sentence: label ? `${label}: ${sentence}` : sentence,
          href: `${page}#${fieldId(field)}`,
        })),
      ];
    }),
  );
}

// The form of an editor has fields of its own.
function sentencesFor(entityType: string, problems: readonly FieldProblem[]): FieldSentence[] {
  if (entityType === 'policy') return policySentences(problems);
  return entityType === 'headline_choice' ? choiceSentences(problems) : problems.map(fieldSentence);
}

function pageOf({ id, items }: Draft, itemId: string): string {
  const item = items.find((known) => known.id === itemId);
  const base = `/desk/submissions/${id}`;
  if (item?.entityType === 'source') return `${base}/document`;
  if (item?.entityType === 'statement') return `${base}/statements/${itemId}`;
  if (item?.entityType === 'figure') return `${base}/figures/${itemId}`;
  if (item?.entityType === 'policy') return `/desk/policies?draft=${id}`;
  if (item?.entityType === 'headline_choice')
    return `/desk/series/${String(item.payload.seriesId)}?draft=${id}`;
  const figure = items.find(({ entityId }) => entityId === item?.payload.fromId);
  return figure ? `${base}/figures/${figure.id}` : base;
}
