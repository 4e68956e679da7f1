import type { PeerRun } from './peers.ts'

/** Our runs beside one peer's runs on the same table, of the same bench run. */
export interface BesidePeer {
  readonly peer: string
  /** Peer runs that gave a table; a run that was stopped or failed is not among them. */
  readonly peerRuns: number
  readonly peerMean: number
  readonly peerWorst: number
  readonly ourMean: number
  readonly ourWorst: number
  /** Our worst run is no worse than the peer's mean. */
  readonly worstToMean: boolean
  /** Our worst run is no worse than the peer's worst. */
  readonly worstToWorst: boolean
}

/**
 * Compares errors (mean total variation distance) with those of every peer that gave a table.
 *
 * @param ours - one figure a run, at least one
 */
export function besidePeers(ours: readonly number[], runs: readonly PeerRun[]): BesidePeer[] {
  return [...Map.groupBy(runs, (run) => run.peer)].flatMap(([peer, all]) => {
    const theirs = all.flatMap(({ mean, failed }) => (mean === undefined || failed !== undefined ? [] : [mean]))
    if (theirs.length === 0) return []
    const [peerMean, peerWorst] = [average(theirs), Math.max(...theirs)]
    const [ourMean, ourWorst] = [average(ours), Math.max(...ours)]
    const verdict = { worstToMean: ourWorst <= peerMean, worstToWorst: ourWorst <= peerWorst }
    return [{ peer, peerRuns: theirs.length, peerMean, peerWorst, ourMean, ourWorst, ...verdict }]
  })
}

/** The comparison in a line. */
export function besideLine({ peer, ...at }: BesidePeer): string {
  const words = (holds: boolean): string => (holds ? 'no worse' : 'WORSE')
  return (
    `  beside ${peer} (${at.peerRuns} runs): ours mean ${at.ourMean.toFixed(5)} worst ${at.ourWorst.toFixed(5)}, ` +
    `theirs mean ${at.peerMean.toFixed(5)} worst ${at.peerWorst.toFixed(5)}; ` +
    `our worst to their mean: ${words(at.worstToMean)}, to their worst: ${words(at.worstToWorst)}`
  )
}

function average(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length
}
