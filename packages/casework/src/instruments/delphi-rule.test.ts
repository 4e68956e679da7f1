import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countStrengths, delphiClause, delphiDimensionPositive } from './delphi-rule.ts'
import type { Strength } from './instrument-schema.ts'

const letters: Record<string, Strength> = { S: 'strong', M: 'medium', W: 'weak' }
const spell = (text: string): Strength[] => [...text].flatMap((letter) => letters[letter] ?? [])

/** Independent model: the dimension is positive when one of the five smallest positive sets fits into it. */
const smallest = ['SS', 'SM', 'SW', 'MMM', 'MMW'].map(spell)
function fits(part: readonly Strength[], whole: readonly Strength[]): boolean {
  const left = [...whole]
  return part.every((strength) => {
    const place = left.indexOf(strength)
    if (place >= 0) left.splice(place, 1)
    return place >= 0
  })
}

const someStrengths = fc.array(fc.constantFrom<Strength>('strong', 'medium', 'weak'), { maxLength: 8 })

describe('the Delphi dimension rule', () => {
  it.each([
    ['SS', true],
    ['SM', true],
    ['SW', true],
    ['MMM', true],
    ['MMW', true],
    ['S', false],
    ['MM', false],
    ['MWW', false],
    ['WWW', false],
  ])('reads {%s} as %s', (vector, positive) => {
    expect(delphiDimensionPositive(spell(vector))).toBe(positive)
  })

  it('agrees with the smallest positive sets on any indicators', () => {
    fc.assert(
      fc.property(someStrengths, (strengths) => {
        expect(delphiDimensionPositive(strengths)).toBe(smallest.some((part) => fits(part, strengths)))
      }),
      { numRuns: 5000 },
    )
  })

  it('does not care about the order, and one more indicator never undoes a positive dimension', () => {
    fc.assert(
      fc.property(someStrengths, fc.constantFrom<Strength>('strong', 'medium', 'weak'), (strengths, more) => {
        const positive = delphiDimensionPositive(strengths)
        expect(delphiDimensionPositive(strengths.toReversed())).toBe(positive)
        if (positive) expect(delphiDimensionPositive([more, ...strengths])).toBe(true)
      }),
    )
  })

  it('says which clause made it positive', () => {
    expect(delphiClause(countStrengths(spell('MMW')))).toBe('two medium indicators and one weak indicator')
    expect(delphiClause(countStrengths(spell('MWW')))).toBeUndefined()
  })
})
