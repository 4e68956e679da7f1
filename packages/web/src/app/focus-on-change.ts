import { type RefObject, useEffect, useRef } from 'react'

/**
 * Gives the focus a place when what it was on goes away because of a change: a list that becomes the one thing chosen, a card
 * that was ended. Without it the focus falls to the beginning of the page, and whoever goes by keyboard with it.
 *
 * @param what changes when the focus must move; nothing happens at first
 * @returns where it goes: on an element with `tabIndex={-1}`
 */
export function useFocusOnChange<Place extends HTMLElement>(what: unknown): RefObject<Place | null> {
  const place = useRef<Place>(null)
  const before = useRef(what)
  useEffect(() => {
    if (Object.is(before.current, what)) return
    before.current = what
    place.current?.focus()
  }, [what])
  return place
}
