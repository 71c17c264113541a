import { notFound } from 'next/navigation';
import type { Person } from '#lib/access/people.ts';
import { figureDefaults } from '#lib/entry/defaults.ts';
import {
  fieldsFromSeries,
  getDirectory,
  listSeriesChoices,
  offersOf,
} from '#lib/entry/directory.ts';
import { earlierValues } from '#lib/entry/earlier-values.ts';
import { getDraft, type Draft } from '#lib/entry/drafts.ts';
import { listRelatableFigures } from '#lib/entry/relatable-figures.ts';
import { carried } from '#lib/entry/next-figure.ts';
import { fieldsOfPayload } from '#lib/entry/payload.ts';
import { proposalsOf, proposedFields } from '#lib/entry/proposals.ts';
import { readingOf } from '#lib/entry/reading.ts';
import { relationFields } from '#lib/entry/relations.ts';
import { listSeriesOf } from '#lib/record/series.ts';

interface Asked {
  id: string;
  itemId: string;
  statementId: string | undefined;
  seriesId: string | undefined;
  /** Where the proposal that is taken begins in the quote. */
  found: string | undefined;
  /** The figure of the draft that the new one is like. */
  like: string | undefined;
}

/** Everything that the form of one figure shows; NOT_FOUND when the draft or its statement is not there. */
export async function figureEntry(actor: Person, asked: Asked) {
  const draft = await getDraft(actor, asked.id);
  const item = draft.items.find(({ id }) => id === asked.itemId);
  if (!draft.mayEdit || (!item && asked.itemId !== 'new')) notFound();
  const statement = statementOf(draft, asked.statementId ?? String(item?.payload.statementId));
  const seriesId = asked.seriesId ?? (item && String(item.payload.seriesId ?? ''));
  const [[series], choices, directory] = await Promise.all([
    listSeriesOf(seriesId ? [seriesId] : []),
    listSeriesChoices(),
    getDirectory(draft.items),
  ]);
  const fromSeries = series ? fieldsFromSeries(series) : {};
  const defaults = fieldsOfPayload(figureDefaults(statement, fromSeries), directory);
  const figures = await listRelatableFigures(draft, seriesId, item?.entityId);
  const relations = draft.items
    .filter(
      ({ entityType, payload }) => entityType === 'relation' && payload.fromId === item?.entityId,
    )
    .map(({ payload }) => payload);
  const proposals =
    item || !asked.found
      ? []
      : proposalsOf(statement, figuresOf(draft, statement.entityId), directory.locations);
  const taken = proposals.find(({ start }) => String(start) === asked.found);
  const { partOf, ...proposed } = taken
    ? proposedFields(taken, proposals, directory.locations, series?.measureType)
    : {};
  const like = draft.items.find(
    ({ entityType, entityId }) => entityType === 'figure' && entityId === asked.like,
  );
  const alike = like && !item ? fieldsOfPayload(carried(like.payload), directory) : {};
  // Another series on an entry that exists changes what follows from the series, and nothing else.
  const values = item
    ? { ...fieldsOfPayload(item.payload, directory), ...(asked.seriesId ? fromSeries : {}) }
    : { ...defaults, ...alike, ...proposed };
  const related = {
    ...relationFields(
      item ? relations : [],
      figures.map(({ value }) => value),
    ),
    ...(partOf && { partOf }),
  };
  return {
    draft,
    taking: taken && asked.found,
    item,
    statement,
    series,
    choices,
    defaults,
    values,
    figures,
    relations: related,
    reading: await readingOf(draft, { ...values, ...related }, { directory, item: item ?? null }),
    earlier: series
      ? await earlierValues(series.id, String(statement.payload.organizationId ?? ''))
      : [],
    ...offersOf(directory),
  };
}

const figuresOf = (draft: Draft, statementId: string) =>
  draft.items.filter(
    ({ entityType, payload }) => entityType === 'figure' && payload.statementId === statementId,
  );

function statementOf(draft: Draft, entityId: string) {
  return (
    draft.items.find((item) => item.entityType === 'statement' && item.entityId === entityId) ??
    notFound()
  );
}
