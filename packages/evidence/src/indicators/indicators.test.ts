import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runEvidence } from '../testing/run-evidence.ts'
import { detectedVictims, notPrevalence } from './detected-victims.ts'

const one = (more: Record<string, string>) => ({ CountryOfExploitation: 'MEX', yearOfRegistration: '2019', ...more })
const cases = [
  one({ gender: 'Woman', ageBroad: '09--17', isSexualExploit: '1' }),
  one({ gender: 'Woman', ageBroad: '30--38', isSexualExploit: '1', isForcedLabour: '1' }),
  one({ gender: '', ageBroad: '', isOtherExploit: '1' }),
  { CountryOfExploitation: '', yearOfRegistration: '2019', gender: 'Man' },
]
const found = detectedVictims(cases, (country) => (country === 'MEX' ? 200_000 : undefined))
const value = (series: string, age = 'ALLAGE', sex = 'BOTHSEX') =>
  found.find((o) => o.series === series && o.age === age && o.sex === sex)?.value

describe('SDG 16.2.2', () => {
  it('counts a person in every form she suffered, and once in all', () => {
    expect([value('VC_HTF_DETV'), value('VC_HTF_DETVSX'), value('VC_HTF_DETVFL'), value('VC_HTF_DETVOP')]).toEqual([
      3, 2, 1, 1,
    ])
    expect(value('VC_HTF_DETVSX', '<18Y', 'FEMALE')).toBe(1)
    expect(value('VC_HTF_DETV', '18Y+')).toBe(1)
    expect(value('VC_HTF_DETV', 'ALLAGE', 'MALE')).toBeUndefined()
  })

  it('gives rates per 100,000 residents where it has the residents, and for no part of them', () => {
    expect(value('VC_HTF_DETVR')).toBe(1.5)
    expect(
      found.filter((o) => o.unit === 'PER_100000_POP').every((o) => o.age === 'ALLAGE' && o.sex === 'BOTHSEX'),
    ).toBe(true)
    expect(detectedVictims(cases, () => undefined).some((o) => o.series.endsWith('R'))).toBe(false)
  })

  it('says beside every figure that detection is not prevalence', () => {
    expect(found.every((o) => o.note === notPrevalence)).toBe(true)
  })
})

describe('evidence indicators', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'indicators-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('writes the series', () => {
    writeFileSync(
      join(folder, 'cases.csv'),
      'CountryOfExploitation,yearOfRegistration,gender,isForcedLabour\nMEX,2019,Man,1\nMEX,2019,,1\n,,,\n',
    )
    writeFileSync(join(folder, 'population.csv'), 'Country Name,Country Code,Year,Value\nMexico,MEX,2019,100000\n')
    const ran = runEvidence(folder, 'indicators', 'cases.csv', '--population', 'population.csv', '--out', 'sdg.csv')
    expect(ran.err).toContain('1 of 3 cases have no year or no country')
    expect(readFileSync(join(folder, 'sdg.csv'), 'utf8')).toMatch(
      /16\.2\.2,VC_HTF_DETVFL,MEX,2019,ALLAGE,MALE,1,NUMBER,"?Detected, not prevalence[\s\S]*VC_HTF_DETVFLR,MEX,2019,ALLAGE,BOTHSEX,2\.0000,PER_100000_POP/,
    )
    expect(ran.code).toBe(0)
  })
})
