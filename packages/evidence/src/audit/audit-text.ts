import type { VintageDifference } from './compare-vintages.ts'
import type { Recovery } from './recover-suppressed.ts'
import type { FurtherSuppression } from './suppress-further.ts'
import type { UniqueRows } from './unique-rows.ts'

/** What an audit found in a table of counts. */
export interface CountAudit {
  readonly cells: number
  readonly repeated: number
  readonly below: number
  /** Published counts above 0 and under the threshold, and those that are 1. */
  readonly small: number
  readonly ones: number
  readonly recovery: Recovery
  readonly vintages?: VintageDifference
  readonly further?: FurtherSuppression
}

/** What an audit found in a table of one row a person. */
export interface RowAudit {
  readonly rows: number
  readonly uniques: readonly UniqueRows[]
}

const why = `Why synthetic data is the better answer: holding back cells protects against subtraction within this one table only. The
next vintage, another table of the same cases, or someone who knows one of the people opens it again, and every cell held
back is lost to honest readers. "evidence synthesise" publishes every combination with a stated error, and its promise
holds whatever else is published or known; the ledger adds up what all releases together have cost.
`

/** The findings in plain words. Figures only: no count that was meant to be hidden is repeated. */
export function auditText(audit: CountAudit | RowAudit): string {
  const lines = 'uniques' in audit ? rowLines(audit) : countLines(audit)
  return `${lines.join('\n')}\n\n${why}`
}

function rowLines({ rows, uniques }: RowAudit): string[] {
  return [
    `${rows} rows, one a person`,
    ...uniques.map(
      (entry) =>
        `who knows ${entry.columns} of the columns about a person: ${entry.rows} rows are the only one of their kind` +
        (entry.worstRows === 0 ? '' : ` (${entry.worstRows} by ${entry.worst.join(' + ')})`),
    ),
  ]
}

function countLines(audit: CountAudit): string[] {
  const { recovery, vintages, further } = audit
  const percent = (part: number, whole: number): string => (whole === 0 ? '0' : ((100 * part) / whole).toFixed(1))
  const lines = [
    `${audit.cells} counts${audit.repeated > 0 ? `; ${audit.repeated} combinations occur twice, the last one was taken` : ''}`,
    `small counts: ${audit.small} are 1 to ${audit.below - 1}, of which ${audit.ones} are 1 (a person alone in the cell)`,
    `suppressed counts: ${recovery.suppressed}`,
    ...recovery.bySum.map(
      (sum) =>
        `  ${sum.of === undefined ? '' : `${sum.of}: `}${sum.dimension} = ${shown(sum.parts)}${sum.over.length > 0 ? `, over all ${sum.over.join(', ')}` : ''}: ` +
        `${sum.alone} stand alone in their sum, ${sum.recovered} fall to subtraction, ${sum.contradictory} contradict the total`,
    ),
    `  all sums together: ${recovery.exact.length} are known exactly (${percent(recovery.exact.length, recovery.suppressed)} %), ${recovery.narrowed} nearly`,
  ]
  if (vintages !== undefined) {
    lines.push(
      `against the earlier vintage: ${vintages.compared} counts in both, ${vintages.changed} changed, ${vintages.small.length} by fewer than ` +
        `${audit.below} people; ${vintages.unsuppressed} are suppressed in only one of the two`,
    )
  }
  if (further !== undefined) {
    lines.push(
      `held back in the new file: ${further.primary.length} small counts and ${further.secondary.length} more to hide them; ` +
        `${further.stillExact} still follow from the sums`,
    )
  }
  return lines
}

function shown(parts: readonly string[]): string {
  return parts.length <= 6 ? parts.join(' | ') : `${parts.slice(0, 5).join(' | ')} | ${parts.length - 5} more`
}
