import type { Json } from '@clarion/journal'
import { useState } from 'react'
import type { Draft } from './draft.ts'

/**
 * What stood there when the form began: the version that its author has seen, and what that version said. It stays with
 * what is typed. Were it read anew when somebody comes back to a form, the entry would claim that its author had seen what
 * others said meanwhile, and take it back without a word.
 */
export type Basis = { readonly seen: number; readonly begin: { readonly [name: string]: Json } }

type Kept = { readonly draft: Draft; readonly id: string; readonly basis: Basis }

/**
 * What was typed and not yet saved, by form. It lives in the memory of this window and nowhere else: it survives going
 * to another page and the end of a session that the same member opens again, and is gone with the window. Signing out
 * loads the page anew (frame.tsx), and so forgets it.
 */
const kept = new Map<string, Kept>()

/** Asks before the window goes, while something typed would be lost with it. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

function keep(key: string, draft: Kept): void {
  if (kept.size === 0) addEventListener('beforeunload', warn)
  kept.set(key, draft)
}

function forget(key: string): void {
  kept.delete(key)
  if (kept.size === 0) removeEventListener('beforeunload', warn)
}

/** A draft under a key, with the identifier that its entry will have however often it is sent. */
export type DraftHandle = {
  readonly draft: Draft
  readonly id: string
  readonly basis: Basis
  /** Whether it was here already when the form opened. */
  readonly wasKept: boolean
  set(draft: Draft): void
  /** Forgets what was typed, and begins again under a new identifier. */
  clear(): void
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
  const [state, setState] = useState(() => {
    const before = kept.get(key)
    return { ...(before ?? { draft: first(), id: newId(), basis }), wasKept: before !== undefined }
  })
  return {
    ...state,
    set: (draft) => {
      keep(key, { draft, id: state.id, basis: state.basis })
      setState({ ...state, draft })
    },
    clear: () => {
      forget(key)
      setState({ draft: first(), id: newId(), basis, wasKept: false })
    },
    renew: () => {
      const id = newId()
      keep(key, { draft: state.draft, id, basis: state.basis })
      setState({ ...state, id })
    },
  }
}
