import { useState } from 'react'
import { announce } from '../app/announce.tsx'
import { Button } from '../look/button.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { useColleagues } from './colleagues.ts'
import { useGiving } from './use-giving.ts'

/** So many cases at once: as many as a person can still look over. */
export const mostAtOnce = 200

/** What a supervisor does with the cases that were chosen in the list. */
export function GiveCases({
  inList,
  chosen,
  onChoose,
  onRefused,
}: {
  /** The cases in the list, as far as it is here. */
  readonly inList: readonly string[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (threads: ReadonlySet<string>) => void
  /** Why a case was not given, in words, by its thread. */
  readonly onRefused: (refused: ReadonlyMap<string, string>) => void
}) {
  const { say } = useWords()
  const { colleagues } = useColleagues()
  const [worker, setWorker] = useState('')
  const [asked, setAsked] = useState(false)
  const giving = useGiving()
  const count = chosen.size
  const name = colleagues.find(({ id }) => id === worker)?.name ?? ''
  const all = inList.slice(0, mostAtOnce)
  const give = async () => {
    const refused = await giving.give([...chosen], worker)
    setAsked(false)
    onRefused(refused)
    onChoose(new Set(refused.keys()))
    announce(say('cases.given', { count: count - refused.size, name }))
  }
  return (
    <section className="cases-give" aria-label={say('cases.give')}>
      <p className="soft">{say('cases.giveChoose')}</p>
      <Stack row gap={3} className="cases-give-row">
        <p role="status">{say('cases.chosen', { count })}</p>
        <Button kind="quiet" onClick={() => onChoose(new Set(all))}>
          {say('cases.chooseAll', { count: all.length })}
        </Button>
      </Stack>
      <Stack row gap={3} className="cases-give-row">
        <Select
          label={say('cases.giveTo')}
          value={worker}
          onChange={setWorker}
          empty={say('form-entry.choose')}
          options={colleagues.map(({ id, name: label }) => ({ value: id, label }))}
        />
        <Button
          kind="main"
          aria-disabled={count === 0 || worker === ''}
          onClick={() => count > 0 && worker !== '' && setAsked(true)}
        >
          {say('cases.giveNow')}
        </Button>
      </Stack>
      {asked && (
        <Dialog title={say('cases.giveTitle', { count, name })} onClose={() => setAsked(false)}>
          <Stack gap={4}>
            <p>{say('cases.giveWhat', { count, name })}</p>
            <Button kind="main" busy={giving.busy} onClick={() => void give()}>
              {say('cases.giveNow')}
            </Button>
          </Stack>
        </Dialog>
      )}
    </section>
  )
}
