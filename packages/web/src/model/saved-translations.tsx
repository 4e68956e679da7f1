import type { SummaryState } from '@clarion/review'
import { Mark } from '../look/mark.tsx'
import { useWords } from '../words/use-words.ts'

/** Which translations of signed versions are saved, and which of them a machine drafted and nobody has compared yet. */
export function SavedTranslations({ summary }: { readonly summary: SummaryState | undefined }) {
  const { say, sayOf } = useWords()
  if (!summary || summary.translations.length === 0) return null
  return (
    <ul className="plain">
      {summary.translations.map(({ version, language, drafted, reviewed }) => (
        <li key={`${version} ${language}`}>
          {say('model.saved', { version, language: sayOf('hearing.language', language) })}{' '}
          <Mark kind={reviewed ? 'good' : 'warm'}>
            {say(reviewed ? 'model.compared' : drafted === 'machine' ? 'model.machineMark' : 'model.notCompared')}
          </Mark>
        </li>
      ))}
    </ul>
  )
}
