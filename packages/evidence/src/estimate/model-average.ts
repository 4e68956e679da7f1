import type { CaptureTable } from './capture-table.ts'
import { decomposableGraphs } from './decomposable-graphs.ts'
import { logGamma } from './log-gamma.ts'

/** Posterior of the number of people who were not seen. */
export interface Posterior {
  /** Probability of 1, 2, ... unseen people, at places 0, 1, ... */
  readonly unseen: Float64Array
  readonly observed: number
}

/** A graph whose weight is below this share of the best one's, as a logarithm, adds nothing to the tenth digit. */
const least = Math.log(1e-13)

/**
 * Exact model averaging over decomposable graphs (Madigan and York 1997; Lum, Johndrow and Ball 2013): hyper-Dirichlet
 * prior with delta for each cell, prior 1/N for the number of people.
 *
 * log p(G, N) = sum over cliques of c(C) - sum over separators of c(S) + lnGamma(2^t d) - lnGamma(N + 2^t d) + ln multinomial - ln N,
 * c(D) = sum over the cells i of D of lnGamma(D_i + d_D) - 2^|D| lnGamma(d_D), d_D = delta 2^(t - |D|).
 *
 * Only the cell "on none of D's lists" depends on N, and lnGamma(x + 1) - lnGamma(x) = ln x: so from N to N + 1 a graph's
 * weight is multiplied by a ratio of a few linear factors. Weights are made anew from logarithms at the start of each
 * block, where graphs that count for nothing in the whole block are left out.
 *
 * @param table 3 to 5 lists
 * @param most the largest number of unseen people thought of
 * @param delta prior of a cell; 2^-t by default
 */
export function modelAverage(table: CaptureTable, most: number, delta = 2 ** -table.lists.length): Posterior {
  const t = table.lists.length
  const { counts, observed } = table
  const parts = Array.from({ length: 2 ** t }, (_, mask) => marginPart(counts, mask, t, delta))
  const graphs = decomposableGraphs(t)
  const total = 2 ** t * delta
  const unseen = new Float64Array(most)
  const margins = new Float64Array(parts.length)
  const steps = Float64Array.from({ length: most + 1 }, (_, n) => (observed + n) / ((observed + n + total) * (n + 1)))
  const blocks: { from: number; to: number; scale: number }[] = []
  let atStart = logWeights(1)
  for (let from = 1; from <= most; ) {
    const to = Math.min(most, from + Math.max(7, Math.floor(from / 16)))
    const atEnd = logWeights(to + 1)
    const scale = highestOf(atStart)
    const [start, end] = [scale + least, highestOf(atEnd) + least]
    blocks.push({ from, to, scale })
    for (let place = 0; place < graphs.length; place++) {
      if (atStart[place]! > start || atEnd[place]! > end) {
        addGraph(place, Math.exp(atStart[place]! - scale), from, to)
      }
    }
    atStart = atEnd
    from = to + 1
  }
  const highest = blocks.reduce((most, { scale }) => Math.max(most, scale), Number.NEGATIVE_INFINITY)
  let sum = 0
  for (const { from, to, scale } of blocks) {
    const factor = Math.exp(scale - highest)
    for (let n = from; n <= to; n++) {
      unseen[n - 1]! *= factor
      sum += unseen[n - 1]!
    }
  }
  for (let n = 0; n < most; n++) unseen[n]! /= sum
  return { unseen, observed }

  /** The logarithm of every graph's weight at n unseen people. */
  function logWeights(n: number): Float64Array {
    const people = observed + n
    const common = logGamma(people + 1) - logGamma(people + total) - logGamma(n + 1) - Math.log(people)
    for (const [mask, { constant, shift }] of parts.entries()) margins[mask] = constant + logGamma(n + shift)
    return Float64Array.from(graphs, ({ cliques, separators }) => {
      let weight = common
      for (const mask of cliques) weight += margins[mask]!
      for (const mask of separators) weight -= margins[mask]!
      return weight
    })
  }

  /**
   * From n to n + 1 unseen people a graph's weight is multiplied by N / ((N + 2^t d) (n + 1)), which is the same for all graphs
   * and already in `steps`, and by n + shift for each clique over n + shift for each separator.
   */
  function addGraph(place: number, start: number, from: number, to: number): void {
    const { cliques, separators } = graphs[place]!
    const first = parts[cliques[0]!]!.shift
    // A graph on 5 lists has at most 4 separators; one that has fewer is filled up with factors that cancel.
    const [u1, u2, u3, u4] = [1, 2, 3, 4].map((at) => parts[cliques[at] ?? 0]!.shift) as [
      number,
      number,
      number,
      number,
    ]
    const [d1, d2, d3, d4] = [0, 1, 2, 3].map((at) => parts[separators[at] ?? 0]!.shift) as [
      number,
      number,
      number,
      number,
    ]
    let weight = start
    if (separators.length <= 2) {
      for (let n = from; n <= to; n++) {
        unseen[n - 1]! += weight
        weight *= (steps[n]! * (n + first) * (n + u1) * (n + u2)) / ((n + d1) * (n + d2))
      }
      return
    }
    for (let n = from; n <= to; n++) {
      unseen[n - 1]! += weight
      weight *=
        (steps[n]! * (n + first) * (n + u1) * (n + u2) * (n + u3) * (n + u4)) /
        ((n + d1) * (n + d2) * (n + d3) * (n + d4))
    }
  }
}

/** What a clique or separator adds: what does not depend on N, and the count with which its empty cell begins. */
function marginPart(counts: Float64Array, mask: number, t: number, delta: number): { constant: number; shift: number } {
  const cells = new Float64Array(counts.length)
  for (const [history, count] of counts.entries()) cells[history & mask]! += count
  let lists = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) lists++
  const prior = delta * 2 ** (t - lists)
  let constant = -(2 ** lists) * logGamma(prior)
  for (const [cell, count] of cells.entries()) {
    if (cell !== 0 && (cell & mask) === cell) constant += logGamma(count + prior)
  }
  return { constant, shift: cells[0]! + prior }
}

function highestOf(values: Float64Array): number {
  return values.reduce((highest, value) => Math.max(highest, value), Number.NEGATIVE_INFINITY)
}
