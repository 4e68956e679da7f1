import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { useMe } from '../app/me.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'

type Choice = {
  readonly pressing: boolean
  readonly daily: boolean
  readonly hour: number
  readonly zone: string
  readonly whose: 'mine' | 'all'
  readonly language: string
}

/** GET /api/me/notifications */
type Notifications = { readonly mails: boolean; readonly choice: Choice | null }

/** Whether one gets a mail that something waits: it says no more than that. */
export function OwnNotifications() {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const own = useQuery({
    queryKey: ['own-notifications'],
    queryFn: ({ signal }) => ask<Notifications>('/api/me/notifications', { signal }),
  })
  return (
    <Card as="section">
      <Stack gap={3}>
        <h2>{say('notifications.title')}</h2>
        <p>{say('notifications.text')}</p>
        {own.isError && (
          <Notice kind="warm" live>
            <p>{refusal(own.error)}</p>
          </Notice>
        )}
        {own.data && !own.data.mails && <Notice title={say('notifications.noMail')} />}
        {own.data && <ChoiceForm choice={own.data.choice} />}
      </Stack>
    </Card>
  )
}

function ChoiceForm({ choice }: { readonly choice: Choice | null }) {
  const { say, hour: hourWords, language } = useWords()
  const refusal = useRefusalWords()
  const queries = useQueryClient()
  const works = useMe().verbs.includes('hand-on-case')
  const [pressing, setPressing] = useState(choice?.pressing ?? false)
  const [daily, setDaily] = useState(choice?.daily ?? false)
  const [hour, setHour] = useState(choice?.hour ?? 8)
  const [whose, setWhose] = useState<string>(choice?.whose ?? 'all')
  const saving = useMutation({
    mutationFn: () => {
      // The zone of the device on which it is chosen: whoever moves chooses again.
      const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
      const body = { pressing, daily, hour, zone, whose, language }
      return ask('/api/me/notifications', { method: 'POST', body })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['own-notifications'] }),
  })
  const changed = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      saving.reset()
      set(value)
    }
  }
  const hours = Array.from({ length: 24 }, (_, one) => ({
    value: String(one),
    label: hourWords(new Date(2026, 0, 1, one).toISOString()),
  }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <Stack gap={3}>
        <Checkbox label={say('notifications.pressing')} checked={pressing} onChange={changed(setPressing)} />
        <Checkbox label={say('notifications.daily')} checked={daily} onChange={changed(setDaily)} />
        {daily && (
          <Select
            label={say('notifications.hour')}
            value={String(hour)}
            onChange={changed((value: string) => setHour(Number(value)))}
            options={hours}
          />
        )}
        {works && (pressing || daily) && (
          <Select
            label={say('today.whose')}
            value={whose}
            onChange={changed(setWhose)}
            options={[
              { value: 'all', label: say('today.whoseAll') },
              { value: 'mine', label: say('today.whoseMine') },
            ]}
          />
        )}
        {saving.isError && (
          <Notice kind="warm" live>
            <p>{refusal(saving.error)}</p>
          </Notice>
        )}
        {saving.isSuccess && (
          <Notice kind="good" live>
            <p>{say(pressing || daily ? 'notifications.kept' : 'notifications.none')}</p>
          </Notice>
        )}
        <div>
          <Button type="submit" busy={saving.isPending}>
            {say('notifications.save')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
