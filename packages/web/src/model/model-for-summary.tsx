import { type LinkedSentence, languages, type RecordState, shownParts, standingCodes, takenBack } from '@clarion/review'
import { useCallback, useMemo } from 'react'
import { messageOptions } from '../hearing/part-words.ts'
import { SavedTranslations } from '../hearing/saved-translations.tsx'
import { newPart, type TypedSummary } from '../hearing/summary-draft.ts'
import { TranslationEditor } from '../hearing/translation-editor.tsx'
import type { Hearing } from '../hearing/use-hearing.ts'
import { useWords } from '../words/use-words.ts'
import { AskModel } from './ask-model.tsx'
import { ModelCalls } from './model-calls.tsx'
import { useModel } from './use-model.ts'
import './model.css'

/** Asking a language model for the summary: wordings, merges, a translation of what was signed last. */
export function ModelForSummary({
  all: hearing,
  record,
  typed,
  onTyped,
}: {
  readonly all: Hearing
  readonly record: RecordState
  readonly typed: TypedSummary | undefined
  readonly onTyped: (typed: TypedSummary) => void
}) {
  const { say, language } = useWords()
  const model = useModel(hearing)
  const all = useMemo(() => ({ ...hearing, record }), [hearing, record])
  const everything = useCallback(() => record.statements.map(({ id }) => id), [record])
  const coded = useCallback(
    (message: string) => {
      const speaking = new Set(standingCodes(record).flatMap((one) => (one.message === message ? [one.statement] : [])))
      return record.statements.flatMap(({ id }) => (speaking.has(id) ? [id] : []))
    },
    [record],
  )
  const nothing = useCallback(() => [], [])
  const options = useMemo(() => messageOptions(language, record), [language, record])
  const told = (parts: readonly { readonly message: string | null }[]) =>
    options.filter(({ code }) => parts.some(({ message }) => message === code))
  const worded = told(typed?.parts ?? [])
  const last = hearing.summary?.signed.at(-1)
  const signed = useMemo(() => last && { ...last, parts: shownParts(last.parts, takenBack(record)) }, [last, record])
  const signedMessages = told(signed?.parts ?? [])
  if (!model) return null
  const onText =
    typed &&
    ((message: string, sentences: readonly LinkedSentence[], inPlace: boolean) =>
      onTyped(withSentences(typed, message, sentences, inPlace)))
  return (
    <section className="model" aria-labelledby="model">
      <h2 id="model">{say('model.title')}</h2>
      <p className="measure">{say('model.what')}</p>
      {worded.length > 0 && <AskModel {...{ all, model }} purpose="wording" statements={coded} messages={worded} />}
      <AskModel {...{ all, model }} purpose="merge" statements={everything} />
      {signedMessages.length > 0 && (
        <AskModel {...{ all, model }} purpose="translation" statements={nothing} messages={signedMessages} />
      )}
      {signed && languages.map((language) => <TranslationEditor key={language} {...{ all, signed, language }} />)}
      <SavedTranslations summary={hearing.summary} />
      <ModelCalls {...{ all, signed, onText }} purposes={['wording', 'merge', 'translation']} statement={undefined} />
    </section>
  )
}

/** Puts sentences into the paragraph of their message, at its end or in place of what stands there; into a new one where there is none. */
function withSentences(
  typed: TypedSummary,
  message: string,
  sentences: readonly LinkedSentence[],
  inPlace: boolean,
): TypedSummary {
  const { parts } = typed
  const part = parts.find((one) => one.message === message)
  if (!part) return { ...typed, parts: [...parts, { ...newPart(parts), message, sentences }] }
  const before = inPlace ? [] : part.sentences.filter(({ text }) => text.trim() !== '')
  const changed = { ...part, sentences: [...before, ...sentences] }
  return { ...typed, parts: parts.map((one) => (one === part ? changed : one)) }
}
