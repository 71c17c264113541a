import { editorWords } from '#app/desk/form-words.ts';
import { fieldLabel, fieldSentence } from '#app/desk/problem-sentence.ts';
import { redact } from '#app/desk/record/redaction-actions.ts';
import { RedactionForm } from '#components/desk/redaction-form.tsx';
import type { Actor } from '#lib/access/actor.ts';
import { getRedactionDesk } from '#lib/editing/redaction-desk.ts';
import type { RecordType } from '#lib/editing/record-kinds.ts';

interface RedactionSectionProps {
  actor: Actor;
  entityType: RecordType;
  id: string;
  page: string;
  draftId: string | undefined;
}

/** The form that takes words out. What is typed into it is kept nowhere: it may be the very name. */
export async function RedactionSection({ actor, page, draftId, ...of }: RedactionSectionProps) {
  const desk = await getRedactionDesk(actor, { ...of, draftId });
  const { draft } = desk;
  return (
    <RedactionForm
      action={redact}
      page={page}
      words={editorWords()}
      steering={{
        entityType: of.entityType,
        entityId: of.id,
        baseRevision: String(desk.revision),
        ...(draft && { submissionId: draft.submissionId, version: String(draft.version) }),
      }}
      fields={desk.fields.map((field) => ({
        ...field,
        label: fieldLabel(field.name) ?? field.name,
      }))}
      copies={desk.copies}
      reason={desk.reason}
      language={desk.language}
      problems={(draft?.problems ?? []).map(fieldSentence)}
    />
  );
}
