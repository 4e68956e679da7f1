import { expect, it } from 'vitest'
import { comingOfAge } from './coming-of-age.ts'

it.each([
  [['2008-04-30'], '2026-04-30'],
  [['2008-04'], '2026-04-30'],
  [['2008-02'], '2026-02-28'],
  [['2008'], '2026-12-31'],
  [['2008-02-29'], '2026-03-01'],
  [['2007-01-01', '2009-06'], '2027-06-30'],
  [[], undefined],
])('whoever was born on %s is surely an adult on %s', (births, day) => {
  expect(comingOfAge(births)).toBe(day)
})
