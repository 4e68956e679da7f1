import { queryOptions } from '@tanstack/react-query'
import type { DueTask, Tasks } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { dayOf } from '../today/due-words.ts'
import { type Day, dayAt, daysLater, noonOf } from './month-weeks.ts'

/** So many of a month are fetched at most, two hundred at a time. */
const most = 1_000

/** What is due between two days, whether that is all of it. */
export type DueBetween = { readonly tasks: readonly DueTask[]; readonly whole: boolean }

/**
 * How what is due is asked for. A whole day stands at its midnight in UTC, which may be the day before or after by the
 * reader's clock: so a day more is asked for on either side.
 */
export function dueBetweenQuery(first: Day, last: Day, mine: boolean) {
  return queryOptions({
    queryKey: ['tasks', 'between', first, last, mine],
    queryFn: async ({ signal }): Promise<DueBetween> => {
      const [from, before] = [daysLater(first, -1), daysLater(last, 2)].map((day) =>
        new Date(noonOf(day)).toISOString(),
      )
      const tasks: DueTask[] = []
      for (let after: string | null = ''; after !== null; ) {
        if (tasks.length >= most) return { tasks, whole: false }
        const given = { from: from ?? '', before: before ?? '', limit: '200', ...(mine && { whose: 'mine' }) }
        const parameters = new URLSearchParams({ ...given, ...(after && { after }) })
        const page: Tasks = await ask<Tasks>(`/api/tasks?${parameters}`, { signal })
        tasks.push(...page.tasks)
        after = page.next
      }
      return { tasks, whole: true }
    },
    refetchInterval: 120_000,
  })
}

/** @returns what is due by the day on which it stands for the reader, in the order of its hours */
export function byDay(tasks: readonly DueTask[]): ReadonlyMap<Day, readonly DueTask[]> {
  return Map.groupBy(tasks, (task) => dayAt(dayOf(task) ?? Date.parse(task.due)))
}
