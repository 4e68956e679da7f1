import { expect, it } from 'vitest'
import {
  demonstrationProgramme,
  foundDemonstration,
  isDemonstrationFounded,
} from '../demonstration/found-demonstration.ts'
import { tellThreeYears } from '../demonstration/story/three-years.ts'
import { verifyProgramme } from '../integrity/verify-programme.ts'
import { countCases } from '../numbers/count-cases.ts'
import type { KeyRing } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { testServices } from '../testing/test-services.ts'
import { ensureProgramme } from './ensure-programme.ts'

/** The services of a process that dies when it has opened the programme's keys so many times; each is counted. */
function dyingAfter(services: Services, times: number, onOpened = () => {}): Services {
  let left = times
  const keys = new Proxy(services.keys, {
    get: (ring, name: keyof KeyRing) => {
      if (name === 'programme' && left-- <= 0) throw new Error('killed')
      if (name === 'programme') onOpened()
      const member: unknown = ring[name]
      return typeof member === 'function' ? member.bind(ring) : member
    },
  })
  return { ...services, keys }
}

it('goes on with a demonstration whose first start was killed, on another day, and has nothing twice', async () => {
  const services = await testServices()
  try {
    // Somewhere in the directory, and then somewhere among the cases.
    await expect(foundDemonstration(dyingAfter(services, 20))).rejects.toThrow('killed')
    let opened = 0
    const all = dyingAfter(services, Number.POSITIVE_INFINITY, () => {
      opened += 1
    })
    await foundDemonstration(all, false)
    await expect(ensureProgramme(dyingAfter(services, opened + 6), true)).rejects.toThrow('killed')
    expect(await isDemonstrationFounded(services)).toBe(false)
    const told = tellThreeYears(demonstrationProgramme, services.now()).length + 1
    const some = (await countCases(services, demonstrationProgramme, [])).total
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(told)
    services.pass(3 * 24 * 3_600_000)
    await ensureProgramme(services, true)
    expect(await isDemonstrationFounded(services)).toBe(true)
    expect((await countCases(services, demonstrationProgramme, [])).total).toBe(told)
    const verdict = await verifyProgramme(services, demonstrationProgramme)
    expect(verdict.broken).toEqual([])
    await ensureProgramme(services, true)
    expect((await verifyProgramme(services, demonstrationProgramme)).entries).toBe(verdict.entries)
  } finally {
    await services.stop()
  }
}, 300_000)
