import type { Recipient } from '@clarion/review'
import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { ChosenLetters } from './chosen-letters.tsx'
import { LetterTable } from './letter-table.tsx'
import { ReadBounce } from './read-bounce.tsx'
import { useLedger } from './use-ledger.ts'

const states = ['waiting', 'handed-over', 'unsure', 'bounced', 'given-up'] as const

/** What became of the letters of a version, and what can be done about those that did not arrive. */
export function LetterLedger({
  thread,
  seen,
  version,
  recipients,
}: {
  readonly thread: string
  readonly seen: number
  readonly version: number
  readonly recipients: readonly Recipient[]
}) {
  const { say, sayOf } = useWords()
  const words = useRefusalWords()
  const ledger = useLedger(thread, version)
  const [shown, show] = useState('')
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  if (ledger.error)
    return (
      <Notice kind="warm" live>
        <p>{words(ledger.error)}</p>
      </Notice>
    )
  if (!ledger.data) return <Waiting />
  const { letters } = ledger.data
  const nameOf = (party: string) => recipients.find((one) => one.party === party)?.name ?? party
  const count = (is: (letter: (typeof letters)[number]) => boolean) => letters.filter(is).length
  return (
    <Stack gap={4}>
      <h2>{say('transmission.ledger', { version })}</h2>
      <p>
        {say('transmission.known', {
          count: letters.length,
          taken: count(({ state }) => state === 'handed-over'),
          opened: count(({ opened }) => opened > 0),
          confirmed: count(({ confirmed }) => confirmed !== null),
        })}
      </p>
      {count(({ state }) => state === 'unsure') > 0 && (
        <Notice kind="warm">
          <p>{say('transmission.unsureWhat')}</p>
        </Notice>
      )}
      <Select
        label={say('transmission.show')}
        value={shown}
        onChange={show}
        empty={say('transmission.every')}
        options={states.map((value) => ({ value, label: sayOf('transmission.is', value) }))}
      />
      <LetterTable
        caption={say('transmission.ledger', { version })}
        letters={letters.filter(({ state }) => shown === '' || state === shown)}
        nameOf={nameOf}
        chosen={chosen}
        onChoose={choose}
      />
      {chosen.size > 0 && (
        <ChosenLetters
          thread={thread}
          seen={seen}
          version={version}
          chosen={[...chosen].sort()}
          unsure={letters.every(({ party, state }) => !chosen.has(party) || state === 'unsure')}
          onDone={() => choose(new Set())}
        />
      )}
      <ReadBounce thread={thread} seen={seen} version={version} nameOf={nameOf} />
    </Stack>
  )
}
