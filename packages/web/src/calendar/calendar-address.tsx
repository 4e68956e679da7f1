import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { announce } from '../app/announce.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'

/** GET /api/me/calendar */
type OwnFeed = { readonly feed: { readonly whose: 'mine' | 'all'; readonly made: string } | null }

/** The address for a calendar program of one's own: what a stranger would learn from it is said before it is made. */
export function CalendarAddress({ works }: { readonly works: boolean }) {
  const { say, moment, language } = useWords()
  const refusal = useRefusalWords()
  const queries = useQueryClient()
  const [whose, setWhose] = useState(works ? 'mine' : 'all')
  const own = useQuery({
    queryKey: ['own-calendar'],
    queryFn: ({ signal }) => ask<OwnFeed>('/api/me/calendar', { signal }),
  })
  const readAnew = () => queries.invalidateQueries({ queryKey: ['own-calendar'] })
  const making = useMutation({
    mutationFn: () =>
      ask<{ readonly address: string }>('/api/me/calendar', { method: 'POST', body: { whose, language } }),
    onSuccess: readAnew,
  })
  const taking = useMutation({
    mutationFn: () => ask('/api/me/calendar', { method: 'DELETE' }),
    onSuccess: async () => {
      making.reset()
      announce(say('calendar.taken'))
      await readAnew()
    },
  })
  const failed = own.error ?? making.error ?? taking.error
  const feed = own.data?.feed
  return (
    <details className="calendar-address">
      <summary>
        <h2>{say('calendar.elsewhere')}</h2>
      </summary>
      <Stack gap={4}>
        <p className="measure">{say('calendar.elsewhereWhat')}</p>
        <p className="measure">{say('calendar.stranger')}</p>
        {failed && (
          <Notice kind="warm" live>
            <p>{refusal(failed)}</p>
          </Notice>
        )}
        {feed && (
          <p role="status">
            {say('calendar.made', { moment: moment(feed.made) })}{' '}
            {say(feed.whose === 'mine' ? 'calendar.showsMine' : 'calendar.showsAll')}
          </p>
        )}
        {making.data && feed && (
          <Notice live title={say('calendar.once')}>
            <p>
              <code dir="ltr" className="calendar-link">
                {making.data.address}
              </code>
            </p>
            <p>{say('calendar.use')}</p>
          </Notice>
        )}
        {works && (
          <Select
            label={say('calendar.shows')}
            value={whose}
            onChange={setWhose}
            options={[
              { value: 'mine', label: say('today.whoseMine') },
              { value: 'all', label: say('today.whoseAll') },
            ]}
          />
        )}
        <Stack row gap={3}>
          <Button busy={making.isPending} onClick={() => making.mutate()}>
            {say(feed ? 'calendar.anew' : 'calendar.make')}
          </Button>
          {feed && (
            <Button kind="quiet" busy={taking.isPending} onClick={() => taking.mutate()}>
              {say('calendar.take')}
            </Button>
          )}
        </Stack>
      </Stack>
    </details>
  )
}
