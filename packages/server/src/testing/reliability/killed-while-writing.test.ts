import { describe, expect, it } from 'vitest'
import { killedWhileWriting } from './killed-while-writing.ts'

const seed = Number(process.env['CLARION_TEST_SEED'] ?? 20_261_124)

describe('while eight people write, over HTTP, at a real server', () => {
  it(`loses nothing that was acknowledged when the server is killed ten times (seed ${seed})`, async () => {
    const { violations, attempts } = await killedWhileWriting('server', 10, seed)
    expect({ violations, attempts }).toEqual({ violations: [], attempts: 10 })
  }, 600_000)

  it(`loses nothing when every process of the database is killed five times, and comes back by itself (seed ${seed})`, async () => {
    const { violations, attempts } = await killedWhileWriting('database', 5, seed)
    expect({ violations, attempts }).toEqual({ violations: [], attempts: 5 })
  }, 600_000)
})
