import { type RandomVariates, randomVariates } from '../../packages/evidence/src/estimate/random-variates.ts'
import type { CaseStream, Cells } from '../../packages/evidence/src/signals/combinations/case-stream.ts'
import { reshuffle } from '../../packages/evidence/src/signals/combinations/reshuffled.ts'
import { streamMargins } from '../../packages/evidence/src/signals/combinations/stream-margins.ts'

/** A combination of codes that was made more frequent. */
export interface Plant {
  readonly stream: CaseStream
  readonly items: readonly number[]
  readonly factor: number
  /** The last periods it was planted in. */
  readonly windows: number
  /** People of the combination there before. */
  readonly before: number
}

/** The stream with the periods of every organisation dealt out anew among its cases: as real, with nothing new in it. */
export function quiet(stream: CaseStream, seed: number): CaseStream {
  const margins = streamMargins(stream, stream.periods.length - 1)
  const when = margins.when.slice()
  reshuffle(when, margins, randomVariates(seed, 77))
  const cells: [number, number, number, number][] = []
  for (let block = 0; block < margins.blockProfile.length; block++) {
    const byPeriod = new Map<number, number>()
    for (let one = margins.blockStart[block]!; one < margins.blockStart[block + 1]!; one++)
      byPeriod.set(when[one]!, (byPeriod.get(when[one]!) ?? 0) + 1)
    for (const [period, people] of byPeriod)
      cells.push([period, margins.blockOrganisation[block]!, margins.blockProfile[block]!, people])
  }
  return { ...stream, cells: cellsOf(cells) }
}

/**
 * Plants 2 to 4 codes of a case drawn at random, 1.5 to 3 times, in the last 1 to 3 periods.
 *
 * @param fewest people the combination has there before; most: below this many
 */
export function planted(stream: CaseStream, seed: number, fewest: number, most: number): Plant {
  const random = randomVariates(seed, 78)
  const { cells } = stream
  const whole = cells.people.reduce((sum, people) => sum + people, 0)
  for (;;) {
    const profile = stream.profiles[cells.profile[drawn(cells.people, whole, random)]!]!
    const items = shuffled([...profile], random).slice(0, 2 + Math.floor(3 * random.uniform()))
    const windows = 1 + Math.floor(3 * random.uniform())
    const factor = 1.5 + 1.5 * random.uniform()
    const fits = stream.profiles.map((own) => items.every((item) => own.includes(item)))
    const since = stream.periods.length - windows
    const within = [...cells.people.keys()].filter((at) => cells.period[at]! >= since && fits[cells.profile[at]!])
    const before = within.reduce((sum, at) => sum + cells.people[at]!, 0)
    if (items.length < 2 || before < fewest || before >= most) continue
    const people = cells.people.slice()
    for (const at of within) people[at]! += random.poisson((factor - 1) * cells.people[at]!)
    return { stream: { ...stream, cells: { ...cells, people } }, items, factor, windows, before }
  }
}

/** One organisation begins to write one code where it wrote another, in six of ten cases of the last one or two periods. */
export function recoded(stream: CaseStream, seed: number): CaseStream {
  const random = randomVariates(seed, 79)
  const { cells, items } = stream
  const whole = cells.people.reduce((sum, people) => sum + people, 0)
  const organisation = cells.organisation[drawn(cells.people, whole, random)]!
  const profile = stream.profiles[cells.profile[drawn(cells.people, whole, random)]!]!
  const from = profile[Math.floor(random.uniform() * profile.length)]!
  const others = [...items.keys()].filter((item) => item !== from && items[item]!.attribute === items[from]!.attribute)
  const to = others[Math.floor(random.uniform() * Math.min(8, others.length))]!
  const since = stream.periods.length - 1 - Math.floor(2 * random.uniform())
  const profiles = [...stream.profiles]
  const result: [number, number, number, number][] = []
  for (let at = 0; at < cells.period.length; at++) {
    const own = profiles[cells.profile[at]!]!
    const [period, who, many] = [cells.period[at]!, cells.organisation[at]!, cells.people[at]!]
    const moves = who === organisation && period >= since && own.includes(from) ? random.binomial(many, 0.6) : 0
    if (many > moves) result.push([period, who, cells.profile[at]!, many - moves])
    if (moves > 0) {
      const coded = Int32Array.from(new Set(Array.from(own, (item) => (item === from ? to : item)))).sort()
      result.push([period, who, profiles.push(coded) - 1, moves])
    }
  }
  return { ...stream, profiles, cells: cellsOf(result) }
}

/** A new organisation joins in the last two periods, with many cases of a few kinds. */
export function joined(stream: CaseStream, seed: number): CaseStream {
  const random = randomVariates(seed, 80)
  const { cells } = stream
  const rows = Array.from(cells.period, (period, at): [number, number, number, number] => [
    period,
    cells.organisation[at]!,
    cells.profile[at]!,
    cells.people[at]!,
  ])
  const whole = cells.people.reduce((sum, people) => sum + people, 0)
  for (let kind = 0; kind < 10; kind++) {
    const profile = cells.profile[drawn(cells.people, whole, random)]!
    for (const back of [1, 2])
      rows.push([stream.periods.length - back, stream.organisations.length, profile, 20 + random.poisson(20)])
  }
  return { ...stream, organisations: [...stream.organisations, 'new'], cells: cellsOf(rows) }
}

function cellsOf(rows: [period: number, organisation: number, profile: number, people: number][]): Cells {
  rows.sort((one, other) => one[1] - other[1] || one[2] - other[2] || one[0] - other[0])
  return {
    period: Int32Array.from(rows, ([period]) => period),
    organisation: Int32Array.from(rows, ([, organisation]) => organisation),
    profile: Int32Array.from(rows, ([, , profile]) => profile),
    people: Float64Array.from(rows, ([, , , people]) => people),
  }
}

function drawn(weights: Float64Array, whole: number, random: RandomVariates): number {
  let left = random.uniform() * whole
  for (let at = 0; at < weights.length; at++) {
    left -= weights[at]!
    if (left < 0) return at
  }
  return weights.length - 1
}

function shuffled(items: number[], random: RandomVariates): number[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random.uniform() * (at + 1))
    const kept = items[at]!
    items[at] = items[other]!
    items[other] = kept
  }
  return items
}
