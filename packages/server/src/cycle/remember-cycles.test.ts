import { refuse } from '@clarion/journal'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { remembered } from './remember-cycles.ts'

let services: TestServices
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.stop())

it('what is there stays ready, however much is asked for that is not there, one after the other or at once', async () => {
  let made = 0
  const page = () =>
    remembered(services, services.programme, 'page', async () => {
      made++
      return 'page'
    })
  const { promise: allAsked, resolve } = Promise.withResolvers<void>()
  let asked = 0
  const nothing = (nth: number) =>
    remembered(services, services.programme, `nothing ${nth}`, async () => {
      if (++asked === 150) resolve()
      await (nth < 100 ? allAsked : undefined)
      refuse('not-found')
    }).catch(() => 'nothing')
  expect(await page()).toBe('page')
  for (let nth = 100; nth < 150; nth++) await nothing(nth)
  await Promise.all(Array.from({ length: 100 }, (_, nth) => nothing(nth)))
  expect([await page(), made]).toEqual(['page', 1])
})

it('what is asked for by many at once is made once', async () => {
  let made = 0
  const pages = Array.from({ length: 20 }, () =>
    remembered(services, services.programme, 'together', async () => ++made),
  )
  expect(new Set(await Promise.all(pages))).toEqual(new Set([1]))
})
