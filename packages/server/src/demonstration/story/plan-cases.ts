import type { CastOrganisation } from '../cast.ts'
import { drawing } from './drawing.ts'

const day = 24 * 3_600_000

/** How far back the demonstration goes: three years. */
export const span = 3 * 365 * day

/** One case of the demonstration before it is told: when it begins, who meets the person first, what its draws begin with. */
export type PlannedCase = {
  readonly name: string
  readonly opened: number
  readonly responder: CastOrganisation
  readonly seed: number
}

const responders: readonly (readonly [CastOrganisation, number])[] = [
  ['lantern', 44],
  ['northern', 17],
  ['clinic', 10],
  ['police', 10],
  ['inspectorate', 9],
  ['children', 6],
  ['arrivals', 4],
]

/**
 * When people come to the programme: more every year, on weekdays, in working hours. The same for the same present.
 *
 * @param now the present, in milliseconds since 1970
 * @param count how many cases
 */
export function planCases(now: number, count: number): PlannedCase[] {
  const draw = drawing(20_231_101)
  return Array.from({ length: count }, (_, place) => {
    const share = (place + draw.next()) / count
    // The share of all cases by a part x of the time is 0.7 x + 0.3 x²: this turns it round.
    const part = (-0.7 + Math.sqrt(0.49 + 1.2 * share)) / 0.6
    const start = now - span + part * (span - 2 * day)
    const opened = start - (start % day) + draw.between(8 * 60, 16 * 60) * 60_000
    const responder = draw.weighed(responders)
    return {
      name: `case-${place}`,
      opened,
      // A case that others opened days ago has found its lead by now.
      responder: now - opened < 12 * day && responder !== 'northern' ? 'lantern' : responder,
      seed: 7_919 * (place + 1),
    }
  })
}
