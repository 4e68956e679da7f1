import type { Case } from '../convert/case-form.ts'

/** One observation of SDG indicator 16.2.2 in the terms of the UN's data service. */
export interface Observation {
  readonly series: string
  /** Country of exploitation, ISO 3166-1 alpha-3. */
  readonly country: string
  readonly year: string
  readonly age: 'ALLAGE' | '<18Y' | '18Y+'
  readonly sex: 'BOTHSEX' | 'FEMALE' | 'MALE'
  readonly value: number
  readonly unit: 'NUMBER' | 'PER_100000_POP'
  readonly note: string
}

/** Stands beside every figure (UNODC metadata of 16.2.2, 31 March 2023; part (b), undetected, is a method of its own). */
export const notPrevalence =
  'Detected, not prevalence: victims identified by national authorities or assisting organisations.'

/**
 * Series by form of exploitation. One person may have several forms and counts in each. Organ removal (VC_HTF_DETVOG) has
 * no column of its own in CTDC's form: it is within "other purposes", and no series is made of it.
 */
const series: readonly (readonly [string, (one: Case) => boolean])[] = [
  ['VC_HTF_DETV', () => true],
  ['VC_HTF_DETVSX', (one) => one['isSexualExploit'] === '1'],
  ['VC_HTF_DETVFL', (one) => one['isForcedLabour'] === '1'],
  ['VC_HTF_DETVOP', (one) => one['isOtherExploit'] === '1'],
]
const ages = { '0--8': '<18Y', '09--17': '<18Y' } as const
const sexes: Readonly<Record<string, Observation['sex']>> = { Woman: 'FEMALE', Man: 'MALE' }

/**
 * SDG 16.2.2, part (a): victims detected by year and country, by form, age and sex; and per 100,000 of the resident
 * population where it is known. Cases without a year or a country are in no series.
 *
 * @param cases - one a person, in CTDC's 2024 form
 * @param populationOf - residents of a country (alpha-3) in a year; undefined if not known
 */
export function detectedVictims(
  cases: Iterable<Case>,
  populationOf: (country: string, year: string) => number | undefined,
): Observation[] {
  const counts = new Map<string, { key: Omit<Observation, 'value' | 'unit' | 'note'>; value: number }>()
  for (const one of cases) {
    const [country = '', year = ''] = [one['CountryOfExploitation'], one['yearOfRegistration']]
    if (country === '' || year === '') continue
    const band = one['ageBroad'] ?? ''
    const age: Observation['age'][] = band === '' ? [] : [band === '0--8' || band === '09--17' ? ages[band] : '18Y+']
    const sex = sexes[one['gender'] ?? '']
    for (const [code, belongs] of series) {
      if (!belongs(one)) continue
      for (const ownAge of ['ALLAGE', ...age] as const) {
        for (const ownSex of ['BOTHSEX', ...(sex === undefined ? [] : [sex])] as const) {
          const key = { series: code, country, year, age: ownAge, sex: ownSex }
          const name = JSON.stringify(key)
          const entry = counts.get(name) ?? { key, value: 0 }
          entry.value++
          counts.set(name, entry)
        }
      }
    }
  }
  const order = (o: Observation): string => [o.country, o.year, o.series, o.age, o.sex].join(' ')
  return [...counts.values()]
    .flatMap(({ key, value }): Observation[] => {
      const count: Observation = { ...key, value, unit: 'NUMBER', note: notPrevalence }
      const population = populationOf(key.country, key.year)
      // The population table knows neither sex nor age: a rate of women over all residents would be no rate of women.
      if (population === undefined || key.age !== 'ALLAGE' || key.sex !== 'BOTHSEX') return [count]
      const rate = (100_000 * value) / population
      return [count, { ...count, series: `${key.series}R`, value: rate, unit: 'PER_100000_POP' }]
    })
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
}
