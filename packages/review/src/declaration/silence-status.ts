import type { Silence, TextState } from './text-section.ts'

/**
 * What a silence is at an instant: running; broken by somebody before its hour; over, unbroken, and not yet recorded; held,
 * and recorded. It ends exactly at its hour: who speaks in that moment speaks too late.
 */
export type SilenceStatus = 'running' | 'broken' | 'over' | 'held'

/** @returns what it is now */
export function silenceStatus({ until, breaks, held }: Silence, now: string): SilenceStatus {
  if (held) return 'held'
  if (breaks.length > 0) return 'broken'
  return now < until ? 'running' : 'over'
}

/** @returns the silence that nobody has broken and whose hour is not over */
export function runningSilence({ silences }: TextState, now: string): Silence | undefined {
  return silences.find((silence) => silenceStatus(silence, now) === 'running')
}
