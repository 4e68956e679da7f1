import { type Language, languages } from '../language/language.ts'
import { type Phrase, parsePhrases } from './matched-phrases.ts'
import { type MessageId, messageIds } from './message-ids.ts'
import { ar } from './phrases/ar.ts'
import { en } from './phrases/en.ts'
import { es } from './phrases/es.ts'
import { fr } from './phrases/fr.ts'
import { ru } from './phrases/ru.ts'
import { zh } from './phrases/zh.ts'

/** A codebook made ready for one language. */
export type ReadyCodebook = {
  readonly language: Language
  readonly messages: readonly {
    readonly id: MessageId
    readonly phrases: readonly WeightedPhrase[]
    readonly not: readonly Phrase[]
  }[]
  readonly subject: readonly Phrase[]
  readonly scourges: readonly Phrase[]
}

/** A phrase and how strongly it tells. */
export type WeightedPhrase = { readonly phrase: Phrase; readonly weight: number }

/**
 * The codebook of the nine messages. Whoever changes a phrase gives it a new version: a suggestion is recorded with the
 * version that made it, so that it can be made again.
 */
export const nineMessages = { version: '2026-11-27', lists: { ar, en, es, fr, ru, zh } } as const

const ready = new Map<Language, ReadyCodebook>()

/** @returns the codebook in one language; it is made ready once */
export function readyCodebook(language: Language): ReadyCodebook {
  let made = ready.get(language)
  if (!made) {
    const { messages, subject, scourges } = nineMessages.lists[language]
    made = {
      language,
      messages: messageIds.map((id) => ({
        id,
        phrases: ([4, 3, 2, 1] as const).flatMap((weight) =>
          parsePhrases(messages[id][weight] ?? '', language).map((phrase) => ({ phrase, weight })),
        ),
        not: parsePhrases(messages[id].not ?? '', language),
      })),
      subject: parsePhrases(subject, language),
      scourges: parsePhrases(scourges, language),
    }
    ready.set(language, made)
  }
  return made
}

/** The languages there is a codebook for: all six. */
export const codebookLanguages = languages
