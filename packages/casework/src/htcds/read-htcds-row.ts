import { readAgeBand } from '../code-lists/age-bands.ts'
import { readPublishedCount } from '../import-uk-nrm/published-count.ts'
import type { HtcdsCase } from './htcds-case.ts'
import { type HtcdsProblem, htcdsFromRecord } from './htcds-record.ts'

/** A row of a file as it was read, with what a band in place of an age says. */
export type HtcdsRow = {
  readonly case: HtcdsCase
  readonly ageGroup: 'child' | 'adult' | undefined
  readonly problems: readonly HtcdsProblem[]
}

const age = 'vic_AgeWhenTrafficked'
const counts = [age, 'prs_NumberOfChildren'] as const

/**
 * Reads a row as files in the field hold it: ages as numbers or as bands in any of their spellings (`09--17`, `9–17`,
 * `Child (17 or under)`), numbers with thousands commas, `-99` for missing. A suppressed count (`<5`) stands for several
 * numbers and is a problem, because nothing is guessed.
 *
 * @param record cells by column name
 */
export function readHtcdsRow(record: Readonly<Record<string, unknown>>): HtcdsRow {
  const cells: Record<string, unknown> = { ...record }
  const problems: HtcdsProblem[] = []
  const text = cells[age]
  const band = typeof text === 'string' && text.trim() !== '' ? readAgeBand(text) : undefined
  if (band) delete cells[age]
  for (const field of counts) {
    const value = cells[field]
    if (typeof value !== 'string') continue
    const read = readPublishedCount(value)
    if (read.kind === 'count') cells[field] = String(read.count)
    if (read.kind !== 'bound') continue
    delete cells[field]
    problems.push({ field, value, reason: 'A suppressed count stands for several numbers; nothing is guessed.' })
  }
  const read = htcdsFromRecord(cells)
  return {
    case: read.case,
    ageGroup: band?.group === 'unknown' ? undefined : band?.group,
    // Said as it stands in the file, not as we read it.
    problems: [...problems, ...read.problems.map((problem) => ({ ...problem, value: asWritten(record, problem) }))],
  }
}

function asWritten(record: Readonly<Record<string, unknown>>, { field, value }: HtcdsProblem): string {
  const cell = record[field]
  return counts.some((name) => name === field) && typeof cell === 'string' ? cell.slice(0, 200) : value
}
