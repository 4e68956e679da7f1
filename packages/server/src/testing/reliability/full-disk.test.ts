import { describe, expect, it } from 'vitest'
import { fullDisk } from './full-disk.ts'

const seed = Number(process.env['CLARION_TEST_SEED'] ?? 20_261_124)

describe('a disk that fills up while eight people write', () => {
  it('is said cleanly, loses nothing, and needs no hand when it is freed', async (context) => {
    const result = await fullDisk(1, seed)
    // Nobody but root may mount one; `bin/test` as root runs it, and so does a container.
    if (!result) return context.skip('only root can mount a small disk')
    expect({ violations: [...new Set(result.violations)], attempts: result.attempts }).toEqual({
      violations: [],
      attempts: 1,
    })
  }, 600_000)
})
