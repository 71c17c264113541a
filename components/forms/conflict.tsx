import styles from '#components/forms/forms.module.css';
import type { FormWords } from '#components/forms/action-form.tsx';
import type { ConflictingField } from '#components/forms/form-state.ts';

/** All versions of every field that differs: what both started from, the saved one, and the typed one, which stays in the form. */
export function Conflict({ rows, words }: { rows: ConflictingField[]; words: FormWords }) {
  const hasBase = words.conflictBase !== undefined && rows.some(({ base }) => base !== undefined);
  return (
    <table className={styles.conflict}>
      <caption>{words.conflictTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{words.conflictField}</th>
          {hasBase && <th scope="col">{words.conflictBase}</th>}
          <th scope="col">{words.conflictTheirs}</th>
          <th scope="col">{words.conflictYours}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, label, base, theirs, yours }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            {hasBase && <td dir="auto">{base}</td>}
            <td dir="auto">{theirs}</td>
            <td dir="auto">{yours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
