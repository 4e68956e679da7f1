import type { ReferralState } from '@clarion/casework'
import { useQueries, useQuery } from '@tanstack/react-query'
import type { Tasks } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { Card } from '../look/card.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { dueWords } from '../today/due-words.ts'
import { useWords } from '../words/use-words.ts'
import type { CaseOutline } from './case-answers.ts'
import { sectionQuery, useOrganisationNames } from './use-case.ts'

/** What is still open in a case that is about to be closed, and what becomes of each: referrals, and what is due. */
export function StillOpen({ outline: { thread, sections } }: { readonly outline: CaseOutline }) {
  const words = useWords()
  const { say, sayOf } = words
  const names = useOrganisationNames()
  const referrals = useQueries({
    queries: sections
      .filter(({ key }) => key.startsWith('referral/'))
      .map(({ key }) => sectionQuery<ReferralState>(thread, key)),
  })
  const due = useQuery({
    queryKey: ['tasks', 'of', thread],
    queryFn: ({ signal }) => ask<Tasks>(`/api/tasks?thread=${thread}&limit=50`, { signal }),
  })
  if (due.isPending || referrals.some(({ isPending }) => isPending)) return <Waiting />
  const waiting = referrals.flatMap(({ data }) => {
    const status = data?.state.status
    return data && (status === 'sent' || status === 'accepted')
      ? [{ key: data.key, status, name: names.get(data.state.receiver) ?? '' } as const]
      : []
  })
  // A referral that waits is said above as what it is.
  const tasks = (due.data?.tasks ?? []).filter(({ section }) => !section.startsWith('referral/'))
  const nothing = waiting.length === 0 && tasks.length === 0
  return (
    <Card as="section">
      <Stack gap={2}>
        <h2>{say('closing.open')}</h2>
        {nothing && <p>{say('closing.nothing')}</p>}
        {waiting.length > 0 && (
          <ul>
            {waiting.map(({ key, status, name }) => (
              <li key={key}>{say(`closing.${status}`, { name })}</li>
            ))}
          </ul>
        )}
        {tasks.length > 0 && (
          <>
            <p>{say('closing.reminders', { count: tasks.length })}</p>
            <ul>
              {tasks.map((task) => (
                <li key={`${task.section} ${task.key}`}>
                  {sayOf('task', task.title)} <span className="soft small">{dueWords(words, task, Date.now())}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Stack>
    </Card>
  )
}
