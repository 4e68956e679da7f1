import type { RecordState, SummaryVersion } from '@clarion/review'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'
import { summaryBody, typedFrom } from './summary-draft.ts'
import { type Hearing, hearingKind } from './use-hearing.ts'

/** The draft as it was saved is signed: its very words go into the signing entry. */
export function SignSummary({
  all,
  record,
  version,
  open,
}: {
  readonly all: Hearing
  readonly record: RecordState
  readonly version: SummaryVersion
  /** How many findings still stand against it. */
  readonly open: number
}) {
  const { say } = useWords()
  const { outline, versions, summary } = all
  if (summary?.signed.some(({ number }) => number === version.number)) return null
  if (open > 0) return <Notice title={say('hearing.notYet', { count: open })} />
  const { follows: _follows, ...words } = summaryBody(typedFrom(version), record)
  return (
    <Card as="section">
      <h3>{say('hearing.sign')}</h3>
      <p className="measure">{say('hearing.signWhat')}</p>
      <EntryForm
        kind={hearingKind('summary.signed')}
        thread={outline.thread}
        section="summary"
        seen={versions['summary'] ?? 0}
        place={`${outline.thread} summary.signed ${version.number}`}
        fixed={{ version: version.number, ...words }}
        saveWords={say('hearing.signDo')}
        onSaved={() => undefined}
      />
    </Card>
  )
}
