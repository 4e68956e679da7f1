import { useRef } from 'react'

/**
 * Names for the items of a draft, which have none of their own: whatever is taken away, those that stay keep theirs, and
 * with it what their fields hold besides the draft.
 *
 * @param count how many items there are now; more or fewer than before were added or taken away at the end
 * @returns the names in the items' order, and what is to be called when one is taken away, with its place, before that
 */
export function useItemNames(count: number): [readonly number[], (at: number) => void] {
  const names = useRef<number[]>([])
  const last = useRef(0)
  while (names.current.length < count) names.current.push(++last.current)
  names.current.length = count
  return [names.current, (at) => names.current.splice(at, 1)]
}
