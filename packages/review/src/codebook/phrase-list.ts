import type { MessageId } from './message-ids.ts'

/**
 * What people say when they speak to a message, by how strongly it tells: 4 says it outright, 1 says it beside other words.
 * Phrases are parted by " | "; a star stands for any ending; the words of a phrase stand in this order with at most two
 * others between each. What lies in a phrase under `not` does not count for the message.
 */
export type MessagePhrases = {
  readonly 4?: string
  readonly 3?: string
  readonly 2?: string
  readonly 1?: string
  readonly not?: string
}

/** The phrases of one language. */
export type PhraseList = {
  readonly messages: Readonly<Record<MessageId, MessagePhrases>>
  /** How the crime is called. */
  readonly subject: string
  /** What it is named beside when it is only one of a list: terrorism, drugs, arms. */
  readonly scourges: string
}
