import { store } from '../api/store.ts'
import type { Conversation } from './conversation.ts'

/**
 * Conversations that were begun and not yet recorded, by thread (or none yet). In the memory of this window and nowhere
 * else: somebody may look at this device tonight.
 */
const kept = store<ReadonlyMap<string, Conversation>>(new Map())

/** @returns the conversation under a thread, and how to keep or forget it */
export function useKeptConversation(
  thread: string,
): readonly [Conversation | undefined, (conversation: Conversation | undefined) => void] {
  const all = kept.use()
  const keep = (conversation: Conversation | undefined) => {
    const next = new Map(kept.get())
    if (conversation === undefined) next.delete(thread)
    else next.set(thread, conversation)
    kept.set(next)
  }
  return [all.get(thread), keep]
}
