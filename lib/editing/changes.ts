// Policies and headline choices of a submission, before and after, for whoever reviews them.
import type { EntityType, SubmissionStatus } from '#db/codes.ts';
import { getStore } from '#db/store.ts';
import { choiceWords } from '#lib/editing/choice-words.ts';
import { typedPolicy } from '#lib/editing/policy-fields.ts';
import { policyWords } from '#lib/editing/policy-words.ts';
import { isRecordType, type RecordType } from '#lib/editing/record-kinds.ts';
import { restingWords, type RestingWords } from '#lib/editing/resting-words.ts';
import { sideBySide, type Worded, type WordedChange } from '#lib/editing/worded.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { listCrises } from '#lib/record/crises.ts';
import { listFigures } from '#lib/record/figures.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { listSeriesOf } from '#lib/record/series.ts';
import { findRevision } from '#lib/sealing/recorded.ts';
import type { SubmissionItem } from '#lib/submissions/submission.ts';

export interface ReferenceChange {
  title: string;
  /** Where the desk shows what is changed, and where the public reads it. */
  page: string;
  publicPage: string;
  rows: WordedChange[];
  /** What readers will see as the reason; left out where a note among the rows says it. */
  reason?: string | null;
  /** The words and the document that the change has to be read beside; left out where it has none. */
  restsOn?: RestingWords & { marks: string[] };
  /** What else the change reaches, in numbers; left out where it reaches nothing else. */
  touches?: string;
  /** Whether the record has a newer revision than the one that the change started from. */
  isOutdated: boolean;
  isApproved: boolean;
}

type Version = Record<string, unknown> | null;

const SHOWN: readonly string[] = ['policy', 'headline_choice'] satisfies EntityType[];

/** Each policy and headline choice of the submission, by the id of its item; other items have none. */
export async function referenceChanges(
  locale: Locale,
  { status, items }: { status: SubmissionStatus; items: readonly SubmissionItem[] },
): Promise<Record<string, ReferenceChange>> {
  const shown = items.filter(({ entityType }) => SHOWN.includes(entityType));
  const versions = await Promise.all(
    shown.map(async (item) => ({ item, before: await versionBefore(item, status) })),
  );
  const figures = await figuresIn(versions.flatMap(({ item, before }) => [item.payload, before]));
  const pages = await seriesPages(locale, shown);
  const changes = versions.map(({ item, before }): [string, ReferenceChange] => {
    const { entityType, payload } = item;
    const words = (version: Version) => versionWords(locale, entityType, version, figures);
    const of = entityType === 'policy' ? policyPage(locale) : pages.get(textOf(payload.seriesId));
    const standing = { isApproved: status === 'approved', isOutdated: isOutdated(item, status) };
    const rows = sideBySide(words(before), words(payload));
    return [item.id, { ...(of ?? unknownSeries(locale)), rows, ...standing }];
  });
  return Object.fromEntries(changes);
}

export interface RecordChange {
  item: SubmissionItem;
  entityType: RecordType;
  before: Version;
  /** What would be recorded; what was typed, while that cannot be read. */
  after: NonNullable<Version>;
  restsOn: RestingWords;
  isOutdated: boolean;
  isApproved: boolean;
}

/** The items that change a recorded figure, statement or document, with what they change. */
export async function recordChanges({
  status,
  items,
}: {
  status: SubmissionStatus;
  items: readonly SubmissionItem[];
}): Promise<RecordChange[]> {
  const changed = items.flatMap((item) =>
    item.baseRevision !== null && isRecordType(item.entityType)
      ? [{ item, entityType: item.entityType }]
      : [],
  );
  return Promise.all(
    changed.map(async ({ item, entityType }) => {
      const after = { ...(item.value ?? item.payload) };
      return {
        item,
        entityType,
        after,
        restsOn: await restingWords(entityType, after, items),
        ...(await versionsOf(item, status)),
      };
    }),
  );
}

/** What the item started from or would replace, and how it stands to the record. */
export async function versionsOf(item: SubmissionItem, status: SubmissionStatus) {
  return {
    before: await versionBefore(item, status),
    isApproved: status === 'approved',
    isOutdated: isOutdated(item, status),
  };
}

/** A recorded or typed version of a policy or headline choice in words, with its note. */
export function versionWords(
  locale: Locale,
  entityType: EntityType,
  version: Version,
  figures: readonly ReportedFigure[],
): Worded[] {
  const t = translate(locale, 'policies');
  const note = version
    ? [{ name: 'note', label: t('fields.note'), value: textOf(version.note) }]
    : [];
  if (entityType === 'headline_choice')
    return [choiceWords(locale, textOf(version?.figureId) || null, figures), ...note];
  return version ? [...policyWords(locale, typedPolicy(version.value)), ...note] : note;
}

/** The public figures that versions of headline choices name. */
export function figuresIn(versions: readonly Version[]): Promise<ReportedFigure[]> {
  const ids = versions.flatMap((version) => textOf(version?.figureId) || []);
  return ids.length > 0 ? listFigures({ ids: [...new Set(ids)] }) : Promise.resolve([]);
}

type Place = Pick<ReferenceChange, 'title' | 'page' | 'publicPage'>;

const policyPage = (locale: Locale): Place => ({
  title: translate(locale, 'policies')('change'),
  page: '/desk/policies',
  publicPage: `/${locale}/methodology#headline`,
});

const unknownSeries = (locale: Locale): Place => ({
  title: translate(locale, 'policies')('choice.title'),
  page: '/desk/series',
  publicPage: `/${locale}`,
});

async function seriesPages(
  locale: Locale,
  items: readonly SubmissionItem[],
): Promise<Map<string, Place>> {
  const series = await listSeriesOf(items.flatMap(({ payload }) => textOf(payload.seriesId) || []));
  const crises = await listCrises();
  const t = translate(locale, 'policies');
  return new Map(
    series.map(({ id, slug, name, crisisId }) => {
      const crisis = crises.find((each) => each.id === crisisId);
      const publicPage = `/${locale}/crises/${crisis?.slug ?? ''}/series/${slug}`;
      return [
        id,
        { title: t('choice.change', { series: name }), page: `/desk/series/${id}`, publicPage },
      ];
    }),
  );
}

const isOutdated = ({ current, baseRevision }: SubmissionItem, status: SubmissionStatus) =>
  status !== 'approved' && (current?.revision ?? null) !== baseRevision;

// What is waiting is compared with the record as it is, what was approved with the revision that it replaced.
async function versionBefore(
  { entityType, entityId, baseRevision: revision, current }: SubmissionItem,
  status: SubmissionStatus,
): Promise<Version> {
  if (status !== 'approved') return current && { ...current };
  if (revision === null) return null;
  const base = await findRevision(getStore().read, { entityType, entityId, revision });
  return (base?.snapshot as Version | undefined) ?? null;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
