// A recorded or proposed version of an entity, field by field in words.
import { fieldLabel } from '#app/desk/problem-sentence.ts';
import { referenceNames } from '#app/desk/reference/reference-names.ts';
import { itemWords } from '#components/desk/item-words.ts';
import { figuresIn, versionWords } from '#lib/editing/changes.ts';
import { isReferenceType } from '#lib/editing/reference-kinds.ts';
import { referenceWords } from '#lib/editing/reference-words.ts';
import type { Worded } from '#lib/editing/worded.ts';
import { getDirectory } from '#lib/entry/directory.ts';
import { flat } from '#lib/entry/nested.ts';
import type { Directory } from '#lib/entry/payload.ts';
import { typedValues } from '#lib/entry/typed-values.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { listSeriesOf } from '#lib/record/series.ts';
import type { BaseConflict } from '#lib/submissions/approve.ts';

type EntityType = BaseConflict['entityType'];
export type Version = Record<string, unknown> | null;

/** The names of what versions refer to by id. */
export interface Named {
  directory: Directory;
  figures: ReportedFigure[];
  /** The names of series by their id. */
  series: ReadonlyMap<string, string>;
  /** The name of an organization or a crisis by its id. */
  nameOf: (id: string) => string;
}

/** What the versions refer to. */
export async function namedIn(versions: readonly Version[]): Promise<Named> {
  const seriesIds = versions.flatMap((version) =>
    typeof version?.seriesId === 'string' ? [version.seriesId] : [],
  );
  const [directory, figures, series, nameOf] = await Promise.all([
    getDirectory(),
    figuresIn(versions),
    listSeriesOf([...new Set(seriesIds)]),
    referenceNames(),
  ]);
  return { directory, figures, series: new Map(series.map(({ id, name }) => [id, name])), nameOf };
}

/** What approval adds is no difference between two versions. */
const ADDED = ['id', 'revision', 'recordedAt'];

const FORMS: Partial<Record<EntityType, 'document' | 'statement' | 'figure'>> = {
  source: 'document',
  statement: 'statement',
  figure: 'figure',
};

/** Every field of the version that holds something; a field that no form shows is named as it is in the record. */
export function recordWords(
  entityType: EntityType,
  version: Version,
  { directory, figures, series, nameOf }: Named,
): Worded[] {
  if (entityType === 'policy' || entityType === 'headline_choice')
    return versionWords('en', entityType, version, figures);
  if (isReferenceType(entityType)) return referenceWords('en', entityType, version, nameOf);
  const payload = Object.fromEntries(
    Object.entries(version ?? {}).filter(([name]) => !ADDED.includes(name)),
  );
  const form = FORMS[entityType];
  const inForm = form ? itemWords(form, payload, directory) : [];
  const known = new Set(inForm.map(({ name }) => name));
  const others = Object.entries(typedValues(flat(payload))).flatMap(([name, value]) =>
    known.has(name) || isNamedInForm(name, known)
      ? []
      : [{ name, label: labelOf(name), value: valueOf(name, value, series) }],
  );
  return [...inForm, ...others];
}

const OF_NO_FORM = ['seriesId', 'lifecycle', 'lifecycleReason'] as const;

function labelOf(name: string): string {
  const own = OF_NO_FORM.find((known) => known === name);
  if (own) return translate('en', 'changes')(`fields.${own}`);
  return fieldLabel(name) ?? spelledOut(name);
}

function valueOf(name: string, value: string, series: Named['series']): string {
  if (name === 'seriesId') return series.get(value) ?? value;
  return name === 'lifecycle' ? label('en', 'lifecycle', value) : value;
}

// The form shows `publisherId` as `publisher`, `places.0.locationId` as `places.0.location`.
const isNamedInForm = (name: string, known: ReadonlySet<string>) =>
  name.endsWith('Id') && known.has(name.slice(0, -2));

// `names.0.lang` is "Names 0 lang".
function spelledOut(name: string): string {
  const words = name
    .replaceAll('.', ' ')
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
