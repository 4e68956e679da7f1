import type { Language } from '@clarion/review'
import { useWords } from '../words/use-words.ts'

const forms = ['pdf', 'docx', 'xml', 'html', 'json'] as const

/** A signed version in one language as a document, in each form. */
export function DocumentLinks({
  thread,
  version,
  language,
}: {
  readonly thread: string
  readonly version: number
  readonly language: Language
}) {
  const { say, sayOf } = useWords()
  const named = sayOf('hearing.language', language)
  return (
    <p className="hearing-line">
      <span className="soft">{say('hearing.documentsIn')}</span>
      {forms.map((form) => (
        <a key={form} href={`/api/threads/${thread}/summary?version=${version}&as=${form}&in=${language}`} download>
          <span dir="ltr">{form.toUpperCase()}</span>
          <span className="unseen"> {named}</span>
        </a>
      ))}
    </p>
  )
}
