import type { Spoken } from '../../door/append-history.ts'
import { tellCommitments } from './tell-commitments.ts'
import { tellDeclaration } from './tell-declaration.ts'
import { tellFirstHearing } from './tell-first-hearing.ts'

const day = 24 * 3_600_000

/** When the steps of the invented cycle were taken, in days before the present. */
export const cycleDays = { hearing: 400, draft: 370, adoption: 310, report: 60, reading: 30 } as const

/**
 * One cycle from its hearing to what was done: a hearing whose summary is signed and published in six languages, consultations with a silence that
 * was broken and one that held, an adopted text, and two commitments with self-report and independent reading. All invented.
 *
 * @param now the present, in milliseconds since 1970
 */
export function tellCycle(
  programme: string,
  now: number,
): readonly { readonly thread: string; readonly spoken: readonly Spoken[] }[] {
  const morning = (days: number) => now - days * day - (now % day) + 9 * 3_600_000
  const hearing = tellFirstHearing(programme, morning(cycleDays.hearing))
  const declaration = tellDeclaration(programme, hearing.thread, {
    opened: morning(cycleDays.draft),
    adopted: morning(cycleDays.adoption),
  })
  const commitments = tellCommitments(programme, declaration, {
    adopted: morning(cycleDays.adoption),
    reported: morning(cycleDays.report),
    read: morning(cycleDays.reading),
  })
  return [hearing, declaration, ...commitments]
}
