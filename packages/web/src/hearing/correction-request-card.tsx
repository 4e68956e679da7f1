import { type CorrectionRequest, currentEdition, type Statement } from '@clarion/review'
import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { ChangedWords } from './changed-words.tsx'
import { DeclineRequest } from './decline-request.tsx'
import type { Hearing } from './use-hearing.ts'

/** One request: what would change, what is wrong, and the answer. */
export function CorrectionRequestCard({
  all: { outline, versions },
  statement,
  request,
  may,
}: {
  readonly all: Hearing
  readonly statement: Statement
  readonly request: CorrectionRequest
  readonly may: boolean
}) {
  const { say, moment } = useWords()
  const refusal = useRefusalWords()
  const saying = useSay()
  const [declining, setDeclining] = useState(false)
  const { words, length, checksum, why, answer } = request
  const now = currentEdition(statement)
  const tell = (said: readonly (readonly [kind: string, body: object])[]) => {
    const place = { thread: outline.thread, section: 'record', seen: versions['record'] ?? 0 }
    saying.mutate(said.map(([kind, body]) => entryNow({ ...place, kind, body: { statement: statement.id, ...body } })))
  }
  const accept = () => {
    // What a speaker says is wrong stays sealed with the request: it is not copied to where it would not be.
    const corrected = { follows: now.number, words, length, checksum, why: say('hearing.atTheirWord') }
    tell([
      // The office may have corrected it to the same already.
      ...(now.checksum === checksum ? [] : [['statement.corrected', corrected] as const]),
      ['lines-correction.answered', { asked: request.entry, answer: 'accepted' }],
    ])
  }
  return (
    <li>
      <div className="hearing-line">
        <span className="small soft">
          {say('hearing.requestOf', { moment: moment(request.at), number: request.edition })}
        </span>
        {answer === null ? (
          <Mark kind="warm">{say('hearing.requestWaits')}</Mark>
        ) : (
          <Mark kind="calm">
            {say(answer.answer === 'accepted' ? 'hearing.requestAccepted' : 'hearing.requestDeclined')}
          </Mark>
        )}
      </div>
      {answer === null && words !== null && now.words !== null && (
        <ChangedWords statement={statement} before={now.words} after={words} />
      )}
      {why !== null && (
        <p>
          {say('hearing.requestWhy')} <bdi>{why}</bdi>
        </p>
      )}
      {answer && answer.why !== '' && (
        <p>
          {say('hearing.requestAnswer')} <bdi>{answer.why}</bdi>
        </p>
      )}
      {saying.isError && (
        <Notice kind="warm" live>
          <p>{refusal(saying.error)}</p>
        </Notice>
      )}
      {may && answer === null && words !== null && !declining && (
        <Stack row gap={2}>
          <Button busy={saying.isPending} onClick={accept}>
            {say('hearing.accept')}
          </Button>
          <Button kind="quiet" onClick={() => setDeclining(true)}>
            {say('hearing.decline')}
          </Button>
        </Stack>
      )}
      {may && answer === null && declining && (
        <DeclineRequest
          request={request}
          busy={saying.isPending}
          onDecline={(reason) =>
            tell([['lines-correction.answered', { asked: request.entry, answer: 'declined', why: reason }]])
          }
          onCancel={() => setDeclining(false)}
        />
      )}
    </li>
  )
}
