import { likelyCounts } from './long-rows.ts'
import { publishedCount } from './published-count.ts'

const usualNames = new Set([
  'txtvalue',
  'value',
  'obs_value',
  'count',
  'counts',
  'number',
  'n',
  'people',
  'persons',
  'victims',
  'cases',
  'frequency',
])

/**
 * The column that holds the counts of a table, if it is a table of counts: every cell is a count or a mark of suppression,
 * and the column either has the name that such columns have or a cell like "<5", and is no one of several.
 *
 * @param rows - the file, header first
 * @returns its name, or undefined if no column or more than one fits: then every row is taken for a person
 */
export function countColumn(rows: readonly (readonly string[])[]): string | undefined {
  const [header = [], ...body] = rows
  const fitting = header.filter((name, at) => {
    const named = usualNames.has(name.trim().toLowerCase())
    if (!named && !body.some((row) => /^<\s*\d+$/.test(row[at]?.trim() ?? ''))) return false
    return body.length > 0 && body.every((row) => publishedCount(row[at] ?? '', 2) !== undefined)
  })
  const [only, ...others] = fitting
  if (only === undefined || others.length > 0) return undefined
  const byMark = !usualNames.has(only.trim().toLowerCase())
  return byMark && (likelyCounts(rows)?.counts.length ?? 0) > 1 ? undefined : only
}
