import { describe, expect, it } from 'vitest'
import { besideLine, besidePeers } from '../../bench/synthesis/beside-peers.ts'

const ours = (...means: number[]) => means.map((mean) => ({ mean, cpu: 0.5 }))
const run = (peer: string, seed: number, mean: number) => ({ peer, seed, wall: 1, mean })

describe('our runs beside the peers of the same bench run', () => {
  it('holds our worst against their mean and against their worst', () => {
    const [mst] = besidePeers(ours(0.1, 0.2), [run('mst', 0, 0.15), run('mst', 1, 0.21)])
    expect(mst).toMatchObject({ peer: 'mst', peerRuns: 2, ourWorst: 0.2, peerWorst: 0.21 })
    expect(mst).toMatchObject({ worstToMean: false, worstToWorst: true })
    expect(besideLine(mst!)).toMatch(/to their mean: WORSE, to their worst: no worse/)
  })

  it('leaves out a peer whose every run was stopped', () => {
    expect(besidePeers(ours(0.1), [{ peer: 'aim', seed: 0, wall: 9, failed: 'stopped after' }])).toEqual([])
  })

  it('sets CPU seconds beside each other, since wall time depends on what else the machine does', () => {
    const slow = { ...run('aim', 0, 0.15), cpu: 20 }
    const [aim] = besidePeers(ours(0.1), [slow, { ...slow, cpu: 40 }, { peer: 'aim', seed: 2, wall: 9, failed: 'no' }])
    expect(aim).toMatchObject({ ourCpu: 0.5, peerCpu: 30 })
    expect(besideLine(aim!)).toMatch(/CPU 0.50 s to 30.0 s/)
  })
})
