import type { Measured } from './load.ts'

/** One measurement, and of what. */
export type Cell = Measured & {
  readonly total: number
  readonly round: number
  readonly operation: string
  readonly role: string
  readonly clients: number
  readonly system: 'clarion' | 'parse-server'
}

/** A question's figures over all rounds: the median of each. */
export type Summary = Omit<Cell, 'round'>

const figures = ['p50', 'p99', 'perSecond', 'nodeCpu', 'postgresCpu', 'requests'] as const

/** @returns the median over the rounds, figure by figure; failures are added up */
export function median(cells: readonly Cell[]): Summary[] {
  const groups = Map.groupBy(cells, keyOf)
  return [...groups.values()].map((group) => {
    const [{ round: _, ...one }] = group as [Cell, ...Cell[]]
    const middle = (figure: (typeof figures)[number]) =>
      group.map((cell) => cell[figure]).sort((a, b) => a - b)[Math.floor(group.length / 2)] ?? 0
    const failed = group.reduce((sum, cell) => sum + cell.failed, 0)
    return { ...one, ...Object.fromEntries(figures.map((figure) => [figure, middle(figure)])), failed }
  })
}

const keyOf = ({ total, operation, role, clients, system }: Omit<Cell, keyof Measured | 'round'>) =>
  [total, operation, role, clients, system].join('|')

/** @returns how Clarion stands to the peer: times and CPU as a multiple of the peer's, below 1 is better */
export function ratios(summary: readonly Summary[]) {
  const peers = new Map(summary.map((one) => [keyOf(one), one]))
  return summary.flatMap((one) => {
    const peer = one.system === 'clarion' ? peers.get(keyOf({ ...one, system: 'parse-server' })) : undefined
    if (!peer) return []
    const { total, operation, role, clients } = one
    const cpu = (one.nodeCpu + one.postgresCpu) / (peer.nodeCpu + peer.postgresCpu)
    return [{ total, operation, role, clients, p50: one.p50 / peer.p50, p99: one.p99 / peer.p99, cpu }]
  })
}

/** @returns a table for docs/benchmarks.md */
export function markdown(summary: readonly Summary[]): string {
  const known = new Map(summary.map((one) => [keyOf(one), one]))
  const rows = summary
    .filter(({ system }) => system === 'clarion')
    .map((one) => {
      const peer = known.get(keyOf({ ...one, system: 'parse-server' }))
      const both = (pick: (of: Summary) => string) => `${pick(one)} / ${peer ? pick(peer) : '-'}`
      const cpu = ({ nodeCpu, postgresCpu }: Summary) => `${nodeCpu.toFixed(2)} + ${postgresCpu.toFixed(2)}`
      return [
        one.total.toLocaleString('en'),
        one.operation,
        one.role,
        one.clients,
        both(({ p50 }) => p50.toFixed(1)),
        both(({ p99 }) => p99.toFixed(0)),
        both(({ perSecond }) => perSecond.toFixed(0)),
        both(cpu),
        peer ? (one.p50 / peer.p50).toFixed(2) : '-',
        one.failed + (peer?.failed ?? 0),
      ].join(' | ')
    })
  return [
    'cases | question | role | clients | p50 ms | p99 ms | per second | CPU ms (Node + PostgreSQL) | p50 ratio | failed',
    '---|---|---|---|---|---|---|---|---|---',
    ...rows,
  ].join('\n')
}
