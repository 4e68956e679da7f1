import { type ReactNode, useId } from 'react'
import { Checkbox } from '../look/checkbox.tsx'
import { useWords } from '../words/use-words.ts'
import type { Option } from './form-field.ts'

/** What a field for several choices is given. */
export type ChoiceSetProps = {
  readonly label: string
  readonly hint: ReactNode
  readonly error: string | undefined
  readonly required: boolean
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
  readonly several: boolean
}

/** Several of a few, all of them in sight. */
export function ChoiceSet({ label, hint, error, required, options, chosen, onChange }: ChoiceSetProps) {
  const { say } = useWords()
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend>{required ? say('form-entry.needed', { title: label }) : label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <div className="choice-set">
        {options.map(({ code, label: words }) => (
          <Checkbox
            key={code}
            label={words}
            checked={chosen.includes(code)}
            onChange={(yes) => onChange(yes ? [...chosen, code] : chosen.filter((one) => one !== code))}
          />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}
