'use client';
import { useId } from 'react';
import styles from '#components/charts/charts.module.css';
import type { ChartModel } from '#lib/charts/shapes.ts';

/** What the choice says; the numbers and names take the place of `{shown}`, `{count}` and `{names}`. */
export interface ChoiceWords {
  legend: string;
  shown: string;
  hidden: string;
}

interface SourceChoiceProps {
  model: ChartModel;
  hidden: ReadonlySet<string>;
  words: ChoiceWords;
  onChange: (hidden: ReadonlySet<string>) => void;
}

/** A box to tick for each source of a chart: what is not ticked is not drawn, and is named as missing. */
export function SourceChoice({ model, hidden, words, onChange }: SourceChoiceProps) {
  const id = useId();
  const marks = model.panels.flatMap((panel) => panel.marks);
  const shown = marks.filter(({ sourceId }) => !hidden.has(sourceId)).length;
  const toggle = (sourceId: string) => {
    const next = new Set(hidden);
    if (!next.delete(sourceId)) next.add(sourceId);
    onChange(next);
  };
  return (
    <fieldset className={styles.choice}>
      <legend>{words.legend}</legend>
      {model.sources.map((source) => (
        <span key={source.id}>
          <input
            type="checkbox"
            id={`${id} ${source.id}`}
            checked={!hidden.has(source.id)}
            onChange={() => toggle(source.id)}
          />
          <label htmlFor={`${id} ${source.id}`}>
            <bdi>{source.name}</bdi>
          </label>
        </span>
      ))}
      <output htmlFor={model.sources.map((source) => `${id} ${source.id}`).join(' ')}>
        {words.shown.replace('{shown}', String(shown)).replace('{count}', String(marks.length))}{' '}
        {hidden.size > 0 && `${hiddenWords(model, hidden, words)}.`}
      </output>
    </fieldset>
  );
}

/** The sources that are not drawn, in words for the picture and the page. */
export function hiddenWords(
  { sources, region }: ChartModel,
  hidden: ReadonlySet<string>,
  words: ChoiceWords,
): string {
  const names = sources.filter(({ id }) => hidden.has(id)).map(({ shortName }) => shortName);
  const list = new Intl.ListFormat(region, { type: 'conjunction' }).format(names);
  return words.hidden.replace('{names}', list);
}
