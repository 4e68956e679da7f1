import type { Language } from '@clarion/review'
import { DocumentLinks } from '../look/document-links.tsx'
import { useWords } from '../words/use-words.ts'

/** A signed version in one language as a document, in each form. */
export function SummaryLinks({
  thread,
  version,
  language,
}: {
  readonly thread: string
  readonly version: number
  readonly language: Language
}) {
  const { say, sayOf } = useWords()
  return (
    <DocumentLinks
      label={say('hearing.documentsIn')}
      named={sayOf('hearing.language', language)}
      href={(form) => `/api/threads/${thread}/summary?version=${version}&as=${form}&in=${language}`}
    />
  )
}
