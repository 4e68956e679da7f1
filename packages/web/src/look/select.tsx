import { Field, type FieldProps } from './field.tsx'

/** One of several, chosen from a list that opens. The browser's own: phones and screen readers know it best. */
export function Select({
  label,
  hint,
  error,
  required,
  value,
  onChange,
  options,
  empty,
  disabled,
}: FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[]
  /** What the first line says when nothing is chosen; without it something always is. */
  readonly empty?: string
  readonly disabled?: boolean
}) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <select
          {...control}
          className="control"
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
