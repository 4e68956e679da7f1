import { type SealedText, sealedText } from './sealed-text.ts'

/** What was typed and not yet saved, by the name of its place. */
export type Typed = {
  get(place: string): unknown
  /** Keeps a value, which must be as JSON carries it; forgets the place where there is none any more. */
  set(place: string, value: unknown): void
  subscribe(listener: () => void): () => void
  /** Whether anything would be lost with the window. */
  isEmpty(): boolean
  /** Lets whoever signed in have what the same member typed in this window before it was loaded anew; no one else. */
  open(secret: string): Promise<void>
  /** Forgets everything, here and in what the window keeps. */
  forgetAll(): void
}

/** Longest time for which what was open and what was typed wait for the same member: half a working day. */
export const typedPatience = 4 * 3_600_000

const place = 'clarion.typed'

/**
 * Keeps what is typed in the memory of this window and, sealed, in what the window keeps when it is loaded anew. Others use
 * this device too, and browsers write that store to the disk: so it never holds a word that can be read. The key comes from
 * the server to the member who has signed in, and is kept nowhere; without it what lies there is noise.
 *
 * @param storage what the window keeps: `sessionStorage`
 * @param now the clock
 */
export function keepTyped(
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  now: () => number,
): Typed {
  let kept: ReadonlyMap<string, unknown> = new Map()
  const listeners = new Set<() => void>()
  let opened: { readonly secret: string; readonly by: SealedText } | undefined
  let writing = false
  let behind = false

  const change = (next: ReadonlyMap<string, unknown>) => {
    kept = next
    for (const listener of listeners) listener()
    void write()
  }
  /** One after the other, and the last state last. */
  const write = async () => {
    behind = true
    if (writing) return
    writing = true
    while (behind && opened) {
      behind = false
      const { by } = opened
      const sealed = kept.size === 0 ? undefined : await by.seal(JSON.stringify([...kept]))
      // Meanwhile somebody may have signed out, or saved it.
      if (behind || opened?.by !== by) continue
      try {
        if (sealed === undefined) storage().removeItem(place)
        else storage().setItem(place, `${now()} ${sealed}`)
      } catch {
        // A window may keep a few megabytes. What is beyond stays in its memory, as everything did before.
      }
    }
    writing = false
  }
  const read = async (by: SealedText): Promise<[string, unknown][]> => {
    const [at, sealed] = (storage().getItem(place) ?? '').split(' ')
    if (at === undefined || sealed === undefined) return []
    const text = now() - Number(at) < typedPatience ? await by.open(sealed) : undefined
    if (text !== undefined) return JSON.parse(text) as [string, unknown][]
    storage().removeItem(place)
    return []
  }
  const forgetAll = () => {
    opened = undefined
    change(new Map())
    storage().removeItem(place)
  }
  return {
    get: (name) => kept.get(name),
    set: (name, value) => {
      const next = new Map(kept)
      if (value === undefined) next.delete(name)
      else next.set(name, value)
      change(next)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    isEmpty: () => kept.size === 0,
    open: async (secret) => {
      if (opened?.secret === secret) return
      if (opened) forgetAll()
      const by = await sealedText(secret)
      if (!by) return
      const before = await read(by)
      opened = { secret, by }
      if (before.length > 0 || kept.size > 0) change(new Map([...before, ...kept]))
    },
    forgetAll,
  }
}
