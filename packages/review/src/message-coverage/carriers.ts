import { type MessageId, messageIds } from '../codebook/message-ids.ts'
import { suggestMessages } from '../codebook/suggest-messages.ts'
import { clauses } from '../force/clauses.ts'
import type { Language } from '../language/language.ts'
import { sentences } from '../language/sentences.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { readLabel } from '../paragraphs/paragraph-label.ts'
import { citedOnly, compareStrength, type Strength, strengthOf } from './strength.ts'

/** A sentence of a text that carries a message. */
export type Carrier = {
  readonly paragraph: string
  readonly label: string
  /** The words that carry it; empty where a paragraph cites the message without speaking of it. */
  readonly words: string
  /** Where the sentence stands in the paragraph, in code points. */
  readonly start: number
  readonly end: number
  readonly how: 'words' | 'cited'
  /** Whether its authors cite the message too. */
  readonly cited: boolean
  readonly strength: Strength
}

/**
 * Finds what carries each message in a text: sentences in which the codebook finds support, and paragraphs whose authors
 * cite the message. In a sentence with several verbs the clause counts that speaks of the message most. Messages that are
 * not of the codebook are carried where they are cited, by the strongest clause of the paragraph: the machine cannot tell
 * more of them.
 *
 * @param paragraphs in their order; a sub-paragraph stands under the verb of the paragraph it is part of
 * @returns the carriers of each message, the strongest first; messages without any are left out
 */
export function carriersIn(paragraphs: readonly Paragraph[], language: Language): Map<string, Carrier[]> {
  const found = new Map<string, Carrier[]>()
  const add = (message: string, carrier: Carrier) => found.set(message, [...(found.get(message) ?? []), carrier])
  const above: (Strength | undefined)[] = []
  for (const paragraph of paragraphs) {
    const depth = readLabel(paragraph.label)?.sub.length ?? 0
    const read = sentencesOf(paragraph, language, depth === 0 ? undefined : above[depth - 1])
    above[depth] =
      read.flatMap(({ parts }) => parts).findLast(({ strength }) => strength.told !== '')?.strength ?? above[depth - 1]
    above.length = depth + 1
    for (const { message, carrier } of carriersOf(paragraph, read, language)) add(message, carrier)
  }
  for (const list of found.values()) list.sort((one, other) => compareStrength(other.strength, one.strength).order)
  return found
}

type ReadSentence = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly parts: readonly { readonly text: string; readonly strength: Strength }[]
}

function sentencesOf(paragraph: Paragraph, language: Language, above: Strength | undefined): ReadSentence[] {
  const isPreamble = paragraph.part === 'preamble'
  return sentences(paragraph.text, language).map(({ text, start, end }) => ({
    text,
    start,
    end,
    // The verb that asks is no word of the message: "we commit to" stands everywhere and is not political will.
    parts: clauses(text, language).map((clause) => ({
      text: clause.told === '' ? clause.text : clause.text.replace(clause.told, ' '),
      strength: strengthOf(clause, above, isPreamble),
    })),
  }))
}

function carriersOf(
  { id, label, messages }: Paragraph,
  read: readonly ReadSentence[],
  language: Language,
): { readonly message: string; readonly carrier: Carrier }[] {
  const spoken = read.flatMap((sentence) =>
    suggestMessages(sentence.parts.map(({ text }) => text).join(''), language)
      .filter(({ support }) => support)
      .map(({ message }) => ({
        message: message as string,
        carrier: {
          paragraph: id,
          label,
          words: sentence.text,
          start: sentence.start,
          end: sentence.end,
          how: 'words' as const,
          cited: messages.includes(message),
          strength: strengthFor(message, sentence, language),
        },
      })),
  )
  const said = new Set(spoken.map(({ message }) => message))
  const cited = messages
    .filter((message) => !said.has(message))
    .map((message) => ({ message, carrier: citing(id, label, message, read) }))
  return [...spoken, ...cited]
}

/** Of the clauses of a sentence the one that speaks of the message most; of equals the strongest. */
function strengthFor(message: MessageId, { parts }: ReadSentence, language: Language): Strength {
  const scored = parts.map(({ text, strength }) => ({
    score:
      parts.length === 1 ? 1 : (suggestMessages(text, language).find((one) => one.message === message)?.score ?? 0),
    strength,
  }))
  const most = Math.max(...scored.map(({ score }) => score))
  const those = scored.filter(({ score }) => score === most).map(({ strength }) => strength)
  return those.reduce((best, one) => (compareStrength(one, best).order > 0 ? one : best))
}

/** Where the codebook knows the message and finds nothing of it, the paragraph names it and says nothing of it. */
function citing(paragraph: string, label: string, message: string, read: readonly ReadSentence[]): Carrier {
  const at = { paragraph, label, cited: true, how: 'cited' as const }
  if ((messageIds as readonly string[]).includes(message))
    return { ...at, words: '', start: 0, end: 0, strength: citedOnly }
  const all = read.flatMap((sentence) => sentence.parts.map(({ strength }) => ({ sentence, strength })))
  const [first] = all
  if (!first) return { ...at, words: '', start: 0, end: 0, strength: citedOnly }
  const { sentence, strength } = all.reduce(
    (best, one) => (compareStrength(one.strength, best.strength).order > 0 ? one : best),
    first,
  )
  return { ...at, words: sentence.text, start: sentence.start, end: sentence.end, strength }
}
