import styles from '#components/desk/desk.module.css';
import type { WordedField } from '#components/desk/item-words.ts';

/** Fields and their values in words. */
export function Facts({ fields }: { fields: WordedField[] }) {
  return (
    <dl className={styles.facts}>
      {fields.map(({ name, label, value }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
