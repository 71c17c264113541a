import { conflictRows } from '#app/desk/conflict-rows.ts';
import { fieldLabel } from '#app/desk/problem-sentence.ts';
import { itemWords } from '#components/desk/item-words.ts';
import type { ConflictingField } from '#components/forms/form-state.ts';
import { figuresIn, versionWords } from '#lib/editing/changes.ts';
import type { Worded } from '#lib/editing/worded.ts';
import { getDirectory } from '#lib/entry/directory.ts';
import { flat } from '#lib/entry/nested.ts';
import type { Directory } from '#lib/entry/payload.ts';
import { typedValues } from '#lib/entry/typed-values.ts';
import { label } from '#lib/messages/labels.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { BaseConflict } from '#lib/submissions/approve.ts';

type EntityType = BaseConflict['entityType'];
type Version = Record<string, unknown> | null;

/** Every field in which a submission differs from the record that has changed under it, with what it started from. */
export async function baseConflictRows(
  conflicts: readonly BaseConflict[],
): Promise<ConflictingField[]> {
  const versions = conflicts.map(({ base, current, proposed, ...of }) => ({
    ...of,
    base,
    current: current as Version,
    proposed: proposed as Version,
  }));
  const [directory, figures] = await Promise.all([
    getDirectory(),
    figuresIn(versions.flatMap(({ base, current, proposed }) => [base, current, proposed])),
  ]);
  return versions.flatMap(({ entityType, entityId, base, current, proposed }) => {
    const words = (version: Version) => wordsOf(entityType, version, { directory, figures });
    const rows = conflictRows({
      base: words(base),
      theirs: words(current),
      yours: words(proposed),
    });
    const of = label('en', 'entityType', entityType);
    return versions.length === 1
      ? rows
      : rows.map((row) => ({
          ...row,
          field: `${entityId}.${row.field}`,
          label: `${of} ${entityId}, ${row.label}`,
        }));
  });
}

/** What approval adds is no difference between two versions. */
const ADDED = ['id', 'revision', 'recordedAt'];

const FORMS: Partial<Record<EntityType, 'document' | 'statement' | 'figure'>> = {
  source: 'document',
  statement: 'statement',
  figure: 'figure',
};

interface Named {
  directory: Directory;
  figures: ReportedFigure[];
}

function wordsOf(
  entityType: EntityType,
  version: Version,
  { directory, figures }: Named,
): Worded[] {
  if (entityType === 'policy' || entityType === 'headline_choice')
    return versionWords('en', entityType, version, figures);
  const payload = Object.fromEntries(
    Object.entries(version ?? {}).filter(([name]) => !ADDED.includes(name)),
  );
  const form = FORMS[entityType];
  const inForm = form ? itemWords(form, payload, directory) : [];
  const known = new Set(inForm.map(({ name }) => name));
  // A field that no form shows may differ as well: it is named as it is in the record.
  const others = Object.entries(typedValues(flat(payload))).flatMap(([name, value]) =>
    known.has(name) || isNamedInForm(name, known)
      ? []
      : [{ name, label: fieldLabel(name) ?? spelledOut(name), value }],
  );
  return [...inForm, ...others];
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
