import { useSyncExternalStore } from 'react'

/** One value that components and plain functions share. */
export type Store<Value> = {
  get(): Value
  set(value: Value): void
  /** The value in a component, which is drawn again when it changes. */
  use(): Value
  subscribe(listener: () => void): () => void
}

/** @returns a store that holds this value at first */
export function store<Value>(first: Value): Store<Value> {
  let value = first
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const get = () => value
  return {
    get,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, get),
    subscribe,
  }
}
