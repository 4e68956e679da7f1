import { readFileSync } from 'node:fs'
import { type CaseStream, streamUntil } from '../../packages/evidence/src/signals/combinations/case-stream.ts'
import {
  type CombinationOptions,
  combinationScan,
  earliestOf,
} from '../../packages/evidence/src/signals/combinations/combination-scan.ts'
import type { Finding } from '../../packages/evidence/src/signals/combinations/finding.ts'
import { readCaseStream } from '../../packages/evidence/src/signals/combinations/read-case-stream.ts'
import { byCode } from './farrington-by-code.ts'
import { joined, type Plant, planted, quiet, recoded } from './plant.ts'

/** A line of the table of planted signals. */
export interface PlantedRow {
  readonly name: string
  readonly combinations: string
  readonly farrington: string
}

const looks = [4, 5, 6, 7]
/** Four looks a year, each with a chance of a false alarm that makes 5 % together. */
const alpha = 1 - 0.95 ** (1 / 4)
const bands = [
  [20, 50],
  [50, 100],
  [100, 1000],
] as const

/**
 * Plants combinations in the real stream of referrals in the United Kingdom and asks whether they come out first; once with each
 * organisation's periods dealt out anew (nothing else is new) and once in the stream as it is (with all that is new in
 * it beside). Farrington's method for every code stands beside it, its limit set to the same false alarms.
 *
 * @param data folder of the public files; @param seeds plants in each row
 */
export function plantedSignals(data: string, seeds: number): PlantedRow[] {
  const stream = readCaseStream(readFileSync(`${data}/uk-nrm/nrm_referrals_cells_2022Q2_2023Q4.csv`, 'utf8'), {
    by: ['First responder type', 'Exploitation type', 'Age at exploitation', 'Gender', 'Nationality'],
    sets: ['Exploitation type'],
  })
  const still = quiet(stream, 1)
  const highest = new Map(looks.map((until) => [until, scanOf(streamUntil(still, until), undefined, 1999).highest]))
  const limits = new Map(looks.map((until) => [until, codeLimit(stream, until, seeds)]))
  const limit = limits.get(7) ?? Number.POSITIVE_INFINITY
  const rows: PlantedRow[] = []

  let years = 0
  let farringtonYears = 0
  for (let seed = 0; seed < 3 * seeds; seed++) {
    const one = quiet(stream, 10_000 + seed)
    if (looks.some((until) => beyondChance(streamUntil(one, until)).length > 0)) years++
    if (looks.some((until) => (byCode(streamUntil(one, until))[0]?.score ?? 0) > (limits.get(until) ?? 0)))
      farringtonYears++
  }
  rows.push({
    name: 'false alarms: years of four looks with anything beyond chance',
    combinations: share(years, 3 * seeds),
    farrington: `${share(farringtonYears, 3 * seeds)} (limit set so, at each look)`,
  })

  const totals = { first: 0, exact: 0, alarm: 0, code: 0 }
  const larger = { first: 0, exact: 0, alarm: 0, code: 0 }
  for (const [fewest, most] of bands) {
    const found = { first: 0, exact: 0, alarm: 0, code: 0 }
    for (let seed = 0; seed < seeds; seed++) {
      const plant = planted(quiet(stream, seed), seed, fewest, most)
      const [top] = beyondChance(plant.stream)
      if (top && overlap(plant, top) >= 0.5) found.first++
      if (top && overlap(plant, top) >= 0.5 && top.verdict === 'alarm') found.alarm++
      if (top && sameWords(plant, top)) found.exact++
      const [code] = byCode(plant.stream)
      if (code && code.score > limit && plant.items.includes(code.item)) found.code++
    }
    for (const sum of fewest >= 50 ? [totals, larger] : [totals]) {
      sum.first += found.first
      sum.exact += found.exact
      sum.alarm += found.alarm
      sum.code += found.code
    }
    rows.push(rowOf(`planted, nothing else new, ${fewest} to ${most} people before`, found, seeds))
  }
  rows.push(rowOf('planted, nothing else new, 50 people or more before', larger, 2 * seeds))
  rows.push(rowOf('planted, nothing else new, all', totals, 3 * seeds))

  const known = beyondChance(stream)
  const inReal = { first: 0, exact: 0, alarm: 0, code: 0 }
  let unaware = 0
  for (let seed = 0; seed < seeds; seed++) {
    const plant = planted(stream, 500 + seed, 50, 1000)
    const [first] = beyondChance(plant.stream)
    if (first && overlap(plant, first) >= 0.5) unaware++
    const [top] = beyondChance(plant.stream, known)
    if (top && overlap(plant, top) >= 0.5) inReal.first++
    if (top && overlap(plant, top) >= 0.5 && top.verdict === 'alarm') inReal.alarm++
    if (top && sameWords(plant, top)) inReal.exact++
    const [code] = byCode(plant.stream)
    if (code && code.score > limit && plant.items.includes(code.item)) inReal.code++
  }
  rows.push(rowOf('planted in the stream as it is, 50 people or more before, its own findings known', inReal, seeds))
  rows.push({
    name: 'the same, its own findings not known: before them all',
    combinations: share(unaware, seeds),
    farrington: '',
  })

  const changes = Array.from({ length: seeds }, (_, seed) => recoded(quiet(stream, 900 + seed), seed))
  const partners = Array.from({ length: seeds }, (_, seed) => joined(quiet(stream, 1900 + seed), seed))
  for (const [name, streams] of [
    ['one organisation codes otherwise: alarms', changes],
    ['a new organisation joins: alarms', partners],
  ] as const) {
    rows.push({
      name,
      combinations: share(streams.filter((one) => alarms(one).length > 0).length, seeds),
      farrington: share(streams.filter((one) => (byCode(one)[0]?.score ?? 0) > limit).length, seeds),
    })
  }
  return rows

  function alarms(of: CaseStream): Finding[] {
    return beyondChance(of).filter(({ verdict }) => verdict === 'alarm')
  }

  function beyondChance(of: CaseStream, before: readonly Finding[] = []): Finding[] {
    const scan = scanOf(of, highest.get(of.periods.length), 0, before)
    return scan.findings.filter(({ verdict }) => verdict !== 'watch')
  }
}

function scanOf(
  stream: CaseStream,
  highest: Float64Array | undefined,
  replicates: number,
  known: readonly Finding[] = [],
) {
  const options: CombinationOptions = {
    earliest: earliestOf(stream.periods.length),
    codes: 4,
    least: 5,
    alpha,
    replicates,
    seed: 1,
    most: 5,
    known,
    ...(highest === undefined ? {} : { highest }),
  }
  return combinationScan(stream, options)
}

/** The limit that the highest score of all codes passes in one look of a quiet stream as often as the scan's alarms may. */
function codeLimit(stream: CaseStream, until: number, seeds: number): number {
  const scores = Array.from({ length: 4 * seeds }, (_, seed) => {
    const one = streamUntil(quiet(stream, 5000 + seed), until)
    return byCode(one)[0]?.score ?? 0
  })
  scores.sort((one, other) => other - one)
  return scores[Math.floor(alpha * scores.length)] ?? Number.POSITIVE_INFINITY
}

/** People that fit both over people that fit either (Jaccard). */
function overlap(plant: Plant, finding: Finding): number {
  const { items, profiles, cells } = plant.stream
  let [both, either] = [0, 0]
  for (const [at, profile] of cells.profile.entries()) {
    const own = profiles[profile]!
    const inPlant = plant.items.every((item) => own.includes(item))
    const inFinding = finding.parts.every(({ attribute, codes }) =>
      own.some((item) => items[item]!.attribute === attribute && codes.includes(items[item]!.code)),
    )
    if (inPlant && inFinding) both += cells.people[at]!
    if (inPlant || inFinding) either += cells.people[at]!
  }
  return both / either
}

function sameWords(plant: Plant, { parts }: Finding): boolean {
  return (
    parts.length === plant.items.length &&
    parts.every(({ attribute, codes }) =>
      plant.items.some(
        (item) =>
          plant.stream.items[item]!.attribute === attribute &&
          codes.length === 1 &&
          plant.stream.items[item]!.code === codes[0],
      ),
    )
  )
}

function rowOf(
  name: string,
  found: { first: number; exact: number; alarm: number; code: number },
  many: number,
): PlantedRow {
  return {
    name,
    combinations: `${share(found.first, many)} first (alarm ${share(found.alarm, many)}, in the same words ${share(found.exact, many)})`,
    farrington: `${share(found.code, many)} (one of its codes)`,
  }
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % of ${whole}`
}
