import { stringify } from 'csv-stringify/sync'
import { auditText } from '../audit/audit-text.ts'
import { compareVintages } from '../audit/compare-vintages.ts'
import { countColumn } from '../audit/count-column.ts'
import { likelyCounts, longCount, longRows } from '../audit/long-rows.ts'
import { secondaryMark } from '../audit/published-count.ts'
import { publishedTable } from '../audit/published-table.ts'
import { recoverSuppressed } from '../audit/recover-suppressed.ts'
import { suppressFurther } from '../audit/suppress-further.ts'
import { uniqueRows } from '../audit/unique-rows.ts'
import { readRows } from '../node/read-rows.ts'
import { assertOther } from '../node/release-paths.ts'
import { writeRelease } from '../node/write-release.ts'
import { Refusal } from '../refusal.ts'
import { type OptionReading, optionReading } from './option-reading.ts'

/** Exit code when the attack succeeds. */
const gaveAway = 2

/** Runs `evidence audit`. */
export function runAudit(path: string, options: unknown): void {
  const read = optionReading(options)
  const labels = read.text('labels')?.split(',')
  const rowsOf = (file: string) => (labels ? longRows(readRows(file), labels) : readRows(file))
  const rows = rowsOf(path)
  const given = labels ? longCount : read.text('count')
  const count = read.flag('persons') ? undefined : (given ?? countColumn(rows))
  const below = read.number('below') ?? 5
  if (!Number.isInteger(below) || below < 2) {
    throw new Refusal('bad-table', `--below ${below}`, 'Give a whole number of 2 or more.')
  }
  if (count === undefined) {
    const likely = read.flag('persons') ? undefined : likelyCounts(rows)
    if (likely) throw unclear(likely)
    const uniques = uniqueRows(rows)
    say(read, { rows: rows.length - 1, uniques }, auditText({ rows: rows.length - 1, uniques }))
    if (uniques.some((entry) => entry.rows > 0)) process.exitCode = gaveAway
    return
  }
  if (given === undefined && !read.flag('json')) {
    process.stdout.write(`column "${count}" holds counts (if another does, say --count COLUMN)\n`)
  }
  const reading = { count, below, where: conditions(read.texts('where')) }
  const table = publishedTable(rows, reading)
  const published = table.cells.filter((cell) => !cell.count.suppressed)
  const before = read.text('before')
  const result = {
    cells: table.cells.length,
    repeated: table.repeated,
    below,
    small: published.filter((cell) => cell.count.low > 0 && cell.count.low < below).length,
    ones: published.filter((cell) => cell.count.low === 1).length,
    recovery: recoverSuppressed(table),
    ...(before === undefined
      ? {}
      : { vintages: compareVintages(table, publishedTable(rowsOf(before), reading), below) }),
  }
  const out = read.text('suppress')
  if (out !== undefined) assertOther(out, [path, before ?? path])
  const further = out === undefined ? undefined : suppressFurther(table, below)
  if (out !== undefined && further !== undefined) {
    const marks = new Map([
      ...further.primary.map((row) => [row, `<${below}`] as const),
      ...further.secondary.map((row) => [row, secondaryMark] as const),
    ])
    const at = rows[0]!.indexOf(count)
    const text = rows.map((row, number) => row.map((v, column) => (column === at ? (marks.get(number - 1) ?? v) : v)))
    writeRelease([{ path: out, content: [stringify(text)] }], () => undefined)
  }
  const all = further === undefined ? result : { ...result, further }
  say(read, all, auditText(all))
  const { recovery, vintages } = result
  const found = result.small + recovery.exact.length + (vintages?.small.length ?? 0) + (vintages?.unsuppressed ?? 0)
  if (found > 0) process.exitCode = gaveAway
}

function unclear({ labels, counts }: NonNullable<ReturnType<typeof likelyCounts>>): Refusal {
  const answer =
    counts.length === 1 ? `--count "${counts[0]}"` : `--labels "${labels.join(',')}" (the columns that hold none)`
  return new Refusal(
    'bad-table',
    `${counts
      .map((name) => `"${name}"`)
      .slice(0, 3)
      .join(', ')}: are these numbers counts, or is every row a person?`,
    `For counts say ${answer}; for people say --persons.`,
  )
}

function say(read: OptionReading, json: unknown, text: string): void {
  process.stdout.write(read.flag('json') ? `${JSON.stringify(json)}\n` : text)
}

function conditions(texts: readonly string[]): Map<string, string> {
  return new Map(
    texts.map((text) => {
      const at = text.indexOf('=')
      if (at < 1) throw new Refusal('bad-table', `--where ${text}`, 'Write --where "column=value".')
      return [text.slice(0, at), text.slice(at + 1)]
    }),
  )
}
