import type { ShownProposal } from '@clarion/review'
import { useState } from 'react'
import { entryNow } from '../entry-form/entry-now.ts'
import { messageWords } from '../hearing/part-words.ts'
import { mayDo } from '../hearing/use-hearing.ts'
import { Select } from '../look/select.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { JudgeButtons } from './judge-buttons.tsx'
import type { ReadHearing } from './leaving.ts'
import type { KeptCall } from './use-calls.ts'
import { useJudge } from './use-judge.ts'

/** Messages that are said to be one: taken, all but one of them are left out as told together with it, for all to read. */
export function JudgeMerge({
  all,
  call,
  number,
  proposal: { messages, parts },
}: {
  readonly all: ReadHearing
  readonly call: KeptCall
  readonly number: number
  readonly proposal: ShownProposal
}) {
  const { say, language } = useWords()
  const { record, outline, versions } = all
  const judging = useJudge(outline.thread, call, number)
  const first = messages[0] ?? ''
  const [changing, setChanging] = useState(false)
  const [told, setTold] = useState(first)
  const [why, setWhy] = useState<string>()
  const titled = (message: string) => `${message}: ${messageWords(language, record, message)}`
  const there = parts.every(({ spans }) => spans.every(({ quote }) => quote !== null))
  const take = () => {
    const [stays, reason] = changing ? [told, why ?? titled(told)] : [first, titled(first)]
    const said = { thread: outline.thread, kind: 'message.left-out', section: 'summary' }
    const entries = messages
      .filter((one) => one !== stays)
      .map((message, at) => {
        const body = { message, reason: 'merged', ...(reason.trim() !== '' && { why: reason }) }
        return entryNow({ ...said, seen: (versions['summary'] ?? 0) + at, body })
      })
    judging.judge(stays === first && reason === titled(first) ? 'taken' : 'changed', entries)
  }
  return (
    <JudgeButtons
      {...{ judging, number, changing }}
      onTake={there && mayDo(all, 'write-summary') ? take : undefined}
      onChanging={setChanging}
    >
      <p className="small soft">{say('model.mergeWhat', { message: titled(changing ? told : first) })}</p>
      {changing && (
        <div className="hearing-row">
          <Select
            label={say('model.toldIn')}
            value={told}
            onChange={setTold}
            options={messages.map((value) => ({ value, label: titled(value) }))}
          />
          <TextField label={say('hearing.why')} longest={10_000} value={why ?? titled(told)} onChange={setWhy} />
        </div>
      )}
    </JudgeButtons>
  )
}
