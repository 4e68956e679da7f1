import { type AskedBack, askedKey } from '@clarion/review'
import { useQueryClient } from '@tanstack/react-query'
import { isRefusal } from '../api/refusal.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useTyped } from '../app/use-typed.ts'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { useWords } from '../words/use-words.ts'
import { askedBody } from './asked-body.ts'
import type { Consultations } from './use-declaration.ts'

/** So many proposals go in one sending. */
const atOnce = 100

/** Refusals that say: others were faster. Whatever else could be wrong was looked at before. */
const raced = ['not-in-this-state', 'already-settled', 'invalid-field'] as const

/** How what a text asks is proposed, one or many. */
export type ProposingBack = {
  readonly pending: boolean
  /** Why it was not taken, in words. */
  readonly refused: string | undefined
  propose(those: readonly AskedBack[], onMade?: (count: number) => void): void
}

/**
 * Proposes what a text that came back asks. What is asked keeps the name of its entry until it is answered, so that a press
 * whose answer was lost says the same once more and nothing twice.
 */
export function useProposeBack({ thread, revision, seen }: Consultations): ProposingBack {
  const { say } = useWords()
  const words = useRefusalWords()
  const queries = useQueryClient()
  const saying = useSay()
  const [ids = {}, keep] = useTyped<Readonly<Record<string, string>>>(`${thread} returned ids`)
  const number = revision?.number ?? 0
  const send = async (those: readonly AskedBack[], onMade?: (count: number) => void) => {
    const named = those.map((asked) => {
      const key = `${number} ${askedKey(asked)}`
      return { asked, key, id: ids[key] ?? newId() }
    })
    keep({ ...ids, ...Object.fromEntries(named.map(({ key, id }) => [key, id])) })
    const entries = named.map(({ asked, id }) => {
      const body = askedBody(asked, number, revision?.paragraphs ?? [])
      return entryNow({ id, thread, kind: 'proposal.made', section: 'text', seen: seen.text, body })
    })
    for (let start = 0; start < entries.length; start += atOnce) {
      await saying.mutateAsync(entries.slice(start, start + atOnce))
    }
    // Taken back and asked again, it is another entry.
    keep(undefined)
    onMade?.(entries.length)
  }
  const isOvertaken = isRefusal(saying.error, ...raced)
  return {
    pending: saying.isPending,
    refused: saying.isError ? (isOvertaken ? say('declaration.overtaken') : words(saying.error)) : undefined,
    propose: (those, onMade) => {
      if (saying.isPending || those.length === 0) return
      send(those, onMade).catch((thrown: unknown) => {
        // What was refused is said above. Others were faster, and then the text is another.
        if (isRefusal(thrown, ...raced)) void queries.invalidateQueries({ queryKey: ['thread', thread] })
      })
    },
  }
}
