import { type CheckContext, type Problem, problem } from '@clarion/journal'
import type { Observation } from './progress-section.ts'

/** Only whoever said something takes it back, once. */
export function cannotTakeBack(
  list: readonly Observation[],
  entry: string,
  context: CheckContext,
): Problem | undefined {
  const found = list.find((one) => one.entry === entry)
  if (!found) return problem('refers-to-nothing', { field: 'body.entry' })
  if (found.organisation !== context.organisation) return problem('only-author-settles')
  return found.withdrawn ? problem('already-settled') : undefined
}

/** @returns the list with one marked as taken back; it stays to be seen */
export function withTakenBack<One extends Observation>(list: readonly One[], entry: string): readonly One[] {
  return list.map((one) => (one.entry === entry ? { ...one, withdrawn: true } : one))
}
