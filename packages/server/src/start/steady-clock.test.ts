import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { steadyClock } from './steady-clock.ts'

describe('the clock', () => {
  it('never goes back, whatever the machine’s does, and is never ahead of what that has shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 41), { minLength: 1 }), (shown) => {
        let place = 0
        const clock = steadyClock(() => shown[place] ?? 0)
        let before = 0
        for (; place < shown.length; place++) {
          const now = clock()
          expect(now).toBeGreaterThanOrEqual(before)
          expect(now).toBe(Math.max(...shown.slice(0, place + 1)))
          before = now
        }
      }),
    )
  })
})
