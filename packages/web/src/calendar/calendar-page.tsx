import { useQuery } from '@tanstack/react-query'
import type { DueTask } from '../api/answers.ts'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useAddressSearch } from '../app/use-address.ts'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { dayOf } from '../today/due-words.ts'
import { TaskLine } from '../today/task-line.tsx'
import { useWords } from '../words/use-words.ts'
import { CalendarAddress } from './calendar-address.tsx'
import { MonthGrid } from './month-grid.tsx'
import { byDay, dueBetweenQuery } from './month-tasks.ts'
import { type Day, dayAt, firstDayIn, noonOf, weeksOf } from './month-weeks.ts'
import './calendar.css'

const aDay = /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** What is due and when one meets somebody, by month and by day. */
export function Page() {
  const { say, language } = useWords()
  const refusal = useRefusalWords()
  const works = useMe().verbs.includes('hand-on-case')
  const [{ whose = '', day: asked = '' }, change] = useAddressSearch()
  const mine = works && whose === 'mine'
  const today = dayAt(Date.now())
  // The 31st of a short month is a day of the next.
  const day = aDay.test(asked) ? dayAt(noonOf(asked)) : today
  const weeks = weeksOf(day, firstDayIn(language)).flat()
  const due = useQuery(dueBetweenQuery(weeks[0] ?? day, weeks.at(-1) ?? day, mine))
  const days = byDay(due.data?.tasks ?? [])
  const month = weeks.filter((one) => one.slice(0, 7) === day.slice(0, 7))
  const counts = new Map([...days].map(([one, tasks]) => [one, tasks.length]))
  const inMonth = month.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0)
  return (
    <Stack gap={5}>
      <PageHeading title={say('calendar.title')} />
      {works && (
        <Select
          label={say('today.whose')}
          value={mine ? 'mine' : ''}
          onChange={(value) => change({ whose: value })}
          empty={say('today.whoseAll')}
          options={[{ value: 'mine', label: say('today.whoseMine') }]}
        />
      )}
      {due.isError && (
        <Notice kind="warm" live>
          <p>{refusal(due.error)}</p>
        </Notice>
      )}
      <MonthGrid day={day} today={today} counts={counts} onDay={(to) => change({ day: to })} />
      {due.isPending && <Waiting />}
      {due.data && (
        <>
          {!due.data.whole && <Notice kind="warm" title={say('calendar.notWhole')} />}
          <DueOn day={day} tasks={days.get(day) ?? []} live />
          <details>
            <summary>{say('calendar.whole', { count: inMonth })}</summary>
            <Stack gap={4}>
              {month.map((one) => {
                const tasks = days.get(one) ?? []
                return tasks.length > 0 && <DueOn key={one} day={one} tasks={tasks} />
              })}
            </Stack>
          </details>
        </>
      )}
      <CalendarAddress works={works} />
    </Stack>
  )
}

function DueOn({
  day,
  tasks,
  live = false,
}: {
  readonly day: Day
  readonly tasks: readonly DueTask[]
  /** Whether it changes with what is chosen above. */
  readonly live?: boolean
}) {
  const { say, language, hour } = useWords()
  const id = `due-${live ? 'chosen' : day}`
  const named = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'full' })
  return (
    <section aria-labelledby={id} className="today-group">
      <h3 id={id}>{named.format(noonOf(day))}</h3>
      {tasks.length === 0 && <p className="soft">{say('calendar.nothing')}</p>}
      {tasks.length > 0 && (
        <ul className="today-tasks plain">
          {tasks.map((task) => (
            <li key={`${task.thread}/${task.section}/${task.key}`}>
              <TaskLine task={task} when={dayOf(task) === undefined ? hour(task.due) : ''} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
