import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testServices } from '../test-services.ts'
import { junk } from './junk.ts'
import { serveWorld, type World } from './world.ts'

const seed = Number(process.env['CLARION_TEST_SEED'] ?? 20_261_124)

describe('junk', () => {
  let world: World
  beforeAll(async () => {
    world = await serveWorld(await testServices())
  })
  afterAll(() => world.stop())

  it(`never breaks it: 6,000 requests at every route by every kind of caller (seed ${seed})`, async () => {
    // How fast it answers is measured by bin/bench; a test only asks that it answers.
    const { violations, attempts } = await junk(world, { requests: 6_000, seed, hang: 60_000 })
    expect({ violations: violations.slice(0, 10), attempts }).toEqual({ violations: [], attempts: 6_000 })
    expect(world.log).toEqual([])
  }, 900_000)
})
