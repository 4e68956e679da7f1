import { describe, expect, it } from 'vitest'
import { countries, countryCode, countryName, readCountry } from './countries.ts'
import { hasSharedData, sharedCsv } from './testing/shared-data.ts'

const file = 'countries/un-member-states.csv'

describe('countries', () => {
  it('have codes and M49 numbers of their own', () => {
    expect(new Set(countries.map(({ alpha3 }) => alpha3)).size).toBe(countries.length)
    expect(new Set(countries.map(({ alpha2 }) => alpha2)).size).toBe(countries.length)
    expect(new Set(countries.map(({ m49 }) => m49)).size).toBe(countries.length)
  })

  it('are read from alpha-2 and alpha-3 codes in either case, Namibia included', () => {
    expect(readCountry(' vnm ')?.alpha3).toBe('VNM')
    expect(readCountry('NA')?.alpha3).toBe('NAM')
    for (const country of countries) {
      expect(readCountry(country.alpha2)).toBe(country)
      expect(readCountry(country.alpha3.toLowerCase())).toBe(country)
    }
  })

  it.each(['', 'UK', 'SAM', 'SAF', 'EEU', '00', '0', '-99', 'Albania'])('are not guessed from %j', (text) => {
    expect(readCountry(text)).toBeUndefined()
  })

  it('are stored by alpha-3 alone', () => {
    expect(countryCode.safeParse('ALB').success).toBe(true)
    expect(countryCode.safeParse('AL').success).toBe(false)
    expect(countryName('CIV')).toBe('Côte d’Ivoire')
  })

  it.skipIf(!hasSharedData(file))('hold the 193 members and 2 observer States of the United Nations', () => {
    const rows = sharedCsv(file)
    expect(rows).toHaveLength(195)
    for (const row of rows) {
      const country = readCountry(row['iso3'] ?? '')
      expect(country?.alpha2, row['iso3']).toBe(row['iso2'])
      expect(Number(country?.m49), row['iso3']).toBe(Number(row['m49']))
    }
  })
})
