import { messageIds } from '../codebook/message-ids.ts'
import { nineMessages } from '../codebook/nine-messages.ts'
import { suggestMessages } from '../codebook/suggest-messages.ts'
import { sentences } from '../language/sentences.ts'
import { currentEdition, type Span, type Statement } from './record-section.ts'

/** A passage that the codebook would mark. A person takes it, changes it or passes on. */
export type SuggestedCode = Span & {
  readonly message: string
  readonly score: number
  /** Strong enough to count as support once a person has taken it. */
  readonly support: boolean
  readonly suggested: string
}

/** So many messages one sentence is suggested for at most: the second is right where the first is not. */
const perSentence = 2

/**
 * What the codebook finds in a statement, sentence by sentence, in the order of its words.
 *
 * @param statement opened; nothing is suggested for words that were taken back
 */
export function suggestedCodes(statement: Statement): SuggestedCode[] {
  const { words, number: edition } = currentEdition(statement)
  if (words === null) return []
  return sentences(words, statement.language).flatMap(({ text, start, end }) =>
    suggestMessages(text, statement.language)
      .slice(0, perSentence)
      .map(({ message, score, support }) => ({
        ...{ statement: statement.id, edition, start, end, message, score, support },
        suggested: nineMessages.version,
      }))
      .sort((one, other) => messageIds.indexOf(one.message) - messageIds.indexOf(other.message)),
  )
}
