import { answerWith, pageOf, type Asked } from '#lib/exchange/api/answer.ts';
import { cursorOf, readCursor } from '#lib/exchange/api/cursor.ts';
import { idNamed } from '#lib/exchange/api/named.ts';
import { NO_QUERY, SOURCES_QUERY } from '#lib/exchange/api/queries.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import type { SourceRow } from '#lib/exchange/api/shapes/source.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';
import { getCrisis } from '#lib/record/crises.ts';
import { publicCaptures, type PublicCapture } from '#lib/record/public-captures.ts';
import { getStandingOrganization } from '#lib/record/organizations.ts';
import {
  getSource,
  listPublicSourcesOf,
  listSourcesAfter,
  type PublishedSource,
} from '#lib/record/sources.ts';

/** The public documents that the query finds, the latest published first. */
export async function sourcesAnswer(asked: Asked): Promise<Answer<SourceRow[]>> {
  const query = readStrictQuery(SOURCES_QUERY, asked.parameters);
  const after = readCursor('sources', query.cursor, 2);
  const [crisisId, publisherId] = await Promise.all([
    idNamed('crisis', query.crisis, getCrisis),
    idNamed('organization', query.organization, getStandingOrganization),
  ]);
  const { kind, language, from: publishedFrom, to: publishedTo } = query;
  const found = await listSourcesAfter(
    { crisisId, publisherId, kind, language, publishedFrom, publishedTo },
    { limit: query.limit + 1, after },
  );
  const { rows, last } = pageOf(found, query.limit);
  return answerWith(asked, await sourceRows(rows, asked.origin), {
    title: 'sources',
    html: '/en/sources',
    next: last && cursorOf('sources', [last.publishedOn, last.id]),
  });
}

/** The public document of this id. Throws NOT_FOUND. */
export async function sourceAnswer(asked: Asked, id: string): Promise<Answer<SourceRow>> {
  readStrictQuery(NO_QUERY, asked.parameters);
  const source = await getSource(id);
  const [row] = await sourceRows([source], asked.origin);
  if (!row) throw new Error('a document always has a row');
  return answerWith(asked, row, {
    title: source.title,
    html: `/en/sources/${id}`,
    csv: `/api/v1/figures?source=${id}&output_format=csv`,
  });
}

async function sourceRows(
  sources: readonly PublishedSource[],
  origin: string,
): Promise<SourceRow[]> {
  const originals = await listPublicSourcesOf(
    sources.flatMap(({ republishedFromId }) => republishedFromId ?? []),
  );
  const visible = new Set(originals.map(({ id }) => id));
  const captures = await publicCaptures(sources);
  return sources.map((source) => ({
    source_id: source.id,
    source_page: `${origin}/en/sources/${source.id}`,
    kind: source.kind,
    source_title: source.title,
    publisher_org: source.publisher.name,
    publisher: source.publisher.slug,
    authors: source.authors,
    source_url: source.url,
    archived_url: source.archiveUrl,
    published_date: source.publishedOn,
    published_date_accuracy: source.publishedOnAccuracy,
    language: source.language,
    licence: source.licence,
    accessed_date: source.accessedOn,
    republished_from:
      source.republishedFromId !== null && visible.has(source.republishedFromId)
        ? source.republishedFromId
        : null,
    copies: (captures.get(source.id) ?? []).map(copyRow),
    revision: source.revision,
    recorded_at: source.recordedAt.toISOString(),
  }));
}

const copyRow = ({ sha256, mediaType, byteCount, capturedAt, isPasted }: PublicCapture) => ({
  sha256,
  media_type: mediaType,
  byte_count: byteCount,
  captured_at: capturedAt.toISOString(),
  is_pasted_text: isPasted,
});
