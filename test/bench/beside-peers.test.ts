import { describe, expect, it } from 'vitest'
import { besideLine, besidePeers } from '../../bench/synthesis/beside-peers.ts'

const run = (peer: string, seed: number, mean: number) => ({ peer, seed, wall: 1, mean })

describe('our runs beside the peers of the same bench run', () => {
  it('holds our worst against their mean and against their worst', () => {
    const [mst] = besidePeers([0.1, 0.2], [run('mst', 0, 0.15), run('mst', 1, 0.21)])
    expect(mst).toMatchObject({ peer: 'mst', peerRuns: 2, ourWorst: 0.2, peerWorst: 0.21 })
    expect(mst).toMatchObject({ worstToMean: false, worstToWorst: true })
    expect(besideLine(mst!)).toMatch(/to their mean: WORSE, to their worst: no worse/)
  })

  it('leaves out a peer whose every run was stopped', () => {
    expect(besidePeers([0.1], [{ peer: 'aim', seed: 0, wall: 9, failed: 'stopped after' }])).toEqual([])
  })
})
