import { Refusal } from '../refusal.ts'
import { publishedCount } from './published-count.ts'

/** What the counts of a wide table are called once they stand beneath each other. */
export const longCount = 'count'

/** Offices write "Adult - Positive decision": a heading of several parts, each a dimension of its own. */
const partsOf = (heading: string) => heading.split(/ [-–|:] /).map((part) => part.trim())

/**
 * A table with a column of counts for each sex, decision or period, brought into the form that is attacked: one count a
 * row, the parts of its heading as dimensions. A shorter heading is the total of longer ones ("Total" of "Adult - Total").
 *
 * @param rows - the file, header first
 * @param labels - the columns that say what is counted; all others hold counts
 * @returns the labels, a column for each part of the headings, and the count; header first
 * @throws Refusal `bad-table` when a label is no column, or nothing is left to count
 */
export function longRows(rows: readonly (readonly string[])[], labels: readonly string[]): string[][] {
  const [header = [], ...body] = rows
  for (const label of labels) {
    if (!header.includes(label))
      throw new Refusal('bad-table', `the file has no column "${label}"`, 'Name columns of the header in --labels.')
  }
  const counted = header.flatMap((name, at) => (labels.includes(name) ? [] : [{ at, parts: partsOf(name) }]))
  if (counted.length === 0) {
    throw new Refusal('bad-table', 'every column is a label', 'Leave the columns that hold counts out of --labels.')
  }
  const depth = Math.max(...counted.map(({ parts }) => parts.length))
  const places = labels.map((label) => header.indexOf(label))
  const long = body.flatMap((row) =>
    counted.map(({ at, parts }) => [
      ...places.map((place) => row[place] ?? ''),
      ...parts,
      ...Array.from({ length: depth - parts.length }, () => 'Total'),
      row[at] ?? '',
    ]),
  )
  const headings = Array.from({ length: depth }, (_, part) => (depth === 1 ? 'heading' : `heading ${part + 1}`))
  return [[...labels, ...headings, longCount], ...long]
}

/**
 * Whether a file may be a table of counts that does not say so: after the last column that is not all counts stand some
 * that are, and what stands before them names every row once. It is asked about and never assumed: a list of people under
 * numbers looks the same.
 *
 * @returns the columns that would be its labels, and those that would hold its counts; undefined where it cannot be one
 */
export function likelyCounts(
  rows: readonly (readonly string[])[],
): { readonly labels: readonly string[]; readonly counts: readonly string[] } | undefined {
  const [header = [], ...body] = rows
  const isCount = header.map((_, at) => body.every((row) => publishedCount(row[at] ?? '', 2) !== undefined))
  const labels = isCount.lastIndexOf(false) + 1
  if (body.length < 2 || labels === 0 || labels === header.length) return undefined
  const named = new Set(body.map((row) => JSON.stringify(row.slice(0, labels))))
  if (named.size < body.length) return undefined
  return { labels: header.slice(0, labels), counts: header.slice(labels) }
}
