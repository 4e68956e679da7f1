import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countries } from '../code-lists/countries.ts'
import demonyms from './demonyms.json' with { type: 'json' }
import { readUkNrmNationalities } from './uk-nrm-nationalities.ts'

const known = (label: string) => {
  const read = readUkNrmNationalities(label)
  return 'reason' in read ? read.reason : [read.known, ...read.nationalities].join(' ')
}

describe('readUkNrmNationalities', () => {
  it.each([
    ['Slovak', 'all SVK'],
    ['UK', 'all GBR'],
    ['Albanian UK', 'all ALB GBR'],
    ['Turkish UKrainian', 'all TUR UKR'],
    ['Congolese (Drc)', 'all COD'],
    ['Congolese Drc ', 'all COD'],
    ['Congolese (Congo) Unknown', 'in-part COG'],
    ['Citizen of Guinea-Bissau Nigerian', 'all GNB NGA'],
    ['British Virgin Islander Citizen of the Dominican Republic', 'all DOM VGB'],
    ['South Sudanese South African', 'all SSD ZAF'],
    ['Sudanese South Sudanese', 'all SDN SSD'],
    ['Central African Congolese (Drc)', 'all CAF COD'],
    ['Papua New Guinean', 'all PNG'],
    ['Dominican UK', 'all DMA GBR'],
    ['Unknown Vietnamese', 'in-part VNM'],
    ['Unknown', 'none'],
    ['-99', 'none'],
    ['AL', 'all ALB'],
    ['ALB', 'all ALB'],
    ['VN;GBR', 'all GBR VNM'],
  ])('reads %j as %s', (label, expected) => {
    expect(known(label)).toBe(expected)
  })

  it.each(['', 'Klingon', 'Albanian Klingon', 'Congolese', 'in', 'no', 'ZZ', 'AL;ZZ', 'Albanian 3', 'American Samoan'])(
    'guesses nothing from %j',
    (label) => {
      expect(readUkNrmNationalities(label)).toHaveProperty('reason')
    },
  )

  it('asks about NA, which is both Namibia and a missing value', () => {
    expect(known('NA')).toContain('Namibia')
    expect(known('NAM')).toBe('all NAM')
  })

  it('reads any two demonyms side by side as exactly those two countries, in either order and any case', () => {
    const entries = Object.entries(demonyms).filter(([demonym]) => demonym !== 'American Samoan')
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.constantFrom(...entries), fc.boolean(), (one, other, upper) => {
        fc.pre(!(one[0] === 'American' && other[0] === 'Samoan'))
        const label = `${one[0]} ${other[0]}`
        const expected = ['all', ...[...new Set([one[1], other[1]])].toSorted()].join(' ')
        expect(known(upper ? label.toUpperCase() : label)).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })

  it('reads every ISO code except NA', () => {
    for (const { alpha2, alpha3 } of countries) {
      expect(known(alpha3)).toBe(`all ${alpha3}`)
      if (alpha2 !== 'NA') expect(known(alpha2)).toBe(`all ${alpha3}`)
    }
  })

  it('stays quick on a label made to be read in many ways', () => {
    expect(readUkNrmNationalities('American Samoan '.repeat(12))).toHaveProperty('reason')
  })
})
