import { Address } from '#components/desk/address.tsx';
import styles from '#components/desk/desk.module.css';
import type { WordedField } from '#components/desk/item-words.ts';

const ADDRESSES = ['url', 'archiveUrl'];

/** Fields and their values in words. */
export function Facts({ fields }: { fields: WordedField[] }) {
  return (
    <dl className={styles.facts}>
      {fields.map(({ name, label, value }) => (
        <div key={name}>
          <dt>{label}</dt>
          {ADDRESSES.includes(name) ? (
            <dd>
              <Address url={value} />
            </dd>
          ) : (
            <dd dir="auto">{value}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
