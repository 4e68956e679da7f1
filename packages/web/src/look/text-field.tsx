import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './field.tsx'

/** A field for a line of text. */
export function TextField({
  label,
  hint,
  error,
  required,
  longest,
  value,
  onChange,
  ...rest
}: Omit<FieldProps, 'text'> &
  Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'required' | 'id'> & {
    readonly value: string
    readonly onChange: (value: string) => void
  }) {
  return (
    <Field label={label} hint={hint} error={error} required={required} text={value} longest={longest}>
      {(control) => (
        <input
          autoComplete="off"
          {...rest}
          {...control}
          className="control"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
