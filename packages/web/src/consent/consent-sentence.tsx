import { type ConsentPurpose, enforcementPurposes, ownWording, type SettingsState } from '@clarion/casework'
import type { Json } from '@clarion/journal'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { languageTag } from '../words/language-tag.ts'
import { useWords } from '../words/use-words.ts'
import { consentInWords, questionIn } from './consent-question.ts'
import { ConsentTable } from './consent-table.tsx'
import { ReadAloud } from './read-aloud.tsx'
import { useHerWords } from './use-her-words.ts'

/**
 * What is asked, in the language of the person: the words that the programme has published, a sentence to read out, one to say
 * back, and a table of what will be seen and what not. The page around it stays in the language of whoever works.
 */
export function ConsentSentence({
  said,
  recipient,
  wordings,
}: {
  readonly said: { readonly [name: string]: Json }
  readonly recipient: string
  readonly wordings: SettingsState['wordings']
}) {
  const own = useWords()
  const { say } = own
  const { purpose, wording } = said
  const language = typeof said['language'] === 'string' ? said['language'] : undefined
  const { words: hers, unspoken } = useHerWords(language)
  // Until it is known which language is hers, and where we do not speak it, the page's own is put into words by an interpreter.
  const words = hers ?? own
  const published = wordings.find((one) => one.version === wording && one.language === language)
  const question = questionIn(said, recipient)
  const enforcement = enforcementPurposes.includes(purpose as ConsentPurpose)
  const inWords = question && consentInWords(words, question)
  const name = language === undefined ? '' : languageNameIn(own, language)
  const texts = [...(published ? [published.text] : []), ...(inWords && hers ? [inWords.sentence, inWords.repeat] : [])]
  return (
    <>
      {enforcement && <Notice title={say('consent.enforcement')} />}
      <section className="consent-sentence" aria-live="polite">
        <Stack gap={3}>
          <h2>{hers ? say('consent.sentenceTitleIn', { language: name }) : say('consent.sentenceTitle')}</h2>
          {unspoken && <p className="small">{say('consent.unspoken', { language: name })}</p>}
          {wording !== undefined && wording !== ownWording && !published && language && (
            <p className="small">{say('consent.notPublished', { language: name })}</p>
          )}
          {published && (
            <p className="said" lang={languageTag(published.language)} dir="auto">
              {published.text}
            </p>
          )}
          {inWords ? (
            <div lang={words.language} dir={words.direction}>
              <Stack gap={3}>
                <p>{inWords.sentence}</p>
                <h3>{words.say('consent.repeatTitle')}</h3>
                <p className="consent-repeat">{inWords.repeat}</p>
              </Stack>
            </div>
          ) : (
            <p>{say('consent.sentenceOpen')}</p>
          )}
          {texts.length > 0 && language !== undefined && <ReadAloud {...{ texts, language, name }} />}
          {question && (
            <div lang={words.language} dir={words.direction}>
              <ConsentTable words={words} question={question} />
            </div>
          )}
          {question && hers && hers.language !== own.language && (
            <details>
              <summary>{say('consent.inYours')}</summary>
              <p>{consentInWords(own, question).sentence}</p>
              <p>{consentInWords(own, question).repeat}</p>
            </details>
          )}
        </Stack>
      </section>
    </>
  )
}
