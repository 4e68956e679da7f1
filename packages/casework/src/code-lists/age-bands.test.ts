import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ctdcAgeBands, readAgeBand } from './age-bands.ts'

describe('readAgeBand', () => {
  it.each([
    ['Adult (18 or over)', 'adult'],
    ['Child (17 or under)', 'child'],
    ['Not specified or unknown', 'unknown'],
    [' child ', 'child'],
    ['-99', 'unknown'],
  ])('reads %j as %s', (text, group) => {
    expect(readAgeBand(text)).toEqual({ group })
  })

  it('reads each band of CTDC in every dash that is in use, with or without the leading zero and spaces', () => {
    const dash = fc.constantFrom('--', '-', '\u2013', '\u2014', ' \u2013 ', '\u2013\u2013')
    fc.assert(
      fc.property(fc.constantFrom(...ctdcAgeBands.codes), dash, fc.boolean(), (band, spelling, zero) => {
        const text = band.replace('--', spelling)
        const child = band === '0--8' || band === '09--17'
        const expected = { group: child ? 'child' : 'adult', ctdcBand: band }
        expect(readAgeBand(zero ? text : text.replace(/^0(?=[1-9])/, ''))).toEqual(expected)
      }),
    )
  })

  it.each(['', 'Total', '18', '16--18', '9-1-7', '48', 'adults and children'])('guesses nothing from %j', (text) => {
    expect(readAgeBand(text)).toBeUndefined()
  })
})
