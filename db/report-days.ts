// On which days organizations reported on crises that go on.
import { and, desc, eq, gte, isNull, lte } from 'drizzle-orm';
import { crises, figures, organizations, series, sources, statements } from '#db/schema/record.ts';
import type { Reader } from '#db/store.ts';

export interface ReportDay {
  organizationId: string;
  slug: string;
  name: string;
  crisisName: string;
  /** The day on which the document came out. */
  day: string;
}

/**
 * Each day between two on which a public document with a figure on a crisis without an end came out, once for every
 * organization and crisis, the latest first, at most `limit`.
 */
export function listReportDays(
  reader: Reader,
  { from, to, limit }: { from: string; to: string; limit: number },
): Promise<ReportDay[]> {
  return reader
    .selectDistinct({
      organizationId: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      crisisName: crises.name,
      day: sources.publishedOn,
    })
    .from(figures)
    .innerJoin(series, eq(series.id, figures.seriesId))
    .innerJoin(crises, eq(crises.id, series.crisisId))
    .innerJoin(statements, eq(statements.id, figures.statementId))
    .innerJoin(sources, eq(sources.id, statements.sourceId))
    .innerJoin(organizations, eq(organizations.id, statements.organizationId))
    .where(
      and(
        isNull(crises.endOn),
        eq(figures.lifecycle, 'active'),
        eq(sources.confidentiality, 'public'),
        eq(sources.publishedOnAccuracy, 'day'),
        gte(sources.publishedOn, from),
        lte(sources.publishedOn, to),
      ),
    )
    .orderBy(desc(sources.publishedOn))
    .limit(limit);
}
