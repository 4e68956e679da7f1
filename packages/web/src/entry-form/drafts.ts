import { useState } from 'react'
import type { Draft } from './draft.ts'

type Kept = { readonly draft: Draft; readonly id: string }

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
 */
export function useDraft(key: string, first: () => Draft, newId: () => string): DraftHandle {
  const [state, setState] = useState(() => {
    const before = kept.get(key)
    return { ...(before ?? { draft: first(), id: newId() }), wasKept: before !== undefined }
  })
  return {
    ...state,
    set: (draft) => {
      keep(key, { draft, id: state.id })
      setState({ ...state, draft })
    },
    clear: () => {
      forget(key)
      setState({ draft: first(), id: newId(), wasKept: false })
    },
    renew: () => {
      const id = newId()
      keep(key, { draft: state.draft, id })
      setState({ ...state, id })
    },
  }
}
