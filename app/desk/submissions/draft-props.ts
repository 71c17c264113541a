import { fieldSentence, formField } from '#app/desk/problem-sentence.ts';
import type { LinkedProblem } from '#components/desk/problem-list.tsx';
import { fieldId } from '#components/forms/form-state.ts';
import { getDirectory } from '#lib/entry/directory.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { listRelated } from '#lib/entry/relatable-figures.ts';
import { listSeriesOf } from '#lib/record/series.ts';

/** What DraftView draws of a draft, but for the tools. */
export async function draftProps(draft: Draft) {
  const seriesIds = draft.items.flatMap(({ payload }) =>
    typeof payload.seriesId === 'string' ? [payload.seriesId] : [],
  );
  const [directory, related, series] = await Promise.all([
    getDirectory(draft.items),
    listRelated(draft),
    listSeriesOf(seriesIds),
  ]);
  return {
    items: draft.items,
    series: Object.fromEntries(series.map(({ id, name }) => [id, name])),
    directory,
    related,
    previews: draft.previews,
    problems: linkedProblems(draft),
  };
}

function linkedProblems(draft: Draft): Record<string, LinkedProblem[]> {
  const linked: Record<string, LinkedProblem[]> = {};
  for (const problem of draft.problems) {
    const { itemId = '', field } = problem;
    const { label, sentence } = fieldSentence(problem);
    const href = `${pageOf(draft, itemId)}#${fieldId(formField(field))}`;
    (linked[itemId] ??= []).push({ sentence: label ? `${label}: ${sentence}` : sentence, href });
  }
  return linked;
}

function pageOf({ id, items }: Draft, itemId: string): string {
  const item = items.find((known) => known.id === itemId);
  const base = `/desk/submissions/${id}`;
  if (item?.entityType === 'source') return `${base}/document`;
  if (item?.entityType === 'statement') return `${base}/statements/${itemId}`;
  if (item?.entityType === 'figure') return `${base}/figures/${itemId}`;
  const figure = items.find(({ entityId }) => entityId === item?.payload.fromId);
  return figure ? `${base}/figures/${figure.id}` : base;
}
