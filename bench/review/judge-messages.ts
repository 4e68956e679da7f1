import { type PassageFrom, suggestMessages } from '../../packages/review/src/codebook/suggest-messages.ts'

/** A passage with the messages a person found in it; M0 is a mention without a message. */
export type LabelledPassage = { readonly text: string; readonly labels: readonly string[] }

/** How often the right message was suggested. */
export type MessageFigures = {
  /** Passages with a message. */
  readonly count: number
  readonly first: number
  readonly firstTwo: number
  /** Passages that only mention the crime, and how many of them were taken for support. */
  readonly mentions: number
  readonly mentionsTaken: number
  /** Passages in which something was taken for support of message 6 or 8. */
  readonly newFormsOrNoCriminals: number
}

/** Suggests messages for every passage. */
export function judgeMessages(passages: readonly LabelledPassage[], from: PassageFrom): MessageFigures {
  let [count, first, firstTwo, mentions, mentionsTaken, newFormsOrNoCriminals] = [0, 0, 0, 0, 0, 0]
  for (const { text, labels } of passages) {
    const suggested = suggestMessages(text, 'en', from)
    const right = labels.filter((label) => label !== 'M0')
    if (suggested.some(({ message, support }) => support && ['M6', 'M8'].includes(message))) newFormsOrNoCriminals++
    if (right.length > 0) {
      count++
      if (suggested.slice(0, 1).some(({ message }) => right.includes(message))) first++
      if (suggested.slice(0, 2).some(({ message }) => right.includes(message))) firstTwo++
    } else if (labels.includes('M0')) {
      mentions++
      if (suggested.some(({ support }) => support)) mentionsTaken++
    }
  }
  return { count, first: first / count, firstTwo: firstTwo / count, mentions, mentionsTaken, newFormsOrNoCriminals }
}

/**
 * Labelled passages of a file of JSON lines, by record: a record is a passage with `text` and `labels`, or an intervention with
 * `sentences` that have them.
 */
export function labelledRecords(text: string): LabelledPassage[][] {
  type Line = Partial<LabelledPassage> & { readonly sentences?: readonly (LabelledPassage | string)[] }
  return text
    .trim()
    .split('\n')
    .map((line): LabelledPassage[] => {
      const { text: whole, labels, sentences = [] } = JSON.parse(line) as Line
      if (whole !== undefined && labels) return [{ text: whole, labels }]
      return sentences.filter((one): one is LabelledPassage => typeof one !== 'string')
    })
}
