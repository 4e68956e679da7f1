import type { Words } from '../words/words.ts'
import { helpLabel } from './help-labels.ts'
import type { CountedRow, Waits } from './number-answers.ts'
import { quarterName } from './quarter-name.ts'

/** A picture of whether help came. */
export type HelpPicture =
  | 'needs'
  | 'needs-by-language'
  | 'needs-by-place'
  | 'referrals'
  | 'referrals-by-line'
  | 'referrals-by-receiver'
  | 'referrals-declined'
  | 'clocks'

/**
 * What a picture of help shows, as one sentence; undefined where what would be said is withheld.
 *
 * @param whole by line
 * @param rows by line and part
 */
export function helpFinding(
  words: Words,
  picture: HelpPicture,
  whole: readonly CountedRow[],
  rows: readonly CountedRow[],
): string | undefined {
  const { say } = words
  if (picture === 'referrals') {
    const total = sumOf(whole)
    const lost = sumOf(whole.filter(({ codes }) => lostOutcomes.includes(codes['outcome'] ?? '')))
    return total === undefined || lost === undefined ? undefined : say('numbers.helpFinding.referrals', { lost, total })
  }
  if (picture === 'clocks') {
    const [clock] = largestOf(whole, 'clock')
    const kept = rows.find(({ codes }) => codes['clock'] === clock?.codes['clock'] && codes['kept'] === 'in-time')
    if (!clock || !kept || kept.cases === null) return undefined
    const label = helpLabel(words, 'clock', clock.codes['clock'] ?? '')
    return say('numbers.helpFinding.clocks', { label, kept: kept.cases, total: clock.cases ?? 0 })
  }
  if (picture === 'referrals-by-line' || picture === 'referrals-by-receiver') {
    const division = picture === 'referrals-by-line' ? 'line' : 'receiver'
    const [lost] = largestOf(
      rows.filter(({ codes }) => codes['result'] === 'lost'),
      division,
    )
    if (!lost || lost.cases === null) return undefined
    const label = helpLabel(words, division, lost.codes[division] ?? '')
    return say('numbers.helpFinding.referrals-lost', { label, count: lost.cases })
  }
  const dimension =
    picture === 'referrals-declined'
      ? 'reason'
      : picture === 'needs'
        ? 'line'
        : picture === 'needs-by-place'
          ? 'place'
          : 'language'
  const [largest] = largestOf(whole, dimension)
  if (!largest || largest.cases === null) return undefined
  return say(`numbers.helpFinding.${picture}`, {
    label: helpLabel(words, dimension, largest.codes[dimension] ?? ''),
    count: largest.cases,
  })
}

const lostOutcomes = ['unanswered', 'unreported', 'not-delivered']

/** @returns the rows that are told, the largest first; not that of which nothing is known */
function largestOf(rows: readonly CountedRow[], dimension: string): readonly CountedRow[] {
  return rows
    .filter(({ codes, cases }) => cases !== null && codes[dimension] !== 'unknown')
    .sort((one, other) => (other.cases ?? 0) - (one.cases ?? 0))
}

/** @returns the sum; undefined where a part of it is withheld */
function sumOf(rows: readonly CountedRow[]): number | undefined {
  if (rows.some(({ cases }) => cases === null)) return undefined
  return rows.reduce((sum, { cases }) => sum + (cases ?? 0), 0)
}

/** What the waiting times for a first service show, quarter by quarter: of the last quarter of which half have one. */
export function quartersFinding(words: Words, quarters: Waits['waits'][number]['quarters']): string {
  const last = quarters.findLast(({ half }) => half !== null)
  if (!last || last.half === null) return words.say('numbers.help.waits-by-quarter')
  return words.say('numbers.helpFinding.waits-by-quarter', { quarter: quarterName(words, last.began), days: last.half })
}

/** What the waiting times show, as one sentence. */
export function waitsFinding({ say }: Words, { waits }: Waits): string {
  const help = waits.find(({ wait }) => wait === 'delivered')
  if (!help || help.half === null || help.waiting === null) return say('numbers.help.waits')
  return say('numbers.helpFinding.waits', { days: help.half, waiting: help.waiting })
}
