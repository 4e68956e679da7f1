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
import { type Divined, oracles } from './oracle.ts'
import { joined, type Plant, planted, quiet, recoded } from './plant.ts'

/** A line of the table of planted signals. */
export interface PlantedRow {
  readonly name: string
  readonly combinations: string
  readonly farrington: string
  /** What knowing how signals are planted would find. */
  readonly bound: string
}

interface Found {
  first: number
  exact: number
  alarm: number
  code: number
  learning: number
  told: number
}

const nothing: Found = { first: 0, exact: 0, alarm: 0, code: 0, learning: 0, told: 0 }

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
export function* plantedSignals(data: string, seeds: number): Generator<PlantedRow> {
  const stream = readCaseStream(readFileSync(`${data}/uk-nrm/nrm_referrals_cells_2022Q2_2023Q4.csv`, 'utf8'), {
    by: ['First responder type', 'Exploitation type', 'Age at exploitation', 'Gender', 'Nationality'],
    sets: ['Exploitation type'],
  })
  const still = quiet(stream, 1)
  const highest = new Map(looks.map((until) => [until, scanOf(streamUntil(still, until), undefined, 1999).highest]))
  const limits = new Map(looks.map((until) => [until, codeLimit(stream, until, seeds)]))
  const limit = limits.get(7) ?? Number.POSITIVE_INFINITY
  const { told, learning } = oracles(still, earliestOf(stream.periods.length))
  const toldLimit = evidenceLimit(told)
  const learningLimit = evidenceLimit(learning)

  let years = 0
  let farringtonYears = 0
  for (let seed = 0; seed < 3 * seeds; seed++) {
    const one = quiet(stream, 10_000 + seed)
    if (looks.some((until) => beyondChance(streamUntil(one, until)).length > 0)) years++
    if (looks.some((until) => (byCode(streamUntil(one, until))[0]?.score ?? 0) > (limits.get(until) ?? 0)))
      farringtonYears++
  }
  yield {
    name: 'false alarms: years of four looks with anything beyond chance',
    combinations: share(years, 3 * seeds),
    farrington: `${share(farringtonYears, 3 * seeds)} (limit set so, at each look)`,
    bound: '',
  }

  const totals = { ...nothing }
  const larger = { ...nothing }
  for (const [fewest, most] of bands) {
    const found = { ...nothing }
    for (let seed = 0; seed < seeds; seed++) {
      const plant = planted(quiet(stream, seed), seed, fewest, most)
      count(found, plant, beyondChance(plant.stream)[0])
      if (isPlant(plant, told(plant.stream), toldLimit)) found.told++
      if (isPlant(plant, learning(plant.stream), learningLimit)) found.learning++
    }
    for (const sum of fewest >= 50 ? [totals, larger] : [totals]) {
      for (const what of ['first', 'exact', 'alarm', 'code', 'learning', 'told'] as const) sum[what] += found[what]
    }
    yield rowOf(`planted, nothing else new, ${fewest} to ${most} people before`, found, seeds)
  }
  yield rowOf('planted, nothing else new, 50 people or more before', larger, 2 * seeds)
  yield rowOf('planted, nothing else new, all', totals, 3 * seeds)

  const known = beyondChance(stream)
  const inReal = { ...nothing }
  let unaware = 0
  for (let seed = 0; seed < seeds; seed++) {
    const plant = planted(stream, 500 + seed, 50, 1000)
    const [first] = beyondChance(plant.stream)
    if (first && overlap(plant, fitsOf(plant, first)) >= 0.5) unaware++
    count(inReal, plant, beyondChance(plant.stream, known)[0])
  }
  yield rowOf('planted in the stream as it is, 50 people or more before, its own findings known', inReal, seeds)
  yield {
    name: 'the same, its own findings not known: before them all',
    combinations: share(unaware, seeds),
    farrington: '',
    bound: '',
  }

  const changes = Array.from({ length: seeds }, (_, seed) => recoded(quiet(stream, 900 + seed), seed))
  const partners = Array.from({ length: seeds }, (_, seed) => joined(quiet(stream, 1900 + seed), seed))
  for (const [name, streams] of [
    ['one organisation codes otherwise: alarms', changes],
    ['a new organisation joins: alarms', partners],
  ] as const) {
    yield {
      name,
      combinations: share(streams.filter((one) => alarms(one).length > 0).length, seeds),
      farrington: share(streams.filter((one) => (byCode(one)[0]?.score ?? 0) > limit).length, seeds),
      bound: '',
    }
  }

  function count(found: Found, plant: Plant, top: Finding | undefined): void {
    if (top && overlap(plant, fitsOf(plant, top)) >= 0.5) {
      found.first++
      if (top.verdict === 'alarm') found.alarm++
    }
    if (top && sameWords(plant, top)) found.exact++
    const [code] = byCode(plant.stream)
    if (code && code.score > limit && plant.items.includes(code.item)) found.code++
  }

  /** The evidence that one look in a quiet stream passes as often as the scan's alarms may. */
  function evidenceLimit(oracle: (of: CaseStream) => Divined | undefined): number {
    const evidence = Array.from({ length: 4 * seeds }, (_, seed) => oracle(quiet(stream, 5000 + seed))?.evidence ?? 0)
    evidence.sort((one, other) => other - one)
    return evidence[Math.floor(alpha * evidence.length)] ?? Number.POSITIVE_INFINITY
  }

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

function isPlant(plant: Plant, divined: Divined | undefined, limit: number): boolean {
  return divined !== undefined && divined.evidence > limit && overlap(plant, divined.fits) >= 0.5
}

/** People that fit both over people that fit either (Jaccard). @param fits 1 for each profile */
function overlap({ items, stream }: Plant, fits: Uint8Array): number {
  const { profiles, cells } = stream
  let [both, either] = [0, 0]
  for (const [at, profile] of cells.profile.entries()) {
    const inPlant = items.every((item) => profiles[profile]!.includes(item))
    if (inPlant && fits[profile] === 1) both += cells.people[at]!
    if (inPlant || fits[profile] === 1) either += cells.people[at]!
  }
  return both / either
}

function fitsOf({ stream: { items, profiles } }: Plant, { parts }: Finding): Uint8Array {
  return Uint8Array.from(profiles, (own) =>
    parts.every(({ attribute, codes }) =>
      own.some((item) => items[item]!.attribute === attribute && codes.includes(items[item]!.code)),
    )
      ? 1
      : 0,
  )
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

function rowOf(name: string, { first, alarm, exact, code, learning, told }: Found, many: number): PlantedRow {
  return {
    name,
    combinations: `${share(first, many)} first (alarm ${share(alarm, many)}, in the same words ${share(exact, many)})`,
    farrington: `${share(code, many)} (one of its codes)`,
    bound:
      told === 0
        ? ''
        : `${share(learning, many)} of what the stream holds, ${share(told, many)} when told the usual rates`,
  }
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % of ${whole}`
}
