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
  /** CPU seconds of a run on average; the peer's are absent if it did not say. */
  readonly ourCpu: number
  readonly peerCpu?: number
  /** Our worst run is no worse than the peer's mean. */
  readonly worstToMean: boolean
  /** Our worst run is no worse than the peer's worst. */
  readonly worstToWorst: boolean
}

type OurRun = { readonly mean: number; readonly cpu: number }

/**
 * Compares errors (mean total variation distance) with those of every peer that gave a table.
 *
 * @param ours - at least one run
 */
export function besidePeers(ours: readonly OurRun[], runs: readonly PeerRun[]): BesidePeer[] {
  return [...Map.groupBy(runs, (run) => run.peer)].flatMap(([peer, all]) => {
    const theirs = all.flatMap(({ mean, failed }) => (mean === undefined || failed !== undefined ? [] : [mean]))
    if (theirs.length === 0) return []
    const [peerMean, peerWorst] = [average(theirs), Math.max(...theirs)]
    const errors = ours.map(({ mean }) => mean)
    const [ourMean, ourWorst] = [average(errors), Math.max(...errors)]
    const ourCpu = average(ours.map(({ cpu }) => cpu))
    const spent = all.flatMap(({ cpu, mean }) => (mean === undefined || cpu === undefined ? [] : [cpu]))
    const peerCpu = spent.length === 0 ? {} : { peerCpu: average(spent) }
    const verdict = { worstToMean: ourWorst <= peerMean, worstToWorst: ourWorst <= peerWorst }
    return [{ peer, peerRuns: theirs.length, peerMean, peerWorst, ourMean, ourWorst, ourCpu, ...peerCpu, ...verdict }]
  })
}

/** The comparison in a line. */
export function besideLine({ peer, ...at }: BesidePeer): string {
  const cpu = at.peerCpu === undefined ? '' : `; CPU ${at.ourCpu.toFixed(2)} s to ${at.peerCpu.toFixed(1)} s`
  const words = (holds: boolean): string => (holds ? 'no worse' : 'WORSE')
  return (
    `  beside ${peer} (${at.peerRuns} runs): ours mean ${at.ourMean.toFixed(5)} worst ${at.ourWorst.toFixed(5)}, ` +
    `theirs mean ${at.peerMean.toFixed(5)} worst ${at.peerWorst.toFixed(5)}; ` +
    `our worst to their mean: ${words(at.worstToMean)}, to their worst: ${words(at.worstToWorst)}${cpu}`
  )
}

function average(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length
}
