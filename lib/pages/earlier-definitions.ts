import { listRevisions } from '#lib/record/revisions.ts';
import type { Series } from '#lib/record/shapes.ts';

export interface EarlierDefinition {
  definition: string;
  /** The last revision that had it. */
  revision: number;
  /** The moment from which other words stood in its place. */
  until: Date;
  /** Why they were changed; null where no reason was recorded. */
  reason: string | null;
}

/** The words by which the series was defined before, the latest first; none while they never changed. */
export async function earlierDefinitions({ id }: Pick<Series, 'id'>): Promise<EarlierDefinition[]> {
  const revisions = await listRevisions<'series'>('series', id);
  return revisions
    .flatMap(({ snapshot, revision }, at): EarlierDefinition[] => {
      const next = revisions[at + 1];
      const definition = snapshot?.definition;
      const isChanged =
        next && definition !== undefined && next.snapshot?.definition !== definition;
      return isChanged
        ? [{ definition, revision, until: next.recordedAt, reason: next.reason }]
        : [];
    })
    .toReversed();
}
