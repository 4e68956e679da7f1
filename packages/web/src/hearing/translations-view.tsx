import { languages } from '@clarion/review'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { SummaryLinks } from './summary-links.tsx'
import { TranslationCard } from './translation-card.tsx'
import { type Hearing, mayDo } from './use-hearing.ts'

/** What was signed, in the six languages: begun by a person, compared by a second, and taken as a document. */
export function TranslationsView(all: Hearing) {
  const { say, sayOf } = useWords()
  const signed = all.summary?.signed ?? []
  if (signed.length === 0) return <p className="soft">{say('hearing.notSigned')}</p>
  return (
    <Stack gap={5}>
      <p className="measure">{say('hearing.translationsWhat')}</p>
      {signed.toReversed().map((version) => (
        <section key={version.number} aria-labelledby={`version-${version.number}`}>
          <Stack gap={4}>
            <h2 id={`version-${version.number}`}>
              <bdi lang={version.language}>{version.title}</bdi>
            </h2>
            <p>
              {say('hearing.savedIn', {
                version: version.number,
                language: sayOf('hearing.language', version.language),
              })}
            </p>
            {mayDo(all, 'write-summary') && (
              <SummaryLinks thread={all.outline.thread} version={version.number} language={version.language} />
            )}
            {languages
              .filter((language) => language !== version.language)
              .map((language) => (
                <TranslationCard key={language} {...{ all, language }} signed={version} />
              ))}
          </Stack>
        </section>
      ))}
    </Stack>
  )
}
