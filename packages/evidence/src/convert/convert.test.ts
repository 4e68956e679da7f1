import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseForms } from './case-forms.ts'
import {
  readAge,
  readAgeBand,
  readCountry,
  readCountryAlpha2,
  readDuration,
  readFlag,
  readYear,
} from './case-values.ts'
import { convertRows } from './convert-rows.ts'
import { ctdc2024 } from './ctdc-2024.ts'

const form = (name: string) => caseForms.find((entry) => entry.name === name)!
const object = (rows: readonly (readonly string[])[], row = 1): Record<string, string> =>
  Object.fromEntries(rows[0]!.map((name, at) => [name, rows[row]![at]!]))

describe('cells in every spelling that the files use', () => {
  it.each([
    [readAgeBand, ['09--17', '9--17', '9—17', '09–17', '9-17'], '09--17'],
    [readAgeBand, ['48+'], '48+'],
    [readDuration, ['13--24 (1-2 yrs)', '13–24 (1-2 yrs)', '13—24'], '13--24 (1-2 yrs)'],
    [readCountry, ['PH', 'PHL', 'phl'], 'PHL'],
    [readCountry, ['XK', 'XKX', 'RS'], 'SRB'],
    [readCountry, ['00', '0', '-99', ''], ''],
    [readCountry, ['NA', 'Null'], ''],
    [readCountryAlpha2, ['NA', 'NAM'], 'NAM'],
    [readYear, ['2015', '2015.0', '2015-03-07'], '2015'],
    [readYear, ['2026-01-31'], '2026'],
    [readFlag, ['1', '1.0', 'True'], '1'],
    [readFlag, ['0', '', '-99', '0.0'], ''],
    [readAge, ['9', '17'], '09--17'],
    [readAge, ['48', '80'], '48+'],
  ] as const)('%o reads %j as %s', (reading, spellings, expected) => {
    for (const text of spellings) expect(reading(text)).toBe(expected)
  })

  it('and takes nothing else', () => {
    expect([readAgeBand('5--9'), readCountry('XX'), readYear('1950'), readFlag('2'), readAge('-3')]).toEqual(
      new Array(5).fill(undefined),
    )
  })
})

describe('the older CTDC forms', () => {
  it('merge into the 2024 columns, also with names cut to 32 characters', () => {
    const rows = [
      ['gender', 'citizenship', 'meansOfControlTakesEarnings', 'meansOfControlThreatOfLawEnforce', 'isOrganRemoval'],
      ['Female', 'PH', '1', '1', '1'],
      ['-99', '00', '0', '-99', '0'],
    ]
    const converted = convertRows(rows, form('ctdc-k'), form('ctdc-2024')).rows
    expect(object(converted)).toMatchObject({
      gender: 'Woman',
      citizenship: 'PHL',
      meansDebtBondageEarnings: '1',
      meansThreats: '1',
      meansFalsePromises: '',
      isOtherExploit: '1',
    })
    expect(Object.values(object(converted, 2)).every((value) => value === '')).toBe(true)
  })

  it('are read to the last column of a merged flag', () => {
    const rows = (cell: string) => [
      ['meansOfControlThreats', 'meansOfControlUsesChildren'],
      ['1', cell],
    ]
    expect([...convertRows(rows('1'), form('ctdc-2021'), form('ctdc-2024')).lost]).toEqual([])
    expect(() => convertRows(rows('2'), form('ctdc-2021'), form('ctdc-2024'))).toThrow(/meansOfControlUsesChildren/)
  })

  it('are written so that shares of what is known are those of the codebook: 50, 50 and 25 %', () => {
    const forms = ['isForcedLabour', 'isSexualExploit', 'isOtherExploit']
    const people = [
      ['1', '', ''],
      ['', '1', ''],
      ['', '', '1'],
      ['', '', ''],
      ['1', '1', ''],
    ]
    const { rows } = convertRows([forms, ...people], form('ctdc-2024'), form('ctdc-k'))
    const shares = forms.map((name) => {
      const known = rows.slice(1).flatMap((row) => row[rows[0]!.indexOf(name)]!.replace('-99', '') || [])
      return known.filter((cell) => cell === '1').length / known.length
    })
    expect(shares).toEqual([0.5, 0.5, 0.25])
  })

  it('are written with -99, 0 and alpha-2 where they are, and what cannot be split is counted', () => {
    const rows = [
      ['gender', 'citizenship', 'isForcedLabour', 'meansThreats'],
      ['Man', 'PHL', '1', '1'],
    ]
    const { rows: written, lost } = convertRows(rows, form('ctdc-2024'), form('ctdc-k'))
    expect(object(written)).toMatchObject({
      gender: 'Male',
      citizenship: 'PH',
      ageBroad: '-99',
      isForcedLabour: '1',
      isSexualExploit: '0',
      typeOfLabourAgriculture: '-99',
      meansOfControlThreats: '-99',
    })
    expect([...lost]).toEqual([['meansThreats', 1]])
  })
})

describe('what CTDC 2024 has no column for', () => {
  it('is counted, of every form that is read', () => {
    const older = [
      [
        'gender',
        'Datasource',
        'majorityStatusAtExploit',
        'typeOfLabourBegging',
        'isAbduction',
        'typeOfSexConcatenated',
      ],
      ['Female', 'Hotline', 'Minor', '1', '-99', 'Prostitution;Pornography'],
      ['Male', 'Case Management', '-99', '0', '0', '-99'],
    ]
    expect([...convertRows(older, form('ctdc-k'), form('ctdc-2024')).lost]).toEqual([
      ['Datasource', 2],
      ['majorityStatusAtExploit', 1],
      ['typeOfLabourBegging', 1],
      ['typeOfSexConcatenated', 1],
    ])
    const standard = [
      ['prs_Gender', 'prs_Citizenship', 'vic_MethodsOfControl', 'vic_ForcedLabourIndustry', 'prs_FirstName'],
      ['Feminine', 'NG;GH', 'Other;FalsePromises', 'C_Manufacturing', 'Invented'],
    ]
    const { rows, lost } = convertRows(standard, form('htcds'), form('ctdc-2024'))
    expect(object(rows)).toMatchObject({ citizenship: '', meansFalsePromises: '1' })
    expect([...lost.keys()]).toEqual([
      'prs_Citizenship',
      'vic_MethodsOfControl',
      'vic_ForcedLabourIndustry',
      'prs_FirstName',
    ])
  })

  it('is not guessed where two columns have one name', () => {
    const rows = [
      ['gender', 'gender'],
      ['Man', 'Woman'],
    ]
    expect(() => convertRows(rows, form('ctdc-2024'), form('ctdc-k'))).toThrow(/column "gender" twice/)
  })
})

describe('HTCDS', () => {
  it('is read from its picklists', () => {
    const rows = [
      [
        'cas_IncomingReferralDate',
        'prs_Gender',
        'vic_AgeWhenTrafficked',
        'prs_Citizenship',
        'vic_MethodsOfControl',
        'vic_TypeOfExploitation',
      ],
      ['2019-05-02', 'Feminine', '16', 'NG', 'DebtBondage;PhysicalAbuse', 'SexualExploitation;ForcedBegging'],
      ['', 'NonSpecifiedUnknown', '', 'NG;GH', '', ''],
    ]
    const { rows: read } = convertRows(rows, form('htcds'), form('ctdc-2024'))
    expect(object(read)).toMatchObject({
      yearOfRegistration: '2019',
      gender: 'Woman',
      ageBroad: '09--17',
      citizenship: 'NGA',
      meansDebtBondageEarnings: '1',
      meansAbusePsyPhySex: '1',
      isSexualExploit: '1',
      isOtherExploit: '1',
      isForcedLabour: '',
    })
    expect(object(read, 2)).toMatchObject({ gender: '', citizenship: '' })
  })
})

describe('there and back', () => {
  it.each(['ctdc-2024', 'ctdc-2021', 'ctdc-k', 'htcds'])(
    'by way of %s changes nothing but what is reported lost',
    (name) => {
      const row = fc.tuple(
        ...ctdc2024.columns.map((column) => fc.constantFrom(...column.values.map(({ value }) => value))),
      )
      fc.assert(
        fc.property(row, (values) => {
          const start = [form('ctdc-2024').columns, values]
          const there = convertRows(start, form('ctdc-2024'), form(name))
          const back = object(convertRows(there.rows, form(name), form('ctdc-2024')).rows)
          const before = object(start)
          for (const column of Object.keys(before))
            if (back[column] !== before[column]) expect([...there.lost.keys()]).toContain(column)
        }),
      )
    },
  )
})

describe('a refusal', () => {
  it('names row and column and never the cell', () => {
    const rows = [
      ['gender', 'ageBroad'],
      ['Man', '18--20'],
      ['Man', 'secret'],
    ]
    expect(() => convertRows(rows, form('ctdc-2024'), form('ctdc-k'))).toThrow(/row 2: the value of column "ageBroad"/)
    expect(() => convertRows(rows, form('ctdc-2024'), form('ctdc-k'))).not.toThrow(/secret/)
    expect(() => convertRows([['x'], ['1']], form('htcds'), form('ctdc-k'))).toThrow(/no column of the form htcds/)
  })
})
