'use client';
import { describedBy, FieldFrame } from '#components/forms/field-frame.tsx';
import { useField } from '#components/forms/form-context.ts';

export interface Choice {
  value: string;
  label: string;
  /** Choices of one group stand together under its name. */
  group?: string;
}

interface SelectFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  choices: Choice[];
  value?: string | null | undefined;
  /** What the empty choice is called; without it there is none. */
  empty?: string;
  isWide?: boolean;
}

/** A choice from a closed list. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, choices, empty, isWide = false } = props;
  const field = useField(name, props.value ?? '');
  const groups = [...new Set(choices.map(({ group }) => group))];
  return (
    <FieldFrame {...field} label={label} hint={hint} isWide={isWide}>
      <select
        id={field.id}
        name={name}
        defaultValue={field.value}
        aria-describedby={describedBy(hint, field.sentences, field)}
        aria-invalid={field.sentences.length > 0 || undefined}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {groups.map((group) => {
          const options = choices
            .filter((choice) => choice.group === group)
            .map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ));
          return group ? (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          ) : (
            options
          );
        })}
      </select>
    </FieldFrame>
  );
}
