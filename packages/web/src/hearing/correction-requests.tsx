import type { Statement } from '@clarion/review'
import { useWords } from '../words/use-words.ts'
import { CorrectionRequestCard } from './correction-request-card.tsx'
import type { Hearing } from './use-hearing.ts'

/** What a speaker asked to have put right, the newest first, and what became of it. */
export function CorrectionRequests({
  all,
  statement,
  may,
}: {
  readonly all: Hearing
  readonly statement: Statement
  readonly may: boolean
}) {
  const { say } = useWords()
  if (statement.requests.length === 0) return null
  return (
    <div>
      <h3>{say('hearing.requests')}</h3>
      <ul className="hearing-list">
        {statement.requests.toReversed().map((request) => (
          <CorrectionRequestCard key={request.entry} {...{ all, statement, request, may }} />
        ))}
      </ul>
    </div>
  )
}
