'use client';
import { createContext, use, type ReactNode } from 'react';
import styles from '#components/forms/notices.module.css';

/** Something that was said about a field of a form. */
export interface FieldNote {
  id: string;
  /** The name of the field; null when it is about the whole. */
  field: string | null;
  /** The words, with who said them. */
  sentence: string;
  /** Where it can be answered. */
  href: string;
}

const Notes = createContext<readonly FieldNote[]>([]);

/** Lets every field of the forms within show what was said about it. */
export function FieldNotes({ notes, children }: { notes: FieldNote[]; children: ReactNode }) {
  return (
    <Notes value={notes}>
      <NoteList notes={notes} />
      {children}
    </Notes>
  );
}

/** What was said about this field. */
export function NotesOn({ field }: { field: string }) {
  return <NoteList notes={use(Notes).filter((note) => note.field === field)} />;
}

function NoteList({ notes }: { notes: readonly FieldNote[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note.id}>
          <a href={note.href}>{note.sentence}</a>
        </li>
      ))}
    </ul>
  );
}
