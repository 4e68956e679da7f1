import { Refusal } from '../refusal.ts'
import { type CaptureTable, historyName } from './capture-table.ts'
import { randomVariates } from './random-variates.ts'

/**
 * Resamples of a table: as many people, drawn anew from the histories that were observed (parametric bootstrap of the
 * saturated multinomial, Chan, Silverman and Vincent 2021). Each has a stream of its own, so that none depends on another.
 *
 * @param replicates how many
 * @param seed any whole number; equal seeds give equal tables
 */
export function* resampledTables(table: CaptureTable, replicates: number, seed: number): Generator<Float64Array> {
  const masks = observedHistories(table)
  const weights = Float64Array.from(masks, (mask) => table.counts[mask]!)
  const drawn = new Float64Array(masks.length)
  for (let replicate = 0; replicate < replicates; replicate++) {
    randomVariates(seed, replicate).multinomial(table.observed, weights, drawn)
    const counts = new Float64Array(table.counts.length)
    for (const [at, mask] of masks.entries()) counts[mask] = drawn[at]!
    yield counts
  }
}

/**
 * Resamples that somebody else drew, for an exact comparison: a header of histories as 0/1 digits, then one line a table.
 *
 * @throws Refusal naming the line that does not fit the table
 */
export function readResamples(text: string, table: CaptureTable): Float64Array[] {
  const t = table.lists.length
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const names = (lines[0] ?? '').split(',').map((name) => name.trim())
  const masks = names.map((name, place) => {
    if (!/^[01]+$/.test(name) || name.length !== t) {
      throw unfit(1, `the history in place ${place + 1} is not ${t} digits 0 or 1`)
    }
    return [...name].reduce((mask, digit, list) => (digit === '1' ? mask | (1 << list) : mask), 0)
  })
  const missing = observedHistories(table).find((mask) => !masks.includes(mask))
  if (missing !== undefined) throw unfit(1, `the observed history ${historyName(missing, t)} is missing`)
  return lines.slice(1).map((line, at) => {
    const cells = line.split(',').map(Number)
    const counts = new Float64Array(table.counts.length)
    if (cells.length !== masks.length) throw unfit(at + 2, `it has ${cells.length} counts instead of ${masks.length}`)
    for (const [place, count] of cells.entries()) {
      if (!Number.isInteger(count) || count < 0)
        throw unfit(at + 2, `the count in place ${place + 1} is not a whole number`)
      counts[masks[place]!] = count
    }
    const people = counts.reduce((sum, count) => sum + count, 0)
    if (people !== table.observed) throw unfit(at + 2, `it has ${people} people, the table ${table.observed}`)
    return counts
  })
}

function observedHistories({ counts }: CaptureTable): number[] {
  return Array.from(counts.keys()).filter((mask) => counts[mask]! > 0)
}

function unfit(line: number, what: string): Refusal {
  return new Refusal(
    'bad-table',
    `resamples, line ${line}: ${what}`,
    'Use resamples that were drawn from this very table.',
  )
}
