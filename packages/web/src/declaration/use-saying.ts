import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import type { Draft } from '../entry-form/draft.ts'
import { useDraft } from '../entry-form/drafts.ts'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { useStepUp } from '../sign-in/use-step-up.tsx'
import { useWords } from '../words/use-words.ts'

/** What is typed for one entry, kept until it is saved, and how it is sent. */
export type Saying<Typed extends { readonly [name: string]: Draft }> = {
  readonly draft: Typed
  readonly wasKept: boolean
  readonly pending: boolean
  /** Why it was not taken, in words. */
  readonly refused: string | undefined
  readonly stepUp: ReactNode
  set(change: Partial<Typed>): void
  forget(): void
  send(kind: string, body: object, onSaved?: () => void): void
}

/** Refusals that say: others were faster, or the page was too old. Whatever else could be wrong was looked at before. */
const raced = ['not-in-this-state', 'refers-to-nothing', 'already-settled', 'invalid-field'] as const

/**
 * Something to say in consultations. When others were faster the page is read anew, it is said in words, and what was typed
 * stays; sent again it is the same entry.
 *
 * @param place names what is typed: the thread, the kind, what it is about
 */
export function useSaying<Typed extends { readonly [name: string]: Draft }>(
  {
    thread,
    section,
    seen,
  }: { readonly thread: string; readonly section: 'declaration' | 'text' | 'hearing'; readonly seen: number },
  place: string,
  first: () => Typed,
): Saying<Typed> {
  const { say } = useWords()
  const words = useRefusalWords()
  const queries = useQueryClient()
  const kept = useDraft(`${thread} ${place}`, first, newId, { seen, begin: {} })
  const [steppedUp, stepUp] = useStepUp()
  const saying = useSay((once) => steppedUp(once))
  // Nothing but this place writes under its name.
  const draft = kept.draft as Typed
  const refused = () => {
    if (isRefusal(saying.error, 'entry-id-reused')) return say('form-entry.savedBefore')
    return isRefusal(saying.error, ...raced) ? say('declaration.overtaken') : words(saying.error)
  }
  return {
    draft,
    wasKept: kept.wasKept,
    pending: saying.isPending,
    refused: saying.isError ? refused() : undefined,
    stepUp,
    set: (change) => kept.set({ ...draft, ...change }),
    forget: () => {
      saying.reset()
      kept.clear()
    },
    send: (kind, body, onSaved) => {
      if (saying.isPending) return
      saying.mutate([entryNow({ id: kept.id, thread, kind, section, seen: kept.basis.seen, body })], {
        onSuccess: () => {
          kept.clear()
          onSaved?.()
        },
        onError: (thrown) => {
          // An earlier sending arrived after all and said something else: what is here now is another entry.
          if (isRefusal(thrown, 'entry-id-reused')) kept.renew()
          if (isRefusal(thrown, ...raced)) void queries.invalidateQueries({ queryKey: ['thread', thread] })
        },
      })
    },
  }
}
