import { expect, it } from 'vitest'
import { usageOf } from '../../bench/synthesis/usage-of.ts'

it('reads what a measured program used from among its other messages', () => {
  expect(usageOf('a warning\n\nusage {"cpu": 1.5, "megabytes": 99.2}\n')).toEqual({ cpu: 1.5, megabytes: 99.2 })
})

it('does not take a program that said nothing for one that used nothing', () => {
  expect(usageOf('usage: main.ts TABLE\n')).toBeUndefined()
})
