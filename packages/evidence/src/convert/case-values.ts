import { countryCodes, toAlpha3 } from './country-codes.ts'
import { ctdcAgeBands, ctdcDurations } from './ctdc-2024.ts'

/** Reads one cell in any spelling of its column; undefined if it is none, '' if it says "not known". */
export type CellReading = (text: string) => string | undefined

const missing = new Set(['', '-99', 'null', 'na', 'n/a', 'unknown', '.'])

/** True for every way in which the files write "nothing is known". */
export function isMissing(text: string): boolean {
  return missing.has(text.trim().toLowerCase())
}

const genders = new Map([
  ['woman', 'Woman'],
  ['female', 'Woman'],
  ['feminine', 'Woman'],
  ['f', 'Woman'],
  ['man', 'Man'],
  ['male', 'Man'],
  ['masculine', 'Man'],
  ['m', 'Man'],
  ['nonspecifiedunknown', ''],
  ['trans/transgender/nonconforming', 'Trans/Transgender/NonConforming'],
  ['transgender/nonconforming', 'Trans/Transgender/NonConforming'],
  ['transgender', 'Trans/Transgender/NonConforming'],
  ['transgenderfeminine', 'Trans/Transgender/NonConforming'],
  ['transgendermasculine', 'Trans/Transgender/NonConforming'],
  ['nonconforming', 'Trans/Transgender/NonConforming'],
])

/** Gender as CTDC's 2024 file writes it. */
export const readGender: CellReading = (text) => (isMissing(text) ? '' : genders.get(text.trim().toLowerCase()))

/** Age bands: "--", "-", en and em dashes, and a lost leading zero ("9--17") all mean the same band. */
export const readAgeBand: CellReading = (text) => {
  if (isMissing(text)) return ''
  const plain = band(text)
  return ctdcAgeBands.find((known) => band(known) === plain)
}

/** Durations by their first number of months, whatever dashes and words follow. */
export const readDuration: CellReading = (text) => {
  if (isMissing(text)) return ''
  return ctdcDurations.find((known) => Number.parseInt(known, 10) === Number.parseInt(text, 10))
}

/**
 * A country as alpha-3. "00" and "0" mean redacted; Kosovo is counted with Serbia, as the codebook says. In a file of
 * alpha-3 codes "NA" is how R writes nothing.
 */
export const readCountry: CellReading = (text) => (text.trim().toUpperCase() === 'NA' ? '' : readCountryAlpha2(text))

/** The same for a file of alpha-2 codes, where "NA" is Namibia. */
export const readCountryAlpha2: CellReading = (text) => {
  const plain = text.trim().toUpperCase()
  if (plain === 'NA') return 'NAM'
  if (isMissing(plain) || plain === '00' || plain === '0') return ''
  if (plain === 'XK' || plain === 'XKX') return 'SRB'
  const code = toAlpha3(plain)
  return code !== undefined && countryCodes.includes(code) ? code : undefined
}

/**
 * A year, also as "2015.0" or as the beginning of a date. CTDC's file of 2025 ends with 2023, but an office has cases of
 * this year. A year of our time is read.
 */
export const readYear: CellReading = (text) => {
  if (isMissing(text)) return ''
  const year = /^(\d{4})(\.0+|-\d\d-\d\d.*)?$/.exec(text.trim())?.[1]
  return year !== undefined && Number(year) >= 1990 && Number(year) <= 2099 ? year : undefined
}

/** A flag is "1" or nothing. 0 says "not this one" in some files and nothing in others, so it is read as nothing. */
export const readFlag: CellReading = (text) => {
  const plain = text.trim().toLowerCase().replace(/\.0+$/, '')
  if (isMissing(plain) || plain === '0' || plain === 'false' || plain === 'no') return ''
  return plain === '1' || plain === 'true' || plain === 'yes' ? '1' : undefined
}

/** The band of an age in years at the time of trafficking. */
export const readAge: CellReading = (text) => {
  if (isMissing(text)) return ''
  const age = Number(text)
  if (!Number.isInteger(age) || age < 0 || age > 120) return undefined
  return [...ctdcAgeBands].reverse().find((known) => age >= Number.parseInt(known, 10))
}

function band(text: string): string {
  return text
    .trim()
    .replace(/\s*[-\u2010-\u2015\u2212]+\s*/g, '-')
    .replace(/(^|-)0+(?=\d)/g, '$1')
}
