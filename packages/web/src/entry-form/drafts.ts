import type { Json } from '@clarion/journal'
import { useState } from 'react'
import { typed } from '../app/typed.ts'
import { forgetSent } from './as-first-sent.ts'
import type { Draft } from './draft.ts'

/**
 * What stood there when the form began: the version that its author has seen, and what that version said. It stays with
 * what is typed. Were it read anew when somebody comes back to a form, the entry would claim that its author had seen what
 * others said meanwhile, and take it back without a word.
 */
export type Basis = { readonly seen: number; readonly begin: { readonly [name: string]: Json } }

type Kept = {
  readonly draft: Draft
  readonly id: string
  readonly idBefore: string
  readonly basis: Basis
}

/** A draft under a key, with the identifier that its entry will have however often it is sent. */
export type DraftHandle = {
  readonly draft: Draft
  readonly id: string
  /** The identifier of the entry that goes before it, where there is one. */
  readonly idBefore: string
  readonly basis: Basis
  /** Whether it was here already when the form opened. */
  readonly wasKept: boolean
  set(draft: Draft): void
  /** Forgets what was typed, and begins again under a new identifier. */
  clear(): void
  /** Takes over what was said elsewhere: it was not typed here, and is not said again. */
  takeOver(draft: Draft, begin: Basis['begin']): void
  /** Keeps what was typed under a new identifier: the old one stands for something that was saved. */
  renew(): void
}

/**
 * Keeps what is typed in a form until it is saved.
 *
 * @param key names the form: the thread, the kind, what it is about
 * @param first what the form begins with
 * @param newId makes the identifier of the entry
 * @param basis what stands there now
 */
export function useDraft(key: string, first: () => Draft, newId: () => string, basis: Basis): DraftHandle {
  const place = `entry ${key}`
  const fresh = (draft: Draft): Kept => ({ draft, id: newId(), idBefore: newId(), basis })
  const keep = (kept: Kept) => {
    typed.set(place, kept)
    setState({ ...state, ...kept })
  }
  const [state, setState] = useState(() => {
    const before = typed.get(place) as Kept | undefined
    return { ...(before ?? fresh(first())), wasKept: before !== undefined }
  })
  const { id, idBefore, basis: seen } = state
  return {
    ...state,
    set: (draft) => keep({ draft, id, idBefore, basis: seen }),
    clear: () => {
      typed.set(place, undefined)
      forgetSent(id, idBefore)
      setState({ ...fresh(first()), wasKept: false })
    },
    takeOver: (draft, begin) => keep({ draft, id, idBefore, basis: { ...seen, begin } }),
    renew: () => keep({ ...fresh(state.draft), basis: seen }),
  }
}
