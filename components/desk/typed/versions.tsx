'use client';
import { useState } from 'react';
import type { Values } from '#components/desk/typed/form-values.ts';
import forms from '#components/forms/forms.module.css';
import styles from '#components/forms/versions.module.css';

/** One text of the form: where it is from, and what each field holds in it. */
export interface Version {
  title: string;
  values: Values;
}

export interface VersionRow {
  name: string;
  label: string;
  /** What each version says, in words. */
  texts: string[];
}

interface VersionsProps {
  title: string;
  words: { field: string; use: string; drop: string; nothing: string };
  versions: Version[];
  rows: VersionRow[];
  /** The version that is chosen for every field to begin with. */
  first: number;
  onUse: (values: Values) => void;
  onDrop: () => void;
}

/** Every version of the fields that differ; one is chosen for each field. */
export function Versions({ title, words, versions, rows, first, onUse, onDrop }: VersionsProps) {
  const [chosen, setChosen] = useState<Record<string, number>>({});
  const at = (name: string) => chosen[name] ?? first;
  const use = () =>
    onUse({
      ...versions[first]?.values,
      ...Object.fromEntries(rows.map(({ name }) => [name, versions[at(name)]?.values[name] ?? ''])),
    });
  return (
    <section className={styles.versions} aria-label={title}>
      <h2>{title}</h2>
      <table className={styles.conflict}>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            {versions.map((version) => (
              <th key={version.title} scope="col">
                {version.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, texts }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              {texts.map((text, index) => (
                <td key={versions[index]?.title} dir="auto">
                  <label className={styles.take}>
                    <input
                      type="radio"
                      name={`version.${name}`}
                      checked={at(name) === index}
                      onChange={() => setChosen({ ...chosen, [name]: index })}
                      aria-label={`${label}, ${versions[index]?.title}: ${text || words.nothing}`}
                    />
                    <span>{text || words.nothing}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={forms.actions}>
        <button type="button" className={`${forms.button} ${forms.main}`} onClick={use}>
          {words.use}
        </button>
        <button type="button" className={`${forms.button} ${forms.plain}`} onClick={onDrop}>
          {words.drop}
        </button>
      </div>
    </section>
  );
}
