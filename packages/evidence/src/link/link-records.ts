import { Refusal } from '../refusal.ts'
import { bucketLayout } from './bucket-layout.ts'
import { bucketMeetings } from './bucket-meetings.ts'
import { clusterRows } from './cluster-rows.ts'
import { type ColumnKind, columnKinds } from './column-kinds.ts'
import { compareDates } from './compare-dates.ts'
import { compareNames } from './compare-names.ts'
import { compareValues } from './compare-values.ts'
import { type ComparedPairs, comparePairs, joinPairs, meetAndCompare } from './compared-pairs.ts'
import type { Comparison } from './comparison.ts'
import { dependentComparisons } from './dependent-comparisons.ts'
import { drawPairs } from './draw-pairs.ts'
import { recordKeys } from './record-keys.ts'
import type { RecordColumn, RecordTable } from './record-table.ts'
import { scatterKeys } from './scatter-keys.ts'
import { type PairScorer, type ScoredPairs, scorePairs } from './score-pairs.ts'

/** What may be set; everything has a default that needs no tuning. */
export type LinkSettings = {
  /** Bits of evidence a pair needs to be linked: 0 is "more likely than not", 6.6 is 99 in 100. */
  readonly threshold?: number
  /** Says what a column holds where its name misleads. */
  readonly kinds?: ReadonlyMap<string, ColumnKind>
  /** Uniform numbers in [0, 1) for sampling pairs: seeded, so that a result can be repeated. */
  readonly random: () => number
}

/** The answer to "which of these records are one person?". */
export type Linkage = {
  /** For every row the lowest row of its cluster. */
  readonly clusters: Int32Array
  readonly kinds: readonly ColumnKind[]
  readonly scorer: PairScorer
  /** Bits a pair needed to be linked. */
  readonly threshold: number
  readonly scored: ScoredPairs
  /** For every row the first row that says exactly the same. */
  readonly copies: Int32Array
  /** The column with the record ids, if there is one. */
  readonly ids: RecordColumn | undefined
}

/** What is known of a table before any two of its records are compared. */
export type PreparedRecords = {
  readonly kinds: readonly ColumnKind[]
  readonly comparisons: readonly Comparison[]
  readonly copies: Int32Array
  /** The rows that are the first to say what they say, ascending. */
  readonly rows: Int32Array
  readonly ids: RecordColumn | undefined
}

/**
 * Probabilistic record linkage inside one organisation (Fellegi and Sunter 1969), end to end: what the columns hold,
 * candidates, weights learnt from the data themselves, clusters.
 *
 * Candidates are the pairs worth comparing, without hand-written blocking. Every row has keys (words and sounds of names,
 * dates, years, codes and their beginnings, addresses). A rare key joins its holders at once; two common keys of different
 * kinds are joined into one rarer key (a "john" of one postcode, a "smith" of one year). Rows with nothing rare about them
 * find nobody: a million equal rows cost nothing.
 *
 * @param table the records, each with the same columns
 * @param settings threshold, column kinds and the source of randomness
 * @returns clusters and all that explains them
 * @throws {Refusal} 'bad-table' when no column can be compared
 */
export function linkRecords(table: RecordTable, settings: LinkSettings): Linkage {
  const prepared = preparedRecords(table, settings)
  const { comparisons, rows } = prepared
  const keys = recordKeys(comparisons, rows)
  const layout = bucketLayout(rows.length)
  const scattered = each(layout.blocks, (block) => scatterKeys(keys, layout, block))
  const buckets = each(layout.parts, (part) => bucketMeetings(scattered, layout, part))
  const comparing = comparisons.map(({ level }) => level)
  const pairs = each(layout.blocks, meetAndCompare({ keys, layout, buckets }, rows, comparing))
  const drawn = drawPairs(rows, settings.random).map((piece) => comparePairs(piece, comparing))
  return linkComparisons(prepared, joinPairs(pairs), joinPairs(drawn), settings)
}

function each<Piece>(count: number, piece: (number: number) => Piece): Piece[] {
  return Array.from({ length: count }, (_, number) => piece(number))
}

/**
 * The first step of `linkRecords`: what the columns hold and how they are compared, and which records are copies.
 *
 * @param table the records, each with the same columns
 * @param settings column kinds
 * @throws {Refusal} 'bad-table' when no column can be compared
 */
export function preparedRecords(table: RecordTable, settings: LinkSettings): PreparedRecords {
  const guessed = columnKinds(table)
  const kinds = table.columns.map(({ name }, index) => settings.kinds?.get(name) ?? guessed[index]!)
  const comparisons = comparisonsOf(table, kinds)
  if (comparisons.length === 0) {
    throw new Refusal(
      'bad-table',
      'no column can be compared',
      'Columns for names, dates of birth, places, phones or codes are needed; --kind COLUMN=KIND says what one holds.',
    )
  }
  const compared = table.columns.filter((_, index) => kinds[index] !== 'record id' && kinds[index] !== 'not compared')
  const copies = firstCopies(compared, table.rows)
  const rows = copies.filter((first, row) => first === row)
  return { kinds, comparisons, copies, rows, ids: table.columns[kinds.indexOf('record id')] }
}

/**
 * The last step of `linkRecords`: weighs the pairs and clusters.
 *
 * @param prepared what the first step found
 * @param pairs the candidates, compared
 * @param drawn random pairs, compared
 * @param settings threshold
 */
export function linkComparisons(
  { kinds, comparisons, copies, rows, ids }: PreparedRecords,
  pairs: ComparedPairs,
  drawn: ComparedPairs,
  { threshold = 0 }: LinkSettings,
): Linkage {
  const { scorer, scored } = scorePairs(comparisons, pairs, drawn, rows.length)
  // Copies are one person only if what they say is telling enough: two records with nothing but "john" are not, and two
  // empty ones never.
  const telling = (row: number) =>
    comparisons.some(({ level }) => level(row, row) > 0) && scorer.weight(row, row) >= threshold
  const start = copies.map((first, row) => (first === row || telling(first) ? first : row))
  const clusters = clusterRows(copies.length, scored, threshold, scorer.weight, start)
  return { clusters, kinds, threshold, scorer, scored, copies, ids }
}

function comparisonsOf(table: RecordTable, kinds: readonly ColumnKind[]): Comparison[] {
  const ofKind = (kind: ColumnKind) => table.columns.filter((_, index) => kinds[index] === kind)
  const names = { given: ofKind('given name'), family: ofKind('family name'), full: ofKind('full name') }
  const comparisons = names.given.length + names.family.length + names.full.length > 0 ? compareNames(names) : []
  for (const [index, column] of table.columns.entries()) {
    const kind = kinds[index]!
    if (kind === 'date') comparisons.push(compareDates(column))
    else if (isValueKind(kind)) comparisons.push(compareValues(column, kind))
  }
  return dependentComparisons(comparisons)
}

function isValueKind(kind: ColumnKind) {
  return (
    kind === 'code' || kind === 'text' || kind === 'category' || kind === 'phone' || kind === 'email' || kind === 'age'
  )
}

/** For every row the first row with the same codes in all compared columns. */
function firstCopies(columns: readonly RecordColumn[], rows: number): Int32Array {
  const first = new Int32Array(rows)
  const bits = Math.ceil(Math.log2(rows * 2 + 2))
  const mask = 2 ** bits - 1
  const slots = new Int32Array(mask + 1).fill(-1)
  const hashes = new Int32Array(rows)
  for (const { codes } of columns) {
    for (let row = 0; row < rows; row++) {
      hashes[row] = Math.imul(hashes[row]! ^ codes[row]!, 0x9e3779b1) ^ (hashes[row]! >>> 15)
    }
  }
  for (let row = 0; row < rows; row++) {
    const hash = hashes[row]!
    let slot = (hash ^ (hash >>> 16)) & mask
    for (;;) {
      const found = slots[slot]!
      if (found < 0) {
        slots[slot] = row
        first[row] = row
        break
      }
      if (columns.every(({ codes }) => codes[found] === codes[row])) {
        first[row] = found
        break
      }
      slot = (slot + 1) & mask
    }
  }
  return first
}
