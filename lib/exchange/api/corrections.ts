import { answerWith, type Asked } from '#lib/exchange/api/answer.ts';
import { cursorOf, noCursor, readCursor } from '#lib/exchange/api/cursor.ts';
import { CORRECTIONS_QUERY } from '#lib/exchange/api/queries.ts';
import { revisionRow } from '#lib/exchange/api/revision-rows.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import type { Correction } from '#lib/exchange/api/shapes/revision.ts';
import { differences } from '#lib/exchange/api/snapshots.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';
import { pathsOfChanged } from '#lib/pages/paths-of-changed.ts';
import type { PublicChange } from '#lib/record/changes.ts';
import { listCorrections } from '#lib/record/corrections.ts';

/** What was corrected, withdrawn, retracted, superseded or redacted, and edits of a number: the latest first. */
export async function correctionsAnswer(asked: Asked): Promise<Answer<Correction[]>> {
  const query = readStrictQuery(CORRECTIONS_QUERY, asked.parameters);
  const { change_type: changeType, crisis, from, to, limit } = query;
  const page = { before: placeBefore(query.cursor), limit };
  const { changes, next } = await listCorrections({ changeType, crisis, from, to }, page);
  const pathOf = await pathsOfChanged(changes.map(({ now }) => now));
  return answerWith(
    asked,
    changes.map((change) => correctionRow(change, `${asked.origin}/en${pathOf(change.now)}`)),
    {
      title: 'corrections',
      html: '/en/corrections',
      next: next === null ? undefined : cursorOf('corrections', [String(next)]),
    },
  );
}

function placeBefore(cursor: string | undefined): number | undefined {
  const [place] = readCursor('corrections', cursor, 1) ?? [];
  if (cursor === undefined || place === undefined) return undefined;
  if (!/^\d{1,15}$/.test(place)) throw noCursor(cursor);
  return Number(place);
}

function changesOf({ now, before }: PublicChange) {
  return differences(before && revisionRow(before).snapshot, revisionRow(now).snapshot);
}

function correctionRow(change: PublicChange, page: string): Correction {
  const { snapshot: _, hash: __, ...row } = revisionRow(change.now);
  return { ...row, page, changes: changesOf(change) };
}
