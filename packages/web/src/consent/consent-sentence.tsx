import { type ConsentPurpose, enforcementPurposes, type SettingsState } from '@clarion/casework'
import type { Json } from '@clarion/journal'
import { Notice } from '../look/notice.tsx'
import { languageTag } from '../words/language-tag.ts'
import { useWords } from '../words/use-words.ts'
import { partInSentence } from './part-in-sentence.ts'

/** What is asked, in one sentence that can be read out and repeated, with the words that the programme has published. */
export function ConsentSentence({
  said,
  recipient,
  wordings,
}: {
  readonly said: { readonly [name: string]: Json }
  readonly recipient: string
  readonly wordings: SettingsState['wordings']
}) {
  const words = useWords()
  const { say, sayOf, day, list } = words
  const { purpose, sections, until, wording, language } = said
  const parts = Array.isArray(sections) ? sections.map((name: Json) => partInSentence(words, String(name))) : []
  const published = wordings.find((one) => one.version === wording && one.language === language)
  const ready = recipient !== '' && typeof purpose === 'string' && parts.length > 0 && typeof until === 'string'
  const enforcement = enforcementPurposes.includes(purpose as ConsentPurpose)
  return (
    <>
      {enforcement && <Notice title={say('consent.enforcement')} />}
      <section className="consent-sentence" aria-live="polite">
        <h2>{say('consent.sentenceTitle')}</h2>
        {published && (
          <p className="said" lang={languageTag(published.language)}>
            {published.text}
          </p>
        )}
        <p>
          {ready
            ? say('consent.sentence', {
                recipient,
                parts: list(parts),
                purpose: sayOf('consent.purpose', purpose),
                day: day(until),
              })
            : say('consent.sentenceOpen')}
        </p>
      </section>
    </>
  )
}
