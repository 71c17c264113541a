// Corrections in words: what was changed, from what into what. The page and the feed say the same.
import { publicFields } from '#lib/exchange/api/snapshots.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import {
  entityFieldName,
  entityFieldWords,
  namesIn,
  type NameOf,
} from '#lib/pages/entity-fields.ts';
import { fieldName, fieldWords } from '#lib/pages/figure-fields.ts';
import { pathsOfChanged } from '#lib/pages/paths-of-changed.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import { canonicalJson } from '#lib/record/chain.ts';
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
  const others = changes.filter(({ now }) => now.entityType !== 'figure');
  const nameOf = await namesIn(
    others.flatMap(({ now, before }) => [now.snapshot, before?.snapshot]),
  );
  const pathOf = await pathsOfChanged(changes.map(({ now }) => now));
  return changes.map((change) => {
    const { now } = change;
    const path = `/${locale}${pathOf(now)}`;
    const history = histories.get(now.entityId);
    const worded = history
      ? ofFigure(locale, now, { history, nameOf })
      : ofOther(locale, change, nameOf);
    return { now, path, ...worded };
  });
}

type Worded = Pick<CorrectionEntry, 'title' | 'isShown' | 'changes'>;

function ofFigure(
  locale: Locale,
  now: PublicRevision,
  { history, nameOf }: { history: FigureRevision[]; nameOf: NameOf },
): Worded {
  const at = history.findIndex(({ revision }) => revision === now.revision);
  const [before, after] = [history[at - 1]?.figure, history[at]?.figure];
  const newest = history.findLast(({ figure }) => figure !== null)?.figure;
  const named = after ?? newest;
  const title = named
    ? translate(locale, 'pages')('figure.title', {
        words: quantityWords(locale, named),
        series: named.series.name,
      })
    : titleOf(locale, now, nameOf);
  if (now.withheld || !before || !after) return { title, isShown: false, changes: [] };
  const changes = (history[at]?.changes ?? []).map((field) => ({
    field: fieldName(locale, field),
    before: fieldWords(locale, field, before),
    after: fieldWords(locale, field, after),
  }));
  return { title, isShown: true, changes };
}

function ofOther(locale: Locale, { now, before }: PublicChange, nameOf: NameOf): Worded {
  const { entityType } = now;
  const [past, present] = [before, now].map(
    (each) => each?.snapshot && new Map<string, unknown>(Object.entries(each.snapshot)),
  );
  const title = titleOf(locale, now, nameOf);
  if (!past || !present) return { title, isShown: false, changes: [] };
  const changed = publicFields(entityType).filter(
    (field) => canonicalJson(past.get(field) ?? null) !== canonicalJson(present.get(field) ?? null),
  );
  const words = (field: string, value: unknown) =>
    entityFieldWords(locale, { entityType, field, value }, nameOf);
  const changes = changed.map((field) => ({
    field: entityFieldName(locale, field),
    before: words(field, past.get(field)),
    after: words(field, present.get(field)),
  }));
  return { title, isShown: true, changes };
}

function titleOf(
  locale: Locale,
  { entityType, entityId, snapshot }: PublicRevision,
  nameOf: NameOf,
): string {
  const given = new Map<string, unknown>(Object.entries(snapshot ?? {}));
  const ofSeries = given.get('seriesId');
  const named = [
    given.get('title'),
    given.get('name'),
    given.get('quote'),
    typeof ofSeries === 'string' ? nameOf(ofSeries) : null,
  ].find((each) => typeof each === 'string');
  const kind = label(locale, 'entityType', entityType);
  return translate(locale, 'corrections')('title', {
    kind,
    name: named ? shortened(named) : entityId,
  });
}

const MOST_LETTERS = 120;

// A quote may be a paragraph.
const shortened = (name: string) =>
  name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS).trimEnd()}…` : name;
