import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClusterState, keepRunning } from './keep-running.ts'
import type { Cluster } from './open-cluster.ts'

/** A cluster whose server ends and comes back as the test says. */
function scripted(failures: number): { cluster: Cluster; end(): void; attempts(): number } {
  const listeners = new Set<() => void>()
  let left = failures
  let attempts = 0
  const cluster: Cluster = {
    directory: '/nowhere',
    data: '/nowhere/data',
    url: 'postgres://nowhere',
    pid: 0,
    adopted: false,
    onExit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async restart() {
      attempts += 1
      left -= 1
      if (left >= 0) throw new Error(`no room (${left} more)`)
    },
    stop: async () => undefined,
    leave: () => undefined,
  }
  const end = () => {
    for (const listener of [...listeners]) listener()
  }
  return { cluster, end, attempts: () => attempts }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(1)
}

describe('keeping a cluster running', () => {
  it('comes back whatever the number of attempts that fail, and says failed only when the quick ones are used up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(6), fc.integer({ min: 1, max: 4 }), async (failures, quick) => {
        const script = scripted(failures)
        const seen: ClusterState[] = []
        const kept = keepRunning(script.cluster, {
          delays: Array.from({ length: quick }, () => 0),
          slowDelay: 1,
          onChange: (state) => seen.push(state),
        })
        script.end()
        expect(kept.state()).not.toBe('running')
        await until(() => kept.state() === 'running')
        expect(script.attempts()).toBe(failures + 1)
        expect(seen.at(-1)).toBe('running')
        expect(seen.includes('failed')).toBe(failures >= quick)
        kept.release()
      }),
      { numRuns: 60 },
    )
  })

  it('tells why an attempt failed', async () => {
    const script = scripted(1)
    const kept = keepRunning(script.cluster, { delays: [0], slowDelay: 60_000 })
    script.end()
    await until(() => kept.state() === 'failed')
    expect(kept.lastError()).toEqual(new Error('no room (0 more)'))
    kept.release()
  })

  it('leaves the cluster alone once released', async () => {
    const script = scripted(0)
    const kept = keepRunning(script.cluster, { delays: [0] })
    kept.release()
    script.end()
    await sleep(5)
    expect(script.attempts()).toBe(0)
  })

  it('slows down when a server ends again and again at once', async () => {
    const script = scripted(0)
    const kept = keepRunning(script.cluster, { delays: [0, 0], slowDelay: 60_000 })
    for (const attempt of [1, 2]) {
      script.end()
      await until(() => kept.state() === 'running')
      expect(script.attempts()).toBe(attempt)
    }
    script.end()
    await sleep(5)
    expect([kept.state(), script.attempts()]).toEqual(['failed', 2])
    kept.release()
  })
})
