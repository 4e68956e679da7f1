import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeLists } from '../code-lists/code-lists.ts'
import { countries } from '../code-lists/countries.ts'
import { languages } from '../code-lists/languages.ts'
import { type HtcdsField, htcdsFields } from './htcds-fields.ts'
import { htcdsColumns, htcdsFromRecord, missingCoreFields, recordFromHtcds } from './htcds-record.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((each) => each.trim() !== '')
const country = fc.constantFrom(...countries.map(({ alpha3 }) => alpha3))
const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true }).map((each) => each + 0)
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10))

const special: Record<string, fc.Arbitrary<unknown>> = {
  org_Phone: fc.stringMatching(/^\+[1-9]\d{1,14}$/),
  org_ShippingCountry: country,
  prs_MailingCountry: country,
  prs_Citizenship: fc.uniqueArray(country, { minLength: 1, maxLength: 4 }),
  prs_PrimaryLanguage: fc.constantFrom(...languages.map(({ alpha3 }) => alpha3)),
  prs_SecondaryLanguage: fc.constantFrom('xyz', 'eng'),
  prs_HomePhone: fc.stringMatching(/^[1-9]\d{1,14}$/),
  prs_MobilePhone: fc.stringMatching(/^\+?[1-9]\d{1,14}$/),
  prs_NumberOfChildren: fc.integer({ min: 0, max: 99 }),
  vic_AgeWhenTrafficked: fc.integer({ min: 0, max: 130 }),
}

/** A value of a field from what the standard says of it, without the codecs under test. */
function anyValueOf({ name, type, list }: HtcdsField): fc.Arbitrary<unknown> {
  const codes = codeLists.find((each) => each.name === list)?.codes ?? []
  if (special[name] !== undefined) return special[name]
  if (name.endsWith('Longitude')) return degrees(180)
  if (name.endsWith('Latitude')) return degrees(90)
  if (type === 'picklist') return fc.constantFrom(...codes)
  if (type === 'multiselect') return fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 })
  if (type === 'checkbox') return fc.boolean()
  return type === 'date' ? day : text
}

/** Flat values by name, any fields present or absent; native values, as a JSON file may hold them. */
const anyValues = fc.record(Object.fromEntries(htcdsFields.map((field) => [field.name, anyValueOf(field)])), {
  requiredKeys: [],
})
const deprecated = new Set(htcdsFields.filter(({ status }) => status === 'deprecated').map(({ name }) => name))

/** Independent model of the case: the same values put under their prefixes, deprecated ones left out or not. */
function grouped(values: Record<string, unknown>, keepDeprecated: boolean) {
  const groups: Record<string, Record<string, unknown>> = {}
  for (const [name, value] of Object.entries(values)) {
    if (deprecated.has(name) && !keepDeprecated) continue
    const [prefix, field] = [name.slice(0, 3), name.slice(4)]
    groups[prefix] = { ...groups[prefix], [field]: value }
  }
  return groups
}

describe('htcdsFromRecord and recordFromHtcds', () => {
  it('read native values of JSON, write text, and read the text back as the same case', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const first = htcdsFromRecord(values)
        expect(first.problems).toEqual([])
        expect(first.case).toEqual(grouped(values, true))
        const record = recordFromHtcds(first.case)
        const second = htcdsFromRecord(record)
        expect(second.problems).toEqual([])
        expect(second.case).toEqual(grouped(values, false))
        expect(recordFromHtcds(second.case)).toEqual(record)
      }),
      { numRuns: 300 },
    )
  })

  it('write only columns of the standard that are not deprecated, in its order', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const names = Object.keys(recordFromHtcds(htcdsFromRecord(values).case))
        expect(names).toEqual(htcdsColumns.filter((name) => names.includes(name)))
        expect(names.filter((name) => deprecated.has(name))).toEqual([])
      }),
    )
  })

  it('read deprecated fields of an older file', () => {
    const read = htcdsFromRecord({ vic_Vulnerabilities: 'Poverty;Abuse - physical', vic_DetailsOfVulnerabilities: 'x' })
    expect(read).toEqual({
      case: { vic: { Vulnerabilities: ['Poverty', 'AbusePhysical'], DetailsOfVulnerabilities: 'x' } },
      problems: [],
    })
    expect(recordFromHtcds(read.case)).toEqual({})
  })

  it('read codes and published labels, either length of country code, and write one form', () => {
    const read = htcdsFromRecord({
      prs_Gender: 'Transgender Feminine',
      prs_Citizenship: 'VNM; gb;VN',
      prs_PrimaryLanguage: 'vi',
      con_Consent: 'TRUE',
      vic_MethodsOfControl: ' DebtBondage ;Physical abuse;',
    })
    expect(read.case).toEqual({
      prs: { Gender: 'TransgenderFeminine', Citizenship: ['VNM', 'GBR'], PrimaryLanguage: 'vie' },
      con: { Consent: true },
      vic: { MethodsOfControl: ['DebtBondage', 'PhysicalAbuse'] },
    })
    expect(recordFromHtcds(read.case)).toEqual({
      prs_Gender: 'TransgenderFeminine',
      prs_PrimaryLanguage: 'vie',
      prs_Citizenship: 'VN;GB',
      vic_MethodsOfControl: 'DebtBondage;PhysicalAbuse',
      con_Consent: 'true',
    })
  })

  it('take an empty cell and a missing value for absent, never for no', () => {
    const record = { con_Consent: '', prs_Deceased: null, vic_AgeWhenTrafficked: '-99', prs_Gender: ' ' }
    expect(htcdsFromRecord(record)).toEqual({ case: {}, problems: [] })
    expect(htcdsFromRecord({ hte_Longitude: '-99', prs_Title: '-99' }).case).toEqual({
      hte: { Longitude: -99 },
      prs: { Title: '-99' },
    })
  })

  it.each([
    ['prs_Gender', 'Woman'],
    ['prs_Gender', 'feminine'],
    ['prs_Citizenship', 'VN;ZZ'],
    ['prs_Citizenship', 'Vietnamese'],
    ['prs_MailingCountry', 'UK'],
    ['prs_PrimaryLanguage', 'English'],
    ['prs_Birthdate', '03/05/2001'],
    ['prs_Birthdate', '2001-02-30'],
    ['prs_NumberOfChildren', '2.5'],
    ['prs_NumberOfChildren', '<5'],
    ['vic_AgeWhenTrafficked', '1,757'],
    ['hte_Latitude', '95'],
    ['hte_Longitude', '12,5'],
    ['org_Phone', '+44 (0)20 7946 0958'],
    ['con_Consent', 'unknown'],
    ['vic_MethodsOfControl', 'DebtBondage, PhysicalAbuse'],
    ['prs_Nickname', 'Ana'],
    ['gender', 'Feminine'],
  ])('name the field, the value and the reason, and keep the rest: %s %j', (field, value) => {
    const read = htcdsFromRecord({ [field]: value, cas_Status: 'Active' })
    expect(read.problems).toMatchObject([{ field, value }])
    expect(read.problems[0]?.reason).toMatch(/^Not .+\.$/)
    expect(read.case).toEqual({ cas: { Status: 'Active' } })
  })

  it('survive whatever a JSON file may hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('__proto__', 'x', ...htcdsColumns), fc.jsonValue()), (record) => {
        const read = htcdsFromRecord(record)
        expect(recordFromHtcds(read.case)).toBeTypeOf('object')
      }),
    )
  })

  it('tell which core fields are absent, without asking for deprecated ones', () => {
    expect(missingCoreFields({})).toHaveLength(38)
    expect(missingCoreFields({ prs_Gender: 'Feminine' })).not.toContain('prs_Gender')
  })

  it('give no label of a list to another of its codes', () => {
    for (const { name, terms, codes } of codeLists) {
      for (const { code, label } of terms)
        expect(
          codes.filter((each) => each === label && each !== code),
          name,
        ).toEqual([])
    }
  })
})
