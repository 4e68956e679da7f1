import { Refusal } from '../../refusal.ts'
import { readLines } from '../read-series.ts'
import { finestKind, labelOf, ordinalOf, type PeriodKind, type WrittenTime, writtenTime } from './calendar.ts'
import type { CaseStream, Item } from './case-stream.ts'

/** How a case list is to be understood. */
export interface CaseReading {
  /** Columns of codes. */
  readonly by: readonly string[]
  /** Columns of `by` whose cells hold several codes, beside those with ; or | in them. */
  readonly sets?: readonly string[]
  readonly time?: string
  readonly organisation?: string
  readonly count?: string
  readonly period?: PeriodKind
  /** Whether a period without any case is one, or a hole in the file. */
  readonly emptyPeriods?: boolean
}

const timeNames = ['date', 'period', 'week', 'month', 'quarter', 'year', 'referral date', 'date of referral']
const organisationNames = ['organisation', 'organization', 'agency', 'first responder', 'partner', 'source']
const countNames = ['count', 'people', 'cases', 'n', 'persons']

/**
 * Reads a list of coded cases: a header, a line a person (or a line a cell, with a column of counts), one column with the time,
 * one with the organisation that reported, and columns of codes. An empty cell is not known, which is not a code.
 *
 * @throws Refusal naming the line and column, or the period that is missing; no cell is quoted
 */
export function readCaseStream(text: string, reading: CaseReading): CaseStream {
  const [header = [], ...rows] = readLines(text)
  const repeated = header.find((name, at) => header.indexOf(name) !== at)
  if (repeated !== undefined) throw wrong(`the column ${repeated} stands twice`, 'Give every column a name of its own.')
  if (rows.length === 0) throw wrong('there is no case', 'Check that the right file was named.')
  const timeAt = columnAt(header, 'time', reading.time, timeNames)
  const organisationAt = columnAt(header, 'organisation', reading.organisation, organisationNames)
  const countAt = optionalColumn(header, reading.count, countNames)
  const by = reading.by.map((name) => named(header, name))
  if (by.length === 0) throw wrong('there is no column of codes', `Name some with --by: ${header.join(', ')}.`)
  const sets = new Set((reading.sets ?? []).map((name) => named(header, name)))

  const times = rows.map((row, at) => {
    if (row.length !== header.length)
      throw wrong(
        `line ${at + 2} has ${row.length} cells, the header ${header.length}`,
        'Export the table again as CSV.',
      )
    const time = writtenTime(row[timeAt]!)
    if (!time)
      throw wrong(
        `line ${at + 2}, column ${header[timeAt]}: not a time`,
        'Write 2023-05-17, 2023-05, 2023-Q2, 2023-W20 or 2023.',
      )
    return time
  })
  const kind = reading.period ?? finestKind(times)
  if (kind === undefined)
    throw wrong(`column ${header[timeAt]}: weeks stand beside months or quarters`, 'Write all times in one way.')
  const ordinals = times.map((time, at) => ordinal(time, kind, at))
  const { periods, first } = calendarOf(ordinals, kind, reading.emptyPeriods ?? false)

  const items: Item[] = []
  const itemNumbers = new Map<string, number>()
  const organisations: string[] = []
  const organisationNumbers = new Map<string, number>()
  const profiles: Int32Array[] = []
  const profileNumbers = new Map<string, number>()
  const sums = new Map<string, [period: number, organisation: number, profile: number, people: number]>()
  for (const [at, row] of rows.entries()) {
    const people = countAt === undefined ? 1 : countOf(row[countAt]!, at, header[countAt]!)
    if (people === 0) continue
    const reporter = row[organisationAt]!
    if (reporter === '')
      throw wrong(
        `line ${at + 2}, column ${header[organisationAt]}: no organisation`,
        'Say who reported: a new reporter must not pass for something new.',
      )
    const found = new Set<number>()
    for (const column of by) {
      for (const code of codesOf(row[column]!, sets.has(column))) {
        // Upper and lower case tell no codes apart: whoever types them mixes them.
        found.add(
          numberOf(itemNumbers, `${column}\t${code.toLowerCase()}`, () =>
            items.push({ attribute: header[column]!, code }),
          ),
        )
      }
    }
    const profile = Int32Array.from(found).sort()
    const own = numberOf(profileNumbers, profile.join(), () => profiles.push(profile))
    const organisation = numberOf(organisationNumbers, reporter, () => organisations.push(reporter))
    const period = ordinals[at]! - first
    const key = `${period} ${organisation} ${own}`
    const sum = sums.get(key)
    if (sum) sum[3] += people
    else sums.set(key, [period, organisation, own, people])
  }
  const cells = [...sums.values()].sort((one, other) => one[1] - other[1] || one[2] - other[2] || one[0] - other[0])
  if (cells.length === 0) throw wrong('there is no case', 'Check that the right file was named.')
  return {
    kind,
    periods,
    organisations,
    attributes: by.map((column) => header[column]!),
    items,
    profiles,
    cells: {
      period: Int32Array.from(cells, ([period]) => period),
      organisation: Int32Array.from(cells, ([, organisation]) => organisation),
      profile: Int32Array.from(cells, ([, , profile]) => profile),
      people: Float64Array.from(cells, ([, , , people]) => people),
    },
  }

  function ordinal(time: WrittenTime, of: PeriodKind, at: number): number {
    const found = ordinalOf(time, of)
    if (found === undefined)
      throw wrong(
        `line ${at + 2}, column ${header[timeAt]}: not exact enough for a ${of}`,
        'Ask for longer periods with --period, or write the time more exactly.',
      )
    return found
  }
}

function calendarOf(ordinals: readonly number[], kind: PeriodKind, empty: boolean) {
  const seen = new Set(ordinals)
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const one of seen) {
    first = Math.min(first, one)
    last = Math.max(last, one)
  }
  if (last - first > 10_000)
    throw wrong(
      `the times run from ${labelOf(first, kind)} to ${labelOf(last, kind)}`,
      'Correct the time that is wrong.',
    )
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const missing = all.find((one) => !seen.has(one))
  if (missing !== undefined && !empty)
    throw wrong(
      `there is no case in ${labelOf(missing, kind)}`,
      'If nobody was reported then, say so with --empty-periods, or ask for longer periods with --period; else add what is missing.',
    )
  return { first, periods: all.map((one) => labelOf(one, kind)) }
}

function codesOf(cell: string, isSet: boolean): string[] {
  return cell
    .split(isSet ? /[;|&,]/ : /[;|]/)
    .map((code) => code.trim())
    .filter((code) => code !== '')
}

function countOf(cell: string, at: number, column: string): number {
  const count = Number(cell)
  if (cell === '' || !Number.isInteger(count) || count < 0)
    throw wrong(`line ${at + 2}, column ${column}: not a whole number from 0`, 'Counts are whole numbers of people.')
  return count
}

/** @param make called for a key that is new; its result is one more than the number */
function numberOf(numbers: Map<string, number>, key: string, make: () => number): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  const made = make() - 1
  numbers.set(key, made)
  return made
}

function columnAt(
  header: readonly string[],
  what: string,
  asked: string | undefined,
  usual: readonly string[],
): number {
  const found = optionalColumn(header, asked, usual)
  if (found === undefined)
    throw wrong(`no column is known to hold the ${what}`, `Name it with --${what}: ${header.join(', ')}.`)
  return found
}

function optionalColumn(
  header: readonly string[],
  asked: string | undefined,
  usual: readonly string[],
): number | undefined {
  if (asked !== undefined) return named(header, asked)
  for (const name of usual) {
    const at = header.findIndex((one) => one.toLowerCase() === name)
    if (at >= 0) return at
  }
  return undefined
}

function named(header: readonly string[], name: string): number {
  const at = header.indexOf(name.trim())
  if (at < 0) throw wrong(`there is no column ${name}`, `The columns are: ${header.join(', ')}.`)
  return at
}

function wrong(what: string, advice: string): Refusal {
  return new Refusal('bad-table', what, advice)
}
