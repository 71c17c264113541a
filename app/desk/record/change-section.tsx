import { editorWords } from '#app/desk/form-words.ts';
import { fieldSentence } from '#app/desk/problem-sentence.ts';
import { changeRecord } from '#app/desk/record/actions.ts';
import { pluralOf } from '#app/desk/record/record-page.ts';
import { RedactionSection } from '#app/desk/record/redaction-section.tsx';
import { TypedForm } from '#app/desk/typed-form.tsx';
import { RecordChangeForm } from '#components/desk/record-change-form.tsx';
import type { Person } from '#lib/access/people.ts';
import type { RecordDesk } from '#lib/editing/record-desk.ts';
import type { RecordType } from '#lib/editing/record-kinds.ts';
import { listSeriesChoices, offersOf } from '#lib/entry/directory.ts';

interface ChangeSectionProps {
  actor: Person;
  desk: RecordDesk;
  entityType: RecordType;
  id: string;
  /** The address of the page. */
  page: string;
  draftId: string | undefined;
}

/** The form of the kind of change that was chosen. */
export async function ChangeSection({ desk, ...props }: ChangeSectionProps) {
  const { kind, draft, values } = desk;
  const { actor, entityType, id, page } = props;
  if (kind === 'redact') return <RedactionSection {...props} />;
  if (!kind) return null;
  return (
    <TypedForm key={kind} actor={actor} page={page}>
      <RecordChangeForm
        action={changeRecord}
        page={page}
        words={editorWords()}
        entityType={entityType}
        kind={kind}
        steering={{
          entityType: pluralOf(entityType),
          entityId: id,
          change: kind,
          baseRevision: String(desk.baseRevision),
          ...(draft && { submissionId: draft.submissionId, version: String(draft.version) }),
        }}
        values={values}
        problems={(draft?.problems ?? []).map(fieldSentence)}
        series={kind === 'series' ? await listSeriesChoices() : []}
        lang={values.language}
        {...offersOf(desk.directory)}
      />
    </TypedForm>
  );
}
