import { type ReactNode, useId } from 'react'
import { useWords } from '../words/use-words.ts'
import './field.css'

/** What every field of a form has. */
export type FieldProps = {
  readonly label: ReactNode
  /** Said beneath the label, before anything is typed: what is meant, and who will read it. */
  readonly hint?: ReactNode
  /** What stands in it, and so many characters may: what is more is said and never cut off, for nobody sees what a paste lost. */
  readonly text?: string | undefined
  readonly longest?: number | undefined
  /** What is wrong with what was typed, and how to mend it. */
  readonly error?: string | undefined
  /** `unmarked` where every field is needed and a mark at each would be noise: signing in. */
  readonly required?: boolean | 'unmarked' | undefined
}

/** What a control is given so that it is named, explained and marked as its field says. */
export type ControlProps = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly required: boolean
}

/**
 * A label with its control, its hint and what is wrong.
 *
 * @example <Field label="Channel">{(control) => <select {...control}>…</select>}</Field>
 */
export function Field({
  label,
  hint,
  error: told,
  required,
  text = '',
  longest,
  children,
}: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const { say } = useWords()
  const id = useId()
  const beyond = longest === undefined ? 0 : text.trim().length - longest
  const error = beyond > 0 ? say('app.overlong', { count: beyond }) : told
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required === true && <span className="field-required"> ({say('app.required')})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children({
        id,
        required: Boolean(required),
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p id={`${id}-error`} className="field-error" role={beyond > 0 ? 'status' : undefined}>
          {error}
        </p>
      )}
    </div>
  )
}
