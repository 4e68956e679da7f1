/** The groups of Today, in the order in which they are shown. */
export const taskGroups = ['answer', 'urgent', 'overdue', 'now', 'soon', 'later'] as const

export type TaskGroup = (typeof taskGroups)[number]

const fortnight = 14

/**
 * What to ask the server for a group. What others wait for and what is urgent come first, whatever their hour, and are
 * left out below; of what is late the latest comes first, because yesterday's can still be saved.
 *
 * @param now in milliseconds since 1970; the days are the reader's own
 * @returns the parameters of GET /api/tasks
 */
export function questionOf(group: TaskGroup, now: number): Readonly<Record<string, string>> {
  if (group === 'answer' || group === 'urgent') return { pressing: group }
  const midnight = (days: number) => {
    const day = new Date(now)
    day.setHours(0, 0, 0, 0)
    day.setDate(day.getDate() + days)
    return day.toISOString()
  }
  const instant = new Date(now).toISOString()
  const between = {
    overdue: { before: instant, order: 'latest' },
    now: { from: instant, before: midnight(1) },
    soon: { from: midnight(1), before: midnight(fortnight + 1) },
    later: { from: midnight(fortnight + 1) },
  }
  return { pressing: 'no', ...between[group] }
}
