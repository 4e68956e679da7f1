import { X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import type { ChoiceSetProps } from './choice-set.tsx'
import type { Option } from './form-field.ts'

const shownAtOnce = 8

/**
 * One or several of a long list (countries, languages): what is chosen stands above, and a few letters find the rest.
 * Plain boxes to tick, so that every phone and screen reader knows them.
 */
export function LongChoice({ label, hint, error, required, options, chosen, onChange, several }: ChoiceSetProps) {
  const { say } = useWords()
  const id = useId()
  const place = useRef<HTMLFieldSetElement>(null)
  const [typed, setTyped] = useState('')
  const found = typed.trim() === '' ? [] : options.filter((option) => matches(option, typed))
  const shown = found.slice(0, shownAtOnce)
  const labels = new Map(options.map((option) => [option.code, option.label]))
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const choose = (code: string) => {
    onChange(several ? [...chosen, code] : [code])
    setTyped('')
    goOn()
  }
  // What was ticked goes up to the chosen ones, and what is removed is gone: whoever did it goes on where letters are typed.
  const goOn = () => place.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus()
  const remove = (code: string) => {
    onChange(chosen.filter((one) => one !== code))
    goOn()
  }
  return (
    <fieldset ref={place} className="field long-choice" aria-describedby={described || undefined}>
      <legend>{required ? say('form-entry.needed', { title: label }) : label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {chosen.length > 0 && (
        <ul className="chosen" aria-label={say('form-entry.chosen')}>
          {chosen.map((code) => (
            <li key={code}>
              <Button
                kind="quiet"
                className="chosen-one"
                aria-label={say('form-entry.remove', { title: labels.get(code) ?? code })}
                onClick={() => remove(code)}
              >
                {labels.get(code) ?? code}
                <X aria-hidden size={16} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={say('form-entry.find', { count: options.length })}
        type="search"
        value={typed}
        onChange={setTyped}
      />
      <p role="status" className="small soft">
        {typed.trim() !== '' &&
          (found.length > shown.length
            ? say('form-entry.foundMany', { count: found.length, shown: shown.length })
            : say('form-entry.found', { count: found.length }))}
      </p>
      {shown.map(({ code, label: words }) => (
        <Checkbox
          key={code}
          label={words}
          checked={chosen.includes(code)}
          onChange={(yes) => (yes ? choose(code) : onChange(chosen.filter((one) => one !== code)))}
        />
      ))}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** Letters are compared without accents and case: "cote" finds Côte d’Ivoire. */
function matches({ code, label }: Option, typed: string): boolean {
  const wanted = plain(typed)
  return plain(label).includes(wanted) || plain(code) === wanted
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
