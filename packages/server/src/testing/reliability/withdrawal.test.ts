import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testServices } from '../test-services.ts'
import { withdrawalBites } from './withdrawal.ts'
import { serveWorld, type World } from './world.ts'

describe('a consent that is taken back', () => {
  let world: World
  beforeAll(async () => {
    world = await serveWorld(await testServices())
  })
  afterAll(() => world.stop())

  it('has ended when the answer arrives, on every way to the case, a hundred times', async () => {
    const { violations, attempts } = await withdrawalBites(world, 100)
    expect({ violations: [...new Set(violations)], attempts }).toEqual({ violations: [], attempts: 100 })
    expect(world.log).toEqual([])
  }, 600_000)
})
