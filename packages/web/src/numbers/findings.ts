import type { Words } from '../words/words.ts'
import { codeLabel } from './code-labels.ts'
import type { Dimension } from './dimension.ts'
import type { CaseFlow, CountedRow } from './number-answers.ts'
import { quarterAfter, quarterOf } from './quarter.ts'

/**
 * What a count shows, as one sentence: the title of its picture. Where what would be said is withheld, the title says
 * only what is counted.
 *
 * @param rows of the undivided count
 * @param now milliseconds since 1970: a quarter that is not over is not compared
 */
export function finding(
  words: Words,
  dimension: Dimension,
  rows: readonly CountedRow[],
  total: number | null,
  now: number,
): string {
  const { say } = words
  const plain = say(`numbers.by.${dimension}`)
  if (dimension === 'quarter') return rise(words, rows, now) ?? plain
  const known = rows.filter(
    (row) => row.cases !== null && !['unknown', 'not-recorded'].includes(codeOf(row, dimension)),
  )
  const largest = known.sort((one, other) => (other.cases ?? 0) - (one.cases ?? 0))[0]
  if (!largest || largest.cases === null || !total) return plain
  const code = codeOf(largest, dimension)
  if (dimension === 'identification') return identified(words, rows, total) ?? plain
  return say(`numbers.finding.${dimension}`, {
    code,
    label: codeLabel(words, dimension, code),
    cases: largest.cases,
    total,
    share: largest.cases * 2 > total ? 'most' : 'largest',
  })
}

const codeOf = (row: CountedRow, dimension: string) => row.codes[dimension] ?? 'unknown'

/** The last four full quarters against the four before. */
function rise({ say }: Words, rows: readonly CountedRow[], now: number): string | undefined {
  const cases = new Map(rows.map((row) => [codeOf(row, 'quarter'), row.cases]))
  const first = rows.map((row) => codeOf(row, 'quarter')).sort()[0]
  const current = quarterOf(now)
  const last = rows
    .map((row) => codeOf(row, 'quarter'))
    .sort()
    .at(-1)
  const end = last !== undefined && last < current ? last : quarterAfter(current, -1)
  const sum = (from: number, to: number) => {
    let total = 0
    for (let place = from; place <= to; place++) {
      const quarter = quarterAfter(end, place)
      const count = first !== undefined && quarter < first ? undefined : cases.has(quarter) ? cases.get(quarter) : 0
      if (count === undefined || count === null) return undefined
      total += count
    }
    return total
  }
  const year = sum(-3, 0)
  const before = sum(-7, -4)
  if (year === undefined || before === undefined) return undefined
  return say('numbers.rise', {
    year,
    change: Math.abs(year - before),
    way: year > before ? 'more' : year < before ? 'fewer' : 'same',
  })
}

function identified({ say }: Words, rows: readonly CountedRow[], total: number): string | undefined {
  const cases = new Map(rows.map((row) => [codeOf(row, 'identification'), row.cases]))
  const formally = cases.get('identified') ?? undefined
  const presumed = cases.get('presumed') ?? undefined
  if (formally === undefined || presumed === undefined) return undefined
  return say('numbers.identified', { formally, presumed, total })
}

/** What the flow shows, as one sentence. */
export function flowFinding({ say }: Words, { steps, total }: CaseFlow): string {
  const delivered = steps.find(({ step }) => step === 'delivered')
  if (!delivered || delivered.cases === null || delivered.medianDays === null || !total) return say('numbers.byFlow')
  return say('numbers.flowFinding', { cases: delivered.cases, total, days: Math.round(delivered.medianDays) })
}
