import { type KeyboardEvent, useId, useState } from 'react'
import { Field, type FieldProps } from '../look/field.tsx'
import { useWords } from '../words/use-words.ts'
import { findPlaces, placeNameIn, usePlaces, wholePlaceName } from './use-places.ts'
import './place-field.css'

const shownAtOnce = 8

/**
 * A place: chosen from the programme's list by some letters of its name, or written as the person says it. The list is an
 * offer and never a limit: people remember a village that is in no list.
 */
export function PlaceField({
  value,
  code,
  onChange,
  ...field
}: FieldProps & {
  readonly value: string
  /** The code of the place that was chosen; undefined where the form keeps none. */
  readonly code?: string | undefined
  /** @param code empty for a place that is written */
  readonly onChange: (text: string, code: string) => void
}) {
  const words = useWords()
  const { say } = words
  const id = useId()
  const places = usePlaces()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const found = open && places ? findPlaces(places, value) : []
  const shown = found.slice(0, shownAtOnce)
  const choose = (chosen: string) => {
    if (places) onChange(wholePlaceName(words, places, chosen), chosen)
    setOpen(false)
    setAt(-1)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      // Closes the list, and not the dialog around it.
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && shown.length > 0) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((at + step + shown.length + (at < 0 && step < 0 ? 1 : 0)) % shown.length)
    } else if (event.key === 'Enter' && shown[at] !== undefined) {
      event.preventDefault()
      choose(shown[at])
    }
  }
  const listed = places !== undefined && Object.keys(places).length > 0
  const chooser = {
    role: 'combobox',
    'aria-expanded': shown.length > 0,
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list',
    'aria-activedescendant': shown[at] === undefined ? undefined : `${id}-${at}`,
    onKeyDown: press,
    onBlur: () => setOpen(false),
  } as const
  return (
    <div className="place-field">
      {/* The same field before and after the list has come: another would take the place of what is being typed. */}
      <Field {...field} text={value}>
        {(control) => (
          <input
            {...control}
            className="control"
            dir="auto"
            autoComplete="off"
            value={value}
            onChange={(event) => {
              setOpen(true)
              setAt(-1)
              onChange(event.target.value, '')
            }}
            {...(listed && chooser)}
          />
        )}
      </Field>
      {listed && (
        <>
          <div
            role="listbox"
            id={`${id}-list`}
            aria-label={say('places.offered')}
            className="place-offers"
            hidden={shown.length === 0}
          >
            {shown.map((one, place) => (
              <div
                key={one}
                id={`${id}-${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={place === at}
                className="place-offer"
                // Before the field loses the focus, which would close the list.
                onPointerDown={(event) => {
                  event.preventDefault()
                  choose(one)
                }}
              >
                <bdi>{placeNameIn(words, places, one)}</bdi> <PlaceAbove code={one} />
              </div>
            ))}
          </div>
          <p role="status" className="small soft">
            {open && value.trim() !== '' && say('places.found', { count: found.length, shown: shown.length })}
            {!open &&
              value.trim() !== '' &&
              code !== undefined &&
              say(code === '' ? 'places.asWritten' : 'places.fromList')}
          </p>
        </>
      )}
    </div>
  )
}

/** What a place is part of, to tell two of one name apart. */
export function PlaceAbove({ code }: { readonly code: string }) {
  const words = useWords()
  const places = usePlaces()
  const parent = places?.[code]?.parent
  if (!places || !parent) return null
  return <bdi className="small soft">{wholePlaceName(words, places, parent)}</bdi>
}
