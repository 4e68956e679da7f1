import type { SummaryState } from '@clarion/review'
import { useWords } from '../words/use-words.ts'
import { TranslationMark } from './translation-mark.tsx'

/** Which translations of signed versions are saved, and which of them nobody has compared yet. */
export function SavedTranslations({ summary }: { readonly summary: SummaryState | undefined }) {
  const { say, sayOf } = useWords()
  if (!summary || summary.translations.length === 0) return null
  return (
    <ul className="plain">
      {summary.translations.map((translation) => (
        <li key={`${translation.version} ${translation.language}`}>
          {say('hearing.savedIn', {
            version: translation.version,
            language: sayOf('hearing.language', translation.language),
          })}{' '}
          <TranslationMark translation={translation} />
        </li>
      ))}
    </ul>
  )
}
