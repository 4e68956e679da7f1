import { readFileSync } from 'node:fs'
import { Refusal } from '../refusal.ts'
import { ears, earsHistory } from '../signals/ears.ts'
import { farrington, farringtonDefaults } from '../signals/farrington.ts'
import { readSeries, type SeriesTable } from '../signals/read-series.ts'
import { readTreeCounts } from '../signals/read-tree-counts.ts'
import { treeScan } from '../signals/tree-scan.ts'
import { type OptionReading, optionReading } from './option-reading.ts'

/** A judged week of a series, or a node, in one form for JSON and text. */
interface Signal {
  readonly where: string
  readonly week?: string
  readonly observed: number
  readonly expected: number
  readonly alarm: boolean
}

/** Runs `evidence signals`. */
export async function runSignals(file: string, options: unknown): Promise<void> {
  const read = optionReading(options)
  const signals = read.text('method') === 'treescan' ? byTree(file, read) : byWeek(readSeries(readText(file)), read)
  if (read.flag('json')) {
    process.stdout.write(`${JSON.stringify(signals)}\n`)
    return
  }
  const alarms = signals.filter(({ alarm }) => alarm)
  for (const { where, week, observed, expected } of alarms) {
    const when = week === undefined ? '' : ` in week ${week}`
    process.stdout.write(
      `${where}${when}: ${observed} cases, ${expected.toFixed(1)} expected (${(observed / expected).toFixed(1)}x)\n`,
    )
  }
  process.stdout.write(
    alarms.length === 0
      ? `Nothing stands out among ${signals.length} looked at.\n`
      : 'Look first for a change of coding, a new reporting organisation or late reports before you call it new.\n',
  )
}

function byWeek(table: SeriesTable, read: OptionReading): Signal[] {
  const years = whole(read, 'years', 5, 20)
  const weeks = whole(read, 'weeks', 1, table.weeks.length)
  const alpha = read.number('alpha') ?? 0.01
  if (!(alpha > 0 && alpha < 0.5)) throw new Refusal('bad-table', `--alpha ${alpha}`, 'Give a share between 0 and 0.5.')
  const method = read.text('method')
  const judge = farrington({ ...farringtonDefaults, years, alpha })
  const needed = method === 'ears' ? earsHistory : years * farringtonDefaults.perYear + farringtonDefaults.halfWindow
  const first = table.weeks.length - weeks
  if (first < needed) {
    const has = table.weeks.length
    const advice =
      method === 'ears'
        ? `It takes ${needed} weeks before the first that is judged.`
        : has - weeks >= earsHistory
          ? `Ask for fewer years (--years ${Math.max(1, Math.floor((first - farringtonDefaults.halfWindow) / farringtonDefaults.perYear))}), or for --method ears, which needs ${earsHistory} weeks.`
          : `Even ears needs ${earsHistory} weeks of history: go on counting.`
    throw new Refusal(
      'bad-table',
      `${has} weeks are too few: judging the last ${weeks} takes ${needed} before them`,
      advice,
    )
  }
  return table.names.flatMap((where, series) =>
    table.weeks.slice(first).map((week, at) => {
      const counts = table.counts[series] ?? new Float64Array()
      const index = first + at
      const judged = method === 'ears' ? ears(counts, index) : judge(counts, index)
      return { where, week, observed: counts[index] ?? 0, expected: 0, alarm: false, ...judged }
    }),
  )
}

function byTree(file: string, read: OptionReading): Signal[] {
  const tree = read.text('tree')
  if (tree === undefined)
    throw new Refusal('bad-table', 'a tree scan without a tree', 'Name the tree with --tree FILE.')
  const replicates = whole(read, 'replicates', 9999, 1_000_000)
  const { tree: codes, observed, expected } = readTreeCounts(readText(tree), readText(file))
  return treeScan(codes, observed, expected, replicates, read.number('seed') ?? 1).map((cut) => ({
    where: cut.node,
    ...cut,
    alarm: cut.p < 0.05,
  }))
}

function whole(read: OptionReading, name: string, otherwise: number, most: number): number {
  const value = read.number(name) ?? otherwise
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw new Refusal('bad-table', `--${name} ${value}`, `Give a whole number from 1 to ${most}.`)
  }
  return value
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Refusal('cannot-read', `${file} cannot be read`, 'Check the name and that the file may be read.')
  }
}
