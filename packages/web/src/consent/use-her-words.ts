import { useQuery } from '@tanstack/react-query'
import { languageTag } from '../words/language-tag.ts'
import { languageNames, spokenIn } from '../words/languages.ts'
import type { Words } from '../words/words.ts'

/**
 * The language in which the person is spoken to, beside that of the page.
 *
 * @param code ISO 639-3, as the form says it; undefined while nobody has chosen
 * @returns its words; undefined while they are fetched, where nobody has chosen, and where we do not speak it
 */
export function useHerWords(code: string | undefined): {
  readonly words: Words | undefined
  readonly unspoken: boolean
} {
  const language = languageTag(code ?? '')?.split('-')[0]
  const spoken = language !== undefined && languageNames.includes(language)
  const { data, isError } = useQuery({
    queryKey: ['words', language],
    queryFn: () => spokenIn(language ?? '', ['first', 'forms', 'sharing', 'vocabulary']),
    enabled: spoken,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  return { words: data, unspoken: code !== undefined && code !== '' && (!spoken || isError) }
}
