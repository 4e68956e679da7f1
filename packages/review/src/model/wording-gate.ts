import { sentences } from '../language/sentences.ts'
import { terms } from '../language/terms.ts'
import { hearingIndex } from '../linking/hearing-index.ts'
import { linkSentences } from '../linking/link-sentences.ts'
import { summaryGate } from '../lint/summary-gate.ts'
import type { DropReason } from './drop-reasons.ts'
import { type HearingForModel, keptBack, type MessageForModel } from './hearing-for-model.ts'
import type { KeptPart } from './kept-proposal.ts'
import type { Material } from './material.ts'
import { unreleasedWords } from './may-send.ts'
import { numbersIn } from './numbers-in.ts'

/** Says why a wording may not be proposed; undefined when it may. */
export type WordingGate = (parts: readonly KeptPart[], card: MessageForModel) => DropReason | undefined

/** A model must quote from where its sentence comes from: among so many of the likeliest statements. */
const likeliest = 5

/** A person may write a short sentence that rests on nothing; of a machine each must say enough to be held against the record. */
const fewestTerms = 3

/**
 * The gate of a summary for sentences that no person has linked: support must be found by search, among the statements that
 * were sent and may leave now, and what the model quotes must be where it is found. So must its numbers.
 */
export function wordingGate(hearing: HearingForModel, { statements }: Material): WordingGate {
  const { language } = hearing
  const now = new Map(hearing.statements.map((one) => [one.id, one]))
  const usable = statements.filter((one) => {
    const statement = now.get(one.id)
    return one.language === language && statement !== undefined && keptBack(statement) === undefined
  })
  // Without speakers' names: they were not sent, and no sentence may name anybody.
  const turns = usable.map(({ text }) => ({ speaker: '', words: text }))
  const index = hearingIndex(turns, language)
  const gate = summaryGate({ index, turns, unreleased: unreleasedWords(hearing), language })
  return (parts, { counts }) => {
    const texts = parts.map(({ text = '' }) => text)
    if (texts.some((text) => sentences(text, language).length !== 1)) return 'several-sentences'
    if (texts.some((text) => terms(text, language).length < fewestTerms)) return 'too-little'
    const [found] = gate([{ text: texts.join(language === 'zh' ? '' : ' '), counts }])
    if (found) return found.code
    const counted = Object.values(counts).map(String)
    for (const { text = '', spans } of parts) {
      const said = spans.flatMap(({ statement }) => numbersIn(now.get(statement)?.text.text ?? ''))
      if (numbersIn(text).some((one) => !said.includes(one) && !counted.includes(one))) return 'number-unsaid'
    }
    const links = linkSentences(index, texts)
    const isThere = parts.every(({ spans }, at) => {
      const places = links[at]!.candidates.slice(0, likeliest).map(({ turn }) => usable[turn]!.id)
      return spans.some(({ statement }) => places.includes(statement))
    })
    return isThere ? undefined : 'span-elsewhere'
  }
}
