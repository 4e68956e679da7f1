/** A decomposable graph on t lists: its cliques, and its separators with their repetitions, as bit masks. */
export interface DecomposableGraph {
  readonly cliques: readonly number[]
  readonly separators: readonly number[]
}

/**
 * Every decomposable (chordal) graph on t lists but the complete one, which leaves nothing to learn from: 7, 60, 821 for 3, 4,
 * 5 lists. Chordality by maximum cardinality search (Tarjan and Yannakakis 1984), which also gives cliques and separators.
 */
export function decomposableGraphs(t: number): DecomposableGraph[] {
  const pairs = Array.from({ length: t }, (_, one) =>
    Array.from({ length: one }, (_, other) => [one, other] as const),
  ).flat()
  const graphs: DecomposableGraph[] = []
  for (let choice = 0; choice < 2 ** pairs.length; choice++) {
    const neighbours = new Array<number>(t).fill(0)
    for (const [at, [one, other]] of pairs.entries()) {
      if (!(choice & (1 << at))) continue
      neighbours[one]! |= 1 << other
      neighbours[other]! |= 1 << one
    }
    const graph = cliquesOf(neighbours)
    if (graph) graphs.push(graph)
  }
  return graphs
}

function cliquesOf(neighbours: readonly number[]): DecomposableGraph | undefined {
  const t = neighbours.length
  let numbered = 0
  const cliques: number[] = []
  const separators: number[] = []
  let last = 0
  for (let round = 0; round < t; round++) {
    let chosen = -1
    let most = -1
    for (let list = 0; list < t; list++) {
      const weight = bits(neighbours[list]! & numbered)
      if (!(numbered & (1 << list)) && weight > most) {
        most = weight
        chosen = list
      }
    }
    const before = neighbours[chosen]! & numbered
    // Chordal means: of every vertex, the neighbours that were numbered before it are all joined.
    for (let list = 0; list < t; list++) {
      if (before & (1 << list) && (neighbours[list]! | (1 << list) | ~before) !== ~0) return undefined
    }
    if (round === 0) last = 1 << chosen
    else if (before === last) last |= 1 << chosen
    else {
      cliques.push(last)
      separators.push(before)
      last = before | (1 << chosen)
    }
    numbered |= 1 << chosen
  }
  cliques.push(last)
  return { cliques, separators }
}

function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}
