import type { EntityType } from '#db/codes.ts';
import { answerWith, type Asked } from '#lib/exchange/api/answer.ts';
import { cursorOf, noCursor, readCursor } from '#lib/exchange/api/cursor.ts';
import { CORRECTION_TYPES, CORRECTIONS_QUERY } from '#lib/exchange/api/queries.ts';
import { revisionRow } from '#lib/exchange/api/revision-rows.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import type { Correction } from '#lib/exchange/api/shapes/revision.ts';
import { columnOf, differences, NUMBER_FIELDS } from '#lib/exchange/api/snapshots.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';
import { listLaterChanges, type PublicChange } from '#lib/record/changes.ts';

/** What was corrected, withdrawn, retracted, superseded or redacted, and edits of a number: the latest first. */
export async function correctionsAnswer(asked: Asked): Promise<Answer<Correction[]>> {
  const query = readStrictQuery(CORRECTIONS_QUERY, asked.parameters);
  const before = placeBefore(query.cursor);
  const { changes, next } = await listLaterChanges(
    {
      kinds: query.change_type === undefined ? CORRECTION_TYPES : [query.change_type],
      isSought: isCorrection,
    },
    { before, limit: query.limit },
  );
  return answerWith(
    asked,
    changes.map((change) => correctionRow(change, asked.origin)),
    {
      title: 'corrections',
      html: '/en',
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

const NUMBERS = NUMBER_FIELDS.map(columnOf);

// An edit mends a spelling as well: it is a correction where it changes a number.
function isCorrection(change: PublicChange): boolean {
  if (change.now.changeType !== 'edit') return true;
  return (
    change.now.entityType === 'figure' &&
    changesOf(change).some(({ column }) => NUMBERS.includes(column))
  );
}

function changesOf({ now, before }: PublicChange) {
  return differences(before && revisionRow(before).snapshot, revisionRow(now).snapshot);
}

function correctionRow(change: PublicChange, origin: string): Correction {
  const { snapshot: _, hash: __, ...row } = revisionRow(change.now);
  const page = `${origin}${PAGES[row.entity_type]?.(row.entity_id) ?? '/en'}`;
  return { ...row, page, changes: changesOf(change) };
}

const PAGES: Partial<Record<EntityType, (id: string) => string>> = {
  figure: (id) => `/en/figures/${id}`,
  statement: (id) => `/en/statements/${id}`,
  source: (id) => `/en/sources/${id}`,
  policy: () => '/en/methodology',
};
