'use client';
import { describedBy, FieldFrame } from '#components/forms/field-frame.tsx';
import { useField } from '#components/forms/form-context.ts';

interface TextFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  value?: string | null | undefined;
  type?: 'text' | 'email' | 'password' | 'url';
  inputMode?: 'numeric' | 'decimal';
  autoComplete?: string;
  /** The id of the datalist that offers values. */
  list?: string;
  lang?: string | undefined;
  /** More than one row makes it a text area. */
  rows?: number;
  isWide?: boolean;
  isRequired?: boolean;
}

/** One line of text, or several. Numbers and dates are text as well: they are kept as they were typed. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, rows = 1, isWide, isRequired } = props;
  const field = useField(name, props.value ?? '');
  const shared = {
    id: field.id,
    name,
    defaultValue: field.value,
    dir: 'auto',
    lang: props.lang,
    autoComplete: props.autoComplete ?? 'off',
    'aria-describedby': describedBy(hint, field.sentences, field),
    'aria-invalid': field.sentences.length > 0 || undefined,
    'aria-required': isRequired || undefined,
  };
  return (
    <FieldFrame {...field} label={label} hint={hint} isWide={isWide ?? rows > 1}>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} />
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          list={props.list}
        />
      )}
    </FieldFrame>
  );
}
