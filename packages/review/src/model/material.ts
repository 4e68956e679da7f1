import { type Problem, problem } from '@clarion/journal'
import type { Language } from '../language/language.ts'
import { type Rung, widestRung } from '../quantifier/rungs.ts'
import { CodePoints } from '../text/code-points.ts'
import { type HearingForModel, type KeptBack, keptBack, type MessageForModel } from './hearing-for-model.ts'
import { nameMask } from './mask-names.ts'
import { maySend } from './may-send.ts'
import type { Purpose } from './purposes.ts'

/** What somebody asks of a model. */
export type ModelQuestion = {
  readonly purpose: Purpose
  /** Which statements it may see; none for a translation. */
  readonly statements: readonly string[]
  /** The message that is worded or translated. */
  readonly message?: string | undefined
  /** The language into which it is translated. */
  readonly language?: Language | undefined
}

/** A statement as it is sent: under another name, without names of people, every sign in its place. */
export type SentStatement = {
  readonly ref: string
  readonly id: string
  readonly language: Language
  readonly text: string
}

/** A message as it is sent. */
export type SentMessage = {
  readonly id: string
  readonly title: string
  readonly sentences: readonly { readonly number: number; readonly text: string }[]
  readonly spans: readonly { readonly statement: string; readonly quote: string }[]
  /** The widest word that the counts carry; null when nobody said it. */
  readonly widest: Rung | null
}

/** All that a prompt is made of, and what stays here. */
export type Material = {
  readonly purpose: Purpose
  /** The language of what is proposed. */
  readonly language: Language
  readonly statements: readonly SentStatement[]
  readonly messages: readonly SentMessage[]
  readonly keptBack: readonly { readonly statement: string; readonly why: KeptBack }[]
}

/**
 * Chooses what of a hearing may be sent for a question: of the statements asked for those that may leave, of the
 * messages those that the purpose needs. A sentence that names somebody, or holds words that a survivor has not released,
 * stays here, whoever wrote it.
 *
 * @returns the material, or why nothing can be asked
 */
export function materialFor(hearing: HearingForModel, question: ModelQuestion): Material | Problem {
  const { purpose } = question
  const byId = new Map(hearing.statements.map((one) => [one.id, one]))
  const asked = purpose === 'translation' ? [] : [...new Set(question.statements)]
  if (asked.some((id) => !byId.has(id))) return problem('refers-to-nothing', { field: 'statements' })
  const about = purpose === 'wording' || purpose === 'translation'
  const card = hearing.messages.find(({ id }) => id === question.message)
  if (about && !card) return problem('refers-to-nothing', { field: 'message' })
  const language = purpose === 'translation' ? question.language : hearing.language
  if (language === undefined || (purpose === 'translation' && language === hearing.language)) {
    return problem('invalid-field', { field: 'language', reason: 'must be another language than that of the messages' })
  }
  const masks = new Map<Language, (text: string) => string>()
  const maskIn = (spoken: Language) => {
    const mask = masks.get(spoken) ?? nameMask(hearing.names, spoken)
    masks.set(spoken, mask)
    return mask
  }
  const chosen = asked.map((id) => byId.get(id)!)
  const statements = chosen
    .filter((one) => keptBack(one) === undefined)
    .map(({ id, language: spoken, text: { text } }, at) => ({
      ...{ ref: `S${at + 1}`, id, language: spoken },
      text: maskIn(spoken)(text),
    }))
  const may = maySend(hearing)
  const messages = (about ? [card!] : hearing.messages).map((one) => sentMessage(one, statements, may))
  const kept = chosen.flatMap((one) => {
    const why = keptBack(one)
    return why ? [{ statement: one.id, why }] : []
  })
  const nothing = purpose === 'translation' ? messages[0]!.sentences.length === 0 : statements.length === 0
  if (nothing) return problem('not-in-this-state', { state: 'nothing of this may be sent to a model' })
  return { purpose, language, statements, messages, keptBack: kept }
}

function sentMessage(
  { id, title, sentences, spans, counts }: MessageForModel,
  statements: readonly SentStatement[],
  may: (text: string) => boolean,
): SentMessage {
  const sent = new Map(statements.map((one) => [one.id, one]))
  return {
    id,
    title: may(title) ? title : '',
    sentences: sentences.flatMap((text, at) => (may(text) ? [{ number: at + 1, text }] : [])),
    spans: spans.flatMap(({ statement, start, end }) => {
      const one = sent.get(statement)
      return one ? [{ statement: one.ref, quote: new CodePoints(one.text).slice(start, end) }] : []
    }),
    widest: widestRung(counts) ?? null,
  }
}
