import { describe, expect, it } from 'vitest'
import { hasSharedData, sharedCsv } from '../code-lists/testing/shared-data.ts'
import { readUkNrmRow } from './read-uk-nrm-row.ts'
import { type UkNrmCell, ukNrmCellKey } from './uk-nrm-cell.ts'

const file = 'uk-nrm/nrm_referrals_cells_2022Q2_2023Q4.csv'

// The grand totals of the seven quarterly releases, as recorded beside the file.
const publishedTotals = {
  '2022-Q2': 4171,
  '2022-Q3': 4586,
  '2022-Q4': 4417,
  '2023-Q1': 4746,
  '2023-Q2': 3998,
  '2023-Q3': 4138,
  '2023-Q4': 4141,
}

describe.skipIf(!hasSharedData(file))('the published referral cells', () => {
  const rows = hasSharedData(file) ? sharedCsv(file) : []
  const cells: UkNrmCell[] = rows.flatMap((row) => {
    const read = readUkNrmRow(row)
    return read.ok ? [read.cell] : []
  })
  const people = (by: (cell: UkNrmCell) => string) => {
    const sums: Record<string, number> = {}
    for (const cell of cells) sums[by(cell)] = (sums[by(cell)] ?? 0) + cell.people
    return sums
  }
  /** The same sums taken from the raw rows, without our reader. */
  const raw = (column: string) => {
    const sums: Record<string, number> = {}
    for (const row of rows)
      sums[row[column]?.trim() ?? ''] = (sums[row[column]?.trim() ?? ''] ?? 0) + Number(row['People'])
    return sums
  }

  it('are all read, and none is the same cell twice', () => {
    expect(cells).toHaveLength(11_277)
    expect(new Set(cells.map(ukNrmCellKey)).size).toBe(11_277)
  })

  it('sum to the published total of every quarter, 30,197 in all', () => {
    expect(people(({ quarter }) => quarter)).toEqual(publishedTotals)
    expect(people(() => 'all')).toEqual({ all: 30_197 })
  })

  it('keep every published category and its total', () => {
    expect(people(({ published }) => published.responderType)).toEqual(raw('First responder type'))
    expect(people(({ published }) => published.exploitation)).toEqual(raw('Exploitation type'))
    expect(people(({ published }) => published.age)).toEqual(raw('Age at exploitation'))
    expect(people(({ published }) => published.gender)).toEqual(raw('Gender'))
    expect(people(({ published }) => published.nationality)).toEqual(raw('Nationality'))
    expect(people(({ responder }) => responder)).toEqual(raw('First responder'))
  })

  it('come from 68 responders of four types', () => {
    expect(new Set(cells.map(({ responder }) => responder)).size).toBe(68)
    expect(new Set(cells.map(({ responderType }) => responderType)).size).toBe(4)
  })

  it('read 25 exploitation labels as 25 different sets, by the words in them', () => {
    const sets = new Map(cells.map(({ forms, published }) => [published.exploitation, forms.join()]))
    expect(sets.size).toBe(25)
    expect(new Set(sets.values()).size).toBe(25)
    const word = {
      Sexual: 'sexual-exploitation',
      Labour: 'forced-labour',
      Domestic: 'domestic-servitude',
      Criminal: 'forced-criminality',
      'Organ Harvesting': 'organ-removal',
    }
    for (const [label, forms] of sets) {
      for (const [text, form] of Object.entries(word)) expect(forms.includes(form), label).toBe(label.includes(text))
    }
  })

  it('name at least one country in every nationality label except Unknown', () => {
    for (const { nationalities, nationalitiesKnown, published } of cells) {
      expect(nationalitiesKnown === 'none', published.nationality).toBe(published.nationality === 'Unknown')
      expect(nationalitiesKnown === 'in-part', published.nationality).toBe(
        /^(?!Unknown$).*Unknown/.test(published.nationality),
      )
      expect(nationalities.length, published.nationality).toBeLessThanOrEqual(2)
    }
    expect(new Set(rows.map((row) => row['Nationality'])).size).toBe(480)
  })
})
