import type { Linkage } from './link-records.ts'
import { reviewQueue } from './review-queue.ts'

/** How a row is named in a file: its id, and its file where there are two. */
export type RowNaming = {
  readonly id: (row: number) => string
  readonly file: ((row: number) => string) | undefined
}

/** Uncertain pairs in the file of the queue. */
const QUEUED = 10_000

/**
 * The clusters as CSV: record_id, cluster_id and, of two files, file. Clusters are numbered from 1 as they come.
 *
 * @param linkage a finished linkage
 * @param naming how rows are named
 */
export function* clusterLines(linkage: Linkage, { id, file }: RowNaming): Generator<string> {
  const { clusters } = linkage
  yield file ? 'record_id,cluster_id,file\n' : 'record_id,cluster_id\n'
  const numbers = new Int32Array(clusters.length)
  let last = 0
  for (let row = 0; row < clusters.length; row++) {
    const first = clusters[row]!
    if (numbers[first] === 0) numbers[first] = ++last
    yield `${cell(id(row))},${numbers[first]}${file ? `,${file(row)}` : ''}\n`
  }
}

/**
 * The compared pairs as CSV, with probability and bits. Of records that say exactly the same, only the first was
 * compared; each copy stands beside it.
 *
 * @param linkage a finished linkage
 * @param naming how rows are named
 */
export function* pairLines(linkage: Linkage, { id, file }: RowNaming): Generator<string> {
  const { scored, scorer, copies } = linkage
  yield `left_id,right_id,probability,weight${file ? ',left_file,right_file' : ''}\n`
  const line = (left: number, right: number, weight: number) =>
    `${cell(id(left))},${cell(id(right))},${(1 / (1 + 2 ** -weight)).toPrecision(6)},${weight.toFixed(3)}${file ? `,${file(left)},${file(right)}` : ''}\n`
  for (let pair = 0; pair < scored.length; pair++) {
    yield line(scored.left[pair]!, scored.right[pair]!, scored.weights[pair]!)
  }
  for (let row = 0; row < copies.length; row++) {
    if (copies[row] !== row) yield line(row, copies[row]!, scorer.weight(row, copies[row]!))
  }
}

/**
 * The review queue as CSV, one line a pair and field: what it says, its bits, and the two values where they differ.
 *
 * @param linkage a finished linkage
 * @param naming how rows are named
 */
export function* reviewLines(linkage: Linkage, { id, file }: RowNaming): Generator<string> {
  yield 'left_id,right_id,probability,linked,field,agreement,bits,left,right\n'
  const name = (row: number) => cell(file ? `${file(row)}:${id(row)}` : id(row))
  for (const pair of reviewQueue(linkage, QUEUED)) {
    const start = `${name(pair.left)},${name(pair.right)},${pair.probability.toFixed(4)},${pair.linked ? 'yes' : 'no'}`
    for (const { field, says, bits, differing } of pair.evidence) {
      const values = [differing?.left ?? '', differing?.right ?? ''].map(plain)
      yield `${start},${cell(field)},${cell(says)},${bits.toFixed(2)},${values.join(',')}\n`
    }
  }
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A value for people's eyes: a spreadsheet would run one that begins like a formula. */
function plain(text: string): string {
  return cell(/^[=+\-@\t]/.test(text) ? `'${text}` : text)
}
