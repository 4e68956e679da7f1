import { codeList } from './code-list.ts'

/**
 * Child, adult or unknown: the only distinction the law needs (Palermo Protocol, article 3(d): a child is any person
 * under eighteen). An unknown age is its own value; in doubt a person is treated as a child until assessed.
 */
export const ageGroups = codeList({
  name: 'age-groups',
  title: 'Age group',
  source: 'Palermo Protocol (A/RES/55/25, annex II), article 3(d)',
  provenance: 'verified',
  terms: [
    ['child', 'Child (under 18)'],
    ['adult', 'Adult (18 or over)'],
    ['unknown', 'Not specified or unknown'],
  ],
})

export type AgeGroup = (typeof ageGroups.codes)[number]

/** The nine bands of the CTDC Global Synthetic Dataset, spelt as in its file: two hyphens. */
export const ctdcAgeBands = codeList({
  name: 'ctdc-age-bands',
  title: 'Age band (CTDC)',
  source: 'CTDC Global Synthetic Dataset, codebook version 2 (February 2024), column ageBroad',
  provenance: 'verified',
  terms: [
    ['0--8', '0 to 8'],
    ['09--17', '9 to 17'],
    ['18--20', '18 to 20'],
    ['21--23', '21 to 23'],
    ['24--26', '24 to 26'],
    ['27--29', '27 to 29'],
    ['30--38', '30 to 38'],
    ['39--47', '39 to 47'],
    ['48+', '48 or over'],
  ],
})

export type CtdcAgeBand = (typeof ctdcAgeBands.codes)[number]

/** An age band as read: the group the law asks for, and the CTDC band where the text named one. */
export interface AgeBand {
  readonly group: AgeGroup
  readonly ctdcBand?: CtdcAgeBand
}

// Hyphen, non-breaking hyphen, figure dash, en dash, em dash, horizontal bar, minus sign.
const dashes = /[-\u2010-\u2015\u2212]+/gu

const groupsByText = new Map<string, AgeGroup>([
  ['child', 'child'],
  ['child (17 or under)', 'child'],
  ['minor', 'child'],
  ['adult', 'adult'],
  ['adult (18 or over)', 'adult'],
  ['not specified or unknown', 'unknown'],
  ['not specified', 'unknown'],
  ['unknown', 'unknown'],
  // Documented code for a missing value in the CTDC k-anonymised dataset.
  ['-99', 'unknown'],
])

const bandsByText = new Map<string, CtdcAgeBand>(
  ctdcAgeBands.codes.map((code) => [code.replace(dashes, '-').replace(/^0(?=\d)/, ''), code]),
)

/**
 * Reads an age band as published: the words of the UK National Referral Mechanism and the bands of CTDC, whose files
 * write `09--17`, whose codebook prints an em dash and whose tables show an en dash. All spellings are one band.
 *
 * @param text the cell as it stands
 * @returns the band, or undefined when the text is none of them; nothing is guessed and an empty cell is not a band
 * @example readAgeBand('9\u201417') // { group: 'child', ctdcBand: '09--17' }
 */
export function readAgeBand(text: string): AgeBand | undefined {
  const plain = text.trim().toLowerCase()
  const group = groupsByText.get(plain)
  if (group !== undefined) return { group }
  const compact = plain
    .replace(/\s+/gu, '')
    .replace(dashes, '-')
    .replace(/^0(?=\d)/, '')
  const ctdcBand = bandsByText.get(compact)
  if (ctdcBand === undefined) return undefined
  return { group: ctdcBand === '0--8' || ctdcBand === '09--17' ? 'child' : 'adult', ctdcBand }
}
