import type { ClockRun } from '@clarion/journal'
import type { ClockName } from './clocks.ts'

/**
 * A run of a clock, for the count of those that were kept: whole days, so that nobody is told by the minute.
 *
 * @param from the instant or day it began; null for a clock that is told by its end only
 * @param until when it was answered
 * @param due by when, where somebody said so
 */
export function clockRun(
  clock: ClockName | 'follow-up-due',
  from: string | null,
  until: string | null,
  due: string | null = null,
): ClockRun {
  return { clock, from: dayOf(from), until: dayOf(until), due: dayOf(due) }
}

function dayOf(instant: string | null): string | null {
  return instant === null ? null : instant.slice(0, 10)
}
