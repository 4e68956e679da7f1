import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testServices } from '../test-services.ts'
import { entryMatrix } from './entry-matrix.ts'
import { nameOf, routeMatrix } from './route-matrix.ts'
import { routeRules } from './route-rules.ts'
import { serveWorld, type World } from './world.ts'

const seed = Number(process.env['CLARION_TEST_SEED'] ?? 20_261_124)

describe('every route, asked by every role about everything there is', () => {
  let world: World
  beforeAll(async () => {
    world = await serveWorld(await testServices())
  })
  afterAll(() => world.stop())

  it('lets in whom its rule lets in, and answers all others as if there were nothing', async () => {
    const { violations, attempts } = await routeMatrix(world)
    expect([...new Set(violations)]).toEqual([])
    expect(attempts).toBeGreaterThan(5_000)
    expect(world.log).toEqual([])
  }, 600_000)

  const judged = async (name: string, rules: Parameters<typeof routeMatrix>[1]) => {
    const routes = world.routes.filter((route) => nameOf(route) === name)
    return (await routeMatrix({ ...world, routes }, rules)).violations
  }

  it('fails for a route without a rule, and for a rule without a route', async () => {
    expect(await judged('get /api/me', {})).toEqual([expect.stringContaining('no rule for the route get /api/me')])
    const me = { own: routeRules['get /api/me']?.own ?? [] }
    expect(await judged('get /api/me', { 'get /api/me': me, 'get /api/you': me })).toEqual([
      'there is a rule but no route: get /api/you',
    ])
  })

  it('bites: one role too many let in, or one too few, is found', async () => {
    const name = 'get /api/threads/{thread}/journal'
    const { own = [], shared = [] } = routeRules[name] ?? {}
    const strict = await judged(name, { [name]: { own: ['survivor'], shared } })
    expect(strict).toContainEqual(expect.stringContaining('as case-worker, own: 200 , but 404 not-found'))
    const loose = await judged(name, { [name]: { own: [...own, 'nobody'], shared, foreign: ['police-officer'] } })
    expect(loose).toEqual([
      expect.stringContaining('as police-officer, foreign: refused'),
      expect.stringContaining('as nobody, own: refused'),
    ])
  })

  it(`answers whatever is said about somebody else's case as if there were none (seed ${seed})`, async () => {
    const { violations, attempts } = await entryMatrix(world, seed)
    expect([...new Set(violations)]).toEqual([])
    expect(attempts).toBeGreaterThan(1_000)
    expect(world.log).toEqual([])
  }, 600_000)
})
