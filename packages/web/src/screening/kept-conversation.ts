import { useTyped } from '../app/use-typed.ts'
import type { Conversation } from './conversation.ts'

/**
 * The conversation that was begun and not yet recorded, by thread (or none yet).
 *
 * @returns the conversation, and how to keep or forget it
 */
export function useKeptConversation(
  thread: string,
): readonly [Conversation | undefined, (conversation: Conversation | undefined) => void] {
  return useTyped(`conversation ${thread}`)
}
