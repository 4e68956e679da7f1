import { readTextFile } from '../node/read-text-file.ts'
import { Refusal } from '../refusal.ts'
import { readTreeCounts } from '../signals/read-tree-counts.ts'
import { readTreeTimes } from '../signals/read-tree-times.ts'
import type { SignalStory } from '../signals/signal-story.ts'
import { treeScan } from '../signals/tree-scan.ts'
import { treeTemporalScan } from '../signals/tree-temporal-scan.ts'
import type { OptionReading } from './option-reading.ts'
import type { SignalRun } from './signal-run.ts'
import { wholeOption } from './whole-option.ts'

/** A node beyond chance. */
const alpha = 0.05

/** `evidence signals --method treescan`. */
export function signalsByTree(file: string, read: OptionReading): SignalRun {
  const tree = read.text('tree')
  if (tree === undefined)
    throw new Refusal('bad-table', 'a tree scan without a tree', 'Name the tree with --tree FILE.')
  const replicates = wholeOption(read, 'replicates', 9999, 1_000_000)
  const seed = read.number('seed') ?? 1
  const times = read.text('times')
  if (times === undefined) {
    const { tree: codes, observed, expected } = readTreeCounts(readTextFile(tree), readTextFile(file))
    const cuts = treeScan(codes, observed, expected, replicates, seed)
    return {
      json: () => cuts.map((cut) => ({ where: cut.node, ...cut, alarm: cut.p < alpha })),
      stories: cuts
        .filter(({ p }) => p < alpha)
        .map(({ node, observed: seen, expected: mean, ratio, p }) =>
          story(`${node}: ${seen} cases, ${mean.toFixed(1)} expected (${ratio.toFixed(1)}x), p ${p.toFixed(4)}.`),
        ),
      how: [howOf(codes.names.length, replicates)],
      tables: [],
    }
  }
  const range = /^(-?\d+)-(-?\d+)$/.exec(times)?.slice(1).map(Number)
  const [first = 0, last = 0] = range ?? []
  if (!range || last - first < 3)
    throw new Refusal('bad-table', `--times ${times}`, 'Give the first and the last time, four at least: --times 1-28.')
  const { tree: codes, cases } = readTreeTimes(readTextFile(tree), readTextFile(file), [first, last])
  const cuts = treeTemporalScan(codes, cases, wholeOption(read, 'replicates', 999, 1_000_000), seed).map((cut) => ({
    ...cut,
    from: cut.from + first,
    to: cut.to + first,
  }))
  return {
    json: () => cuts.map((cut) => ({ where: cut.node, ...cut, alarm: cut.p < alpha })),
    stories: cuts
      .filter(({ p }) => p < alpha)
      .map(({ node, from, to, observed, expected, ratio, p }) =>
        story(
          `${node}, times ${from} to ${to}: ${observed} cases, ${expected.toFixed(1)} expected (${ratio.toFixed(1)}x), p ${p.toFixed(4)}.`,
        ),
      ),
    how: [`Every window of 2 times to half of all was looked at. ${howOf(codes.names.length, replicates)}`],
    tables: [],
  }
}

function howOf(nodes: number, replicates: number): string {
  return `${nodes.toLocaleString('en')} nodes of the tree were looked at; the chance counts all of them (${replicates} simulated trees).`
}

function story(sentence: string): SignalStory {
  return {
    sentence,
    alarm: true,
    series: [],
    tables: [],
    checks: [
      'Look at the codes beneath the node: does one of them explain it?',
      'Are the expectations from the same coding and the same organisations?',
    ],
  }
}
