import type { Purpose, SignedSummary } from '@clarion/review'
import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useColleagues } from '../cases/colleagues.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { CallCard } from './call-card.tsx'
import type { IntoDraft } from './judge-wording.tsx'
import type { ReadHearing } from './leaving.ts'
import { useCalls } from './use-calls.ts'

const atFirst = 20

/** Every call that was made for what stands on this page, the newest first. */
export function ModelCalls({
  all,
  purposes,
  statement,
  onText,
  signed,
}: {
  readonly all: ReadHearing
  readonly purposes: readonly Purpose[]
  /** Only calls that were about this one. */
  readonly statement: string | undefined
  readonly onText: IntoDraft | undefined
  readonly signed: SignedSummary | undefined
}) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const [most, setMost] = useState(atFirst)
  const { calls, more, error } = useCalls(all.outline, most)
  const { colleagues } = useColleagues()
  const nameOf = (member: string) =>
    member === all.me.member
      ? say('hearing.you')
      : (colleagues.find(({ id }) => id === member)?.name ?? say('hearing.colleague'))
  const here = calls.filter(
    ({ asked }) => purposes.includes(asked.purpose) && (!statement || asked.statements.includes(statement)),
  )
  return (
    <>
      {error !== null && (
        <Notice kind="warm" live>
          <p>{refusal(error)}</p>
        </Notice>
      )}
      {here.length > 0 && (
        <Stack as="ol" gap={4}>
          {here.map((call, at) => (
            <CallCard key={call.section} {...{ all, call, nameOf, onText, signed }} open={at === 0} />
          ))}
        </Stack>
      )}
      {more && (
        <div>
          <Button onClick={() => setMost(most + atFirst)}>{say('model.earlier')}</Button>
        </div>
      )}
    </>
  )
}
