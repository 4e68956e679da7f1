import { describe, expect, it } from 'vitest'
import { missingUkNrmColumns, readUkNrmRow } from './read-uk-nrm-row.ts'
import { ukNrmColumns } from './uk-nrm-cell.ts'
import { readUkNrmForms } from './uk-nrm-forms.ts'

const row = {
  Quarter: '2022-Q2',
  'First responder type': 'Government agency',
  'First responder': 'Home Office - UK Visas and Immigration UKVI',
  'Exploitation type': 'Sexual, Labour & Domestic',
  'Age at exploitation': 'Child (17 or under)',
  Gender: 'Female',
  Nationality: 'Albanian Unknown',
  People: '1,757',
}

const problems = (change: Record<string, string | undefined>) => {
  const read = readUkNrmRow({ ...row, ...change })
  return read.ok ? [] : read.problems.map(({ column, value }) => [column, value])
}

describe('readUkNrmRow', () => {
  it('gives codes and published labels side by side', () => {
    expect(readUkNrmRow(row)).toEqual({
      ok: true,
      cell: {
        quarter: '2022-Q2',
        responderType: 'government-agency',
        responder: 'Home Office - UK Visas and Immigration UKVI',
        forms: ['sexual-exploitation', 'forced-labour', 'domestic-servitude'],
        formsKnown: true,
        ageGroup: 'child',
        gender: 'Feminine',
        nationalities: ['ALB'],
        nationalitiesKnown: 'in-part',
        people: 1757,
        published: {
          responderType: 'Government agency',
          exploitation: 'Sexual, Labour & Domestic',
          age: 'Child (17 or under)',
          gender: 'Female',
          nationality: 'Albanian Unknown',
        },
      },
    })
  })

  it.each([
    ['Quarter', 'Q2 2022'],
    ['Quarter', '2008-Q4'],
    ['First responder type', 'Charity'],
    ['First responder', ' '],
    ['First responder', '-99'],
    ['Exploitation type', 'Labour & Slavery'],
    ['Exploitation type', 'Labour & Labour'],
    ['Exploitation type', 'Labour &'],
    ['Age at exploitation', 'Old'],
    ['Gender', 'F'],
    ['Nationality', 'Klingon'],
    ['Nationality', 'Total'],
    ['Nationality', 'x'.repeat(100_000)],
    ['People', '<5'],
    ['People', '-99'],
    ['People', ''],
    ['People', '1.5'],
    ['People', '999999999'],
  ] as const)('names the column and the value: %s %j', (column, value) => {
    expect(problems({ [column]: value })).toEqual([[column, value]])
  })

  it('says that a suppressed number is a bound', () => {
    const read = readUkNrmRow({ ...row, People: '<5' })
    expect(read.ok ? '' : read.problems[0]?.reason).toContain('fewer than 5 is a bound')
  })

  it('refuses a total in any column, because it would count people twice', () => {
    for (const column of ukNrmColumns) {
      const read = readUkNrmRow({ ...row, [column]: 'Police total' })
      expect(read.ok ? '' : read.problems[0]?.reason, column).toContain('a total, not a cell')
    }
  })

  it('reports all that is wrong with a row at once', () => {
    expect(problems({ Gender: '', Nationality: 'AL;ZZ', People: undefined })).toEqual([
      ['Gender', ''],
      ['Nationality', 'AL;ZZ'],
      ['People', ''],
    ])
    expect(readUkNrmRow({})).toMatchObject({ ok: false, problems: { length: ukNrmColumns.length } })
  })

  it('reads ages in any dash and countries in either code', () => {
    const read = readUkNrmRow({ ...row, 'Age at exploitation': '09\u201417', Nationality: 'AL', Quarter: '2022Q2' })
    expect(read).toMatchObject({ ok: true, cell: { quarter: '2022-Q2', ageGroup: 'child', nationalities: ['ALB'] } })
  })

  it('finds missing columns before any row is read', () => {
    expect(missingUkNrmColumns(ukNrmColumns)).toEqual([])
    expect(missingUkNrmColumns(['Quarter', 'people'])).toContain('People')
  })
})

describe('readUkNrmForms', () => {
  it('reads a list with and without an ampersand, in the order of the code list', () => {
    expect(readUkNrmForms('Labour, Domestic, Organ Harvesting')?.forms).toEqual([
      'forced-labour',
      'domestic-servitude',
      'organ-removal',
    ])
    expect(readUkNrmForms('Domestic, & Sexual')?.forms).toEqual(['sexual-exploitation', 'domestic-servitude'])
    expect(readUkNrmForms('Not specified or unknown')).toEqual({ forms: [], known: false })
  })
})
