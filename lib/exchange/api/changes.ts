import { answerWith, type Asked } from '#lib/exchange/api/answer.ts';
import { CHANGES_QUERY } from '#lib/exchange/api/queries.ts';
import { revisionRow } from '#lib/exchange/api/revision-rows.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import type { RevisionRow } from '#lib/exchange/api/shapes/revision.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';
import { listChanges, placeInChain } from '#lib/record/changes.ts';

/** What was approved since a place in the chain or an instant, in the order of the chain. */
export async function changesAnswer(asked: Asked): Promise<Answer<RevisionRow[]>> {
  const { since, limit } = readStrictQuery(CHANGES_QUERY, asked.parameters);
  const after = /^\d+$/.test(since) ? Number(since) : await placeInChain(new Date(since));
  const { changes, next } = await listChanges(after, limit);
  return answerWith(asked, changes.map(revisionRow), {
    title: 'changes of the record',
    html: '/en/corrections',
    next: next === null ? undefined : String(next),
    nextKey: 'since',
  });
}
