import { type ShownProposal, spanNow, statementOf } from '@clarion/review'
import { useState } from 'react'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { messageOptions } from '../hearing/part-words.ts'
import { Select } from '../look/select.tsx'
import { useWords } from '../words/use-words.ts'
import { JudgeButtons } from './judge-buttons.tsx'
import type { ReadHearing } from './leaving.ts'
import type { KeptCall } from './use-calls.ts'
import { useJudge } from './use-judge.ts'

/** A code that was proposed: taken it is a mark of this person's, said like any other. */
export function JudgeCode({
  all,
  call,
  number,
  proposal,
}: {
  readonly all: ReadHearing
  readonly call: KeptCall
  readonly number: number
  readonly proposal: ShownProposal
}) {
  const { say, language } = useWords()
  const { record, outline, versions } = all
  const judging = useJudge(outline.thread, call, number)
  const proposed = proposal.messages[0] ?? ''
  const [changing, setChanging] = useState(false)
  const [message, setMessage] = useState(proposed)
  const [stance, setStance] = useState<'for' | 'against'>('for')
  const span = proposal.parts[0]?.spans[0]
  const now = span && span.quote !== null ? spanNow(record, span) : undefined
  const take = () => {
    if (!span || now?.at !== 'there') return
    const { start, end } = now
    // The place as it stands today, in the edition that is in force.
    const edition = statementOf(record, span.statement)?.editions.at(-1)?.number ?? span.edition
    const said = changing ? { message, stance } : { message: proposed, stance: 'for' }
    const body = { code: newId(), statement: span.statement, edition, start, end, ...said }
    const entry = { thread: outline.thread, kind: 'passage.coded', section: 'record', seen: versions['record'] ?? 0 }
    const same = said.message === proposed && said.stance === 'for'
    judging.judge(same ? 'taken' : 'changed', [entryNow({ ...entry, body })])
  }
  return (
    <JudgeButtons
      {...{ judging, number, changing }}
      onTake={now?.at === 'there' ? take : undefined}
      onChanging={setChanging}
    >
      {changing && (
        <div className="hearing-row">
          <Select
            label={say('hearing.message')}
            value={message}
            onChange={setMessage}
            options={messageOptions(language, record).map(({ code, label }) => ({ value: code, label }))}
          />
          <Select
            label={say('model.stance')}
            value={stance}
            onChange={(next) => setStance(next === 'against' ? 'against' : 'for')}
            options={(['for', 'against'] as const).map((value) => ({ value, label: say(`hearing.stance.${value}`) }))}
          />
        </div>
      )}
    </JudgeButtons>
  )
}
