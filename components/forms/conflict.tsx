import styles from '#components/forms/versions.module.css';
import type { FormWords } from '#components/forms/action-form.tsx';
import type { ConflictingField } from '#components/forms/form-state.ts';

interface ConflictProps {
  rows: ConflictingField[];
  words: FormWords;
  /** Whether each field offers both versions for the next save; without it the typed one stays in the form. */
  mayTake?: boolean;
}

/** All versions of every field that differs: what both started from, the saved one, and the typed one. */
export function Conflict({ rows, words, mayTake = false }: ConflictProps) {
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
            <td dir="auto">
              {mayTake ? <Take {...{ field, label, words }} isTheirs text={theirs} /> : theirs}
            </td>
            <td dir="auto">
              {mayTake ? <Take {...{ field, label, words }} text={yours} /> : yours}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TakeProps {
  field: string;
  label: string;
  words: FormWords;
  text: string;
  isTheirs?: boolean;
}

// The choice goes with the next save, so that it works without scripts too.
function Take({ field, label, words, text, isTheirs = false }: TakeProps) {
  const column = isTheirs ? words.conflictTheirs : words.conflictYours;
  return (
    <label className={styles.take}>
      <input
        type="radio"
        name={`take.${field}`}
        value={isTheirs ? 'theirs' : 'yours'}
        defaultChecked={!isTheirs}
        aria-label={`${label}, ${column}: ${text}`}
      />
      <span>{text}</span>
    </label>
  );
}
