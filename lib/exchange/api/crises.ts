import { answerWith, pageOf, type Asked } from '#lib/exchange/api/answer.ts';
import { cursorOf, readCursor } from '#lib/exchange/api/cursor.ts';
import { CRISES_QUERY, NO_QUERY } from '#lib/exchange/api/queries.ts';
import { seriesRows } from '#lib/exchange/api/series-rows.ts';
import type { CrisisDetail, CrisisRow } from '#lib/exchange/api/shapes/crisis.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';
import { getCrisis, listCrises, listCrisesAfter } from '#lib/record/crises.ts';
import { listSeries } from '#lib/record/series.ts';
import type { Crisis } from '#lib/record/shapes.ts';

/** The crises that the query finds, the latest to begin first. */
export async function crisesAnswer(asked: Asked): Promise<Answer<CrisisRow[]>> {
  const query = readStrictQuery(CRISES_QUERY, asked.parameters);
  const after = readCursor('crises', query.cursor, 2);
  const filter = { kind: query.kind, country: query.location_code };
  const found = await listCrisesAfter(filter, { limit: query.limit + 1, after });
  const { rows, last } = pageOf(found, query.limit);
  return answerWith(asked, await crisisRows(rows, asked.origin), {
    title: 'crises',
    html: '/en',
    next: last && cursorOf('crises', [last.startOn, last.id]),
  });
}

/** The crisis of this slug with its series. Throws NOT_FOUND. */
export async function crisisAnswer(asked: Asked, slug: string): Promise<Answer<CrisisDetail>> {
  readStrictQuery(NO_QUERY, asked.parameters);
  const crisis = await getCrisis(slug);
  const [rows, series] = await Promise.all([
    crisisRows([crisis], asked.origin),
    listSeries(crisis.id).then((found) => seriesRows(found, asked.origin)),
  ]);
  const [row] = rows;
  if (!row) throw new Error('a crisis always has a row');
  return answerWith(
    asked,
    { ...row, series },
    {
      title: crisis.name,
      html: `/en/crises/${slug}`,
      csv: `/api/v1/figures?crisis=${slug}&output_format=csv`,
    },
  );
}

async function crisisRows(crises: readonly Crisis[], origin: string): Promise<CrisisRow[]> {
  const isChild = crises.some(({ parentId }) => parentId !== null);
  const slugs = new Map((isChild ? await listCrises() : []).map(({ id, slug }) => [id, slug]));
  return crises.map((crisis) => ({
    crisis_id: crisis.id,
    crisis: crisis.slug,
    crisis_url: `${origin}/en/crises/${crisis.slug}`,
    name: crisis.name,
    kind: crisis.kind,
    parent_crisis: crisis.parentId === null ? null : (slugs.get(crisis.parentId) ?? null),
    start_date: crisis.startOn,
    start_date_accuracy: crisis.startOnAccuracy,
    end_date: crisis.endOn,
    end_date_accuracy: crisis.endOnAccuracy,
    location_codes: crisis.countries,
    summary: crisis.summary,
    revision: crisis.revision,
    recorded_at: crisis.recordedAt.toISOString(),
  }));
}
