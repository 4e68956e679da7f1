import { placeInDay } from '@clarion/review'
import { useState } from 'react'
import { Button } from '../look/button.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { LinesUnanswered } from './lines-unanswered.tsx'
import { RequestsWaiting } from './requests-waiting.tsx'
import { StatementCard } from './statement-card.tsx'
import { TakeTranscript } from './take-transcript.tsx'
import { type Hearing, mayDo } from './use-hearing.ts'

/** What was said, statement by statement. */
export function RecordView(all: Hearing) {
  const { say } = useWords()
  const [taking, setTaking] = useState(false)
  const may = mayDo(all, 'keep-record')
  const statements = [...(all.record?.statements ?? [])].sort(
    (one, other) => placeInDay(all.hearing, one.part) - placeInDay(all.hearing, other.part),
  )
  return (
    <Stack gap={5}>
      {may && !taking && (
        <div>
          <Button kind="main" onClick={() => setTaking(true)}>
            {say('hearing.takeIn')}
          </Button>
        </div>
      )}
      {taking && <TakeTranscript all={all} onDone={() => setTaking(false)} />}
      {statements.length === 0 && <p className="soft">{say('hearing.nothingSaid')}</p>}
      {may && <RequestsWaiting {...{ all, statements }} />}
      {may && <LinesUnanswered {...{ all, statements }} />}
      <Stack as="ol" gap={4}>
        {statements.map((statement) => (
          <StatementCard key={statement.id} all={all} statement={statement} may={may} />
        ))}
      </Stack>
    </Stack>
  )
}
