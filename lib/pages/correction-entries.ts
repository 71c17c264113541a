// Corrections in words: what was changed, from what into what. The page and the feed say the same.
import { differences, publicSnapshot } from '#lib/exchange/api/snapshots.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { fieldName, fieldWords } from '#lib/pages/figure-fields.ts';
import { pathOfChanged } from '#lib/pages/path-of-changed.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import type { PublicChange } from '#lib/record/changes.ts';
import { listFigureRevisions, type FigureRevision } from '#lib/record/figure-revisions.ts';
import type { PublicRevision } from '#lib/record/revisions.ts';

export interface CorrectionEntry {
  now: PublicRevision;
  /** What was changed, as people know it. */
  title: string;
  /** Its page, with the language. */
  path: string;
  /** Whether both states may be read. */
  isShown: boolean;
  changes: { field: string; before: string; after: string }[];
}

/** Each of the changes in words, in their order. */
export async function correctionEntries(
  locale: Locale,
  changes: readonly PublicChange[],
): Promise<CorrectionEntry[]> {
  const ids = changes
    .filter(({ now }) => now.entityType === 'figure')
    .map(({ now }) => now.entityId);
  const histories = new Map(
    await Promise.all(
      [...new Set(ids)].map(async (id) => [id, await listFigureRevisions(id)] as const),
    ),
  );
  return changes.map((change) => {
    const { now } = change;
    const path = `/${locale}${pathOfChanged(now.entityType, now.entityId)}`;
    const history = histories.get(now.entityId);
    const worded = history ? ofFigure(locale, now, history) : ofOther(locale, change);
    return { now, path, ...worded };
  });
}

type Worded = Pick<CorrectionEntry, 'title' | 'isShown' | 'changes'>;

function ofFigure(locale: Locale, now: PublicRevision, history: FigureRevision[]): Worded {
  const at = history.findIndex(({ revision }) => revision === now.revision);
  const [before, after] = [history[at - 1]?.figure, history[at]?.figure];
  const newest = history.findLast(({ figure }) => figure !== null)?.figure;
  const named = after ?? newest;
  const title = named
    ? translate(locale, 'pages')('figure.title', {
        words: quantityWords(locale, named),
        series: named.series.name,
      })
    : titleOf(locale, now);
  if (now.withheld || !before || !after) return { title, isShown: false, changes: [] };
  const changes = (history[at]?.changes ?? []).map((field) => ({
    field: fieldName(locale, field),
    before: fieldWords(locale, field, before),
    after: fieldWords(locale, field, after),
  }));
  return { title, isShown: true, changes };
}

function ofOther(locale: Locale, { now, before }: PublicChange): Worded {
  const [past, present] = [before, now].map(
    (each) => each && publicSnapshot(each.entityType, each.snapshot),
  );
  const changes = differences(past ?? null, present ?? null).map(({ column, old, new: value }) => ({
    field: column,
    before: plain(locale, old),
    after: plain(locale, value),
  }));
  const isShown = Boolean(past && present);
  return { title: titleOf(locale, now), isShown, changes };
}

function titleOf(locale: Locale, { entityType, entityId, snapshot }: PublicRevision): string {
  const given = new Map<string, unknown>(Object.entries(snapshot ?? {}));
  const name = [given.get('title'), given.get('name')].find((each) => typeof each === 'string');
  const kind = label(locale, 'entityType', entityType);
  return translate(locale, 'corrections')('title', { kind, name: name ?? entityId });
}

function plain(locale: Locale, value: unknown): string {
  if (value === null || value === '') return translate(locale, 'corrections')('none');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
