import { useQueries } from '@tanstack/react-query'
import type { DueTask, Tasks } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { useMe } from '../app/me.ts'
import { useWays } from '../app/navigation.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useAddressSearch } from '../app/use-address.ts'
import { useLoad } from '../cases/colleagues.ts'
import { ButtonLink } from '../look/button.tsx'
import { Link } from '../look/link.tsx'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { TaskList } from './task-list.tsx'
import './today.css'
import { questionOf, regroup, type TaskGroup, taskGroups } from './task-groups.ts'

/** The most that the server gives of a group. */
const limit = 200

/** What needs me: what others wait for, what is urgent, what is late, what is due today and soon. */
export function Page() {
  const { say } = useWords()
  const words = useRefusalWords()
  const works = useMe().verbs.includes('hand-on-case')
  const [{ whose = '' }, change] = useAddressSearch()
  const mine = works && whose === 'mine'
  const groups = useQueries({
    queries: taskGroups.map((group) => ({
      queryKey: ['tasks', group, mine],
      queryFn: ({ signal }: { signal: AbortSignal }) => {
        const only = mine ? { whose: 'mine' } : {}
        const parameters = { ...questionOf(group, Date.now()), ...only, limit: String(limit) }
        return ask<Tasks>(`/api/tasks?${new URLSearchParams(parameters)}`, { signal })
      },
      refetchInterval: 120_000,
    })),
  })
  const answers = Object.fromEntries(
    taskGroups.map((group, place) => [group, groups[place]?.data?.tasks ?? []]),
  ) as Readonly<Record<TaskGroup, readonly DueTask[]>>
  const tasks = regroup(answers, Date.now())
  const refused = groups.find(({ isError }) => isError)
  const answered = groups.every(({ data }) => data !== undefined)
  const none = groups.every(({ data }) => data?.tasks.length === 0)
  return (
    <Stack gap={5}>
      <div className="today-top">
        <PageHeading title={say('today.title')} />
        <ButtonLink kind="quiet" to="/calendar">
          {say('calendar.title')}
        </ButtonLink>
      </div>
      {works && (
        <Select
          label={say('today.whose')}
          value={mine ? 'mine' : ''}
          onChange={(value) => change({ whose: value })}
          empty={say('today.whoseAll')}
          options={[{ value: 'mine', label: say('today.whoseMine') }]}
        />
      )}
      <CasesOfNobody />
      {refused && (
        <Notice kind="warm" live>
          <p>{words(refused.error)}</p>
        </Notice>
      )}
      {!answered && !refused && <Waiting />}
      {answered &&
        taskGroups.map((group) =>
          tasks[group].length === 0 ? null : (
            <TaskList key={group} group={group} tasks={tasks[group]} whole={answers[group].length < limit} />
          ),
        )}
      {none && (mine ? <p>{say('today.noneMine')}</p> : <NothingDue />)}
    </Stack>
  )
}

/** For a supervisor: that there are cases on which nobody works, for one because somebody left. */
function CasesOfNobody() {
  const { say } = useWords()
  const count = useLoad()?.nobody ?? 0
  if (count === 0) return null
  return (
    <p>
      <Link to="/cases" search={{ status: 'open', worker: 'nobody' }}>
        {say('today.nobodys', { count })}
      </Link>
    </p>
  )
}

/** For whoever has nothing due, where else to go. */
function NothingDue() {
  const { say } = useWords()
  const me = useMe()
  const ways = useWays()
  return (
    <>
      <p>{say(me.sections.includes('case') ? 'today.none' : 'today.noneForRole')}</p>
      <Stack as="ul" row gap={4}>
        {ways
          .filter(({ path }) => path !== '/')
          .map(({ path, words }) => (
            <li key={path}>
              <Link to={path} className="today-way">
                {say(words)}
              </Link>
            </li>
          ))}
      </Stack>
    </>
  )
}
