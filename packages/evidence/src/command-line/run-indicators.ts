import { stringify } from 'csv-stringify/sync'
import { caseForms } from '../convert/case-forms.ts'
import { convertRows } from '../convert/convert-rows.ts'
import { detectedVictims } from '../indicators/detected-victims.ts'
import { readPopulation } from '../node/read-population.ts'
import { readRows } from '../node/read-rows.ts'
import { assertOther } from '../node/release-paths.ts'
import { writeRelease } from '../node/write-release.ts'
import { optionReading } from './option-reading.ts'

/** Runs `evidence indicators`. */
export function runIndicators(path: string, options: unknown): void {
  const read = optionReading(options)
  const out = read.text('out') ?? 'indicators.csv'
  assertOther(out, [path, read.text('population') ?? ''])
  const form = caseForms.find((entry) => entry.name === 'ctdc-2024')!
  const [header = [], ...rows] = convertRows(readRows(path), form, form).rows
  const cases = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
  const observations = detectedVictims(cases, readPopulation(read.text('population') ?? ''))
  const lines = observations.map((o) => {
    const value = o.unit === 'NUMBER' ? String(o.value) : o.value.toPrecision(5)
    return ['16.2.2', o.series, o.country, o.year, o.age, o.sex, value, o.unit, o.note]
  })
  const names = ['Indicator', 'SeriesCode', 'GeoArea', 'TimePeriod', 'Age', 'Sex', 'Value', 'Units', 'Note']
  writeRelease([{ path: out, content: [stringify([names, ...lines])] }], () => undefined)
  const placed = cases.filter((one) => one['yearOfRegistration'] && one['CountryOfExploitation']).length
  process.stderr.write(
    `${observations.length} observations written to ${out}; ${cases.length - placed} of ${cases.length} cases have no year or no country\n`,
  )
}
