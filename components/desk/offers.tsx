import type { Offer } from '#lib/entry/names.ts';

/** What a text field with `list={id}` offers while somebody types; browsers search value and label. */
export function Offers({ id, offers }: { id: string; offers: Offer[] }) {
  return (
    <datalist id={id}>
      {offers.map(({ value, label }) => (
        <option key={value} value={value}>
          {label || value}
        </option>
      ))}
    </datalist>
  );
}
