import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exploitationBody } from '../exploitation/exploitation-body.ts'
import { identityBody } from '../identity/identity-body.ts'
import { personBody } from '../person/person-body.ts'
import { caseFromHtcds } from './case-from-htcds.ts'
import { htcdsFields } from './htcds-fields.ts'
import { htcdsFromRecord } from './htcds-record.ts'
import { readHtcdsRow } from './read-htcds-row.ts'

const read = (record: Record<string, string>) => caseFromHtcds(htcdsFromRecord(record).case)

describe('a case of HTCDS, read as ours', () => {
  it('takes codes as codes', () => {
    const value = read({
      prs_Gender: 'Feminine',
      prs_Citizenship: 'VN;GBR',
      prs_PrimaryLanguage: 'vi',
      vic_AgeWhenTrafficked: '16',
      vic_TypeOfExploitation: 'ForcedLabour',
      vic_TypeOfSexExploitation: 'RemoteInteractiveServices',
      hte_Type: 'Transit',
      hte_Country: 'AL',
      hte_City: 'Durr\u00ebs',
      cas_IncomingReferralDate: '2025-03-01',
    })
    expect(value.person).toEqual({
      gender: 'Feminine',
      languages: ['vie'],
      citizenships: ['VNM', 'GBR'],
      ageAtExploitation: 'child',
    })
    expect(value.exploitation).toMatchObject({
      forms: ['forced-labour'],
      subForms: ['remote-interactive'],
      ageAtAct: 'child',
      places: [{ event: 'Transit', country: 'ALB', place: 'Durr\u00ebs' }],
    })
    expect(value.opened).toBe('2025-03-01')
    // The very age is more than the group says, and is kept.
    expect(value.notes).toEqual(['Age when Trafficked (vic_AgeWhenTrafficked): 16'])
  })

  it('guesses nothing: what may mean several things, and what has no field of ours, is kept in words', () => {
    const value = read({
      vic_TypeOfExploitation: 'Servitude',
      vic_TraffickingStatus: 'ActualVictimOfTrafficking',
      con_Consent: 'true',
      prs_NumberOfChildren: '99',
      hte_City: 'Somewhere',
    })
    expect(value.person).toBeUndefined()
    expect(value.exploitation).toBeUndefined()
    for (const text of ['Servitude', 'ActualVictimOfTrafficking', 'con_Consent', '99', 'Somewhere']) {
      expect(value.notes.join('\n')).toContain(text)
    }
  })

  it('closes what the file says is closed, and says why', () => {
    expect(read({ cas_Status: 'ClosedReferred', cas_ReasonForCaseClosure: 'Moved' })).toMatchObject({
      closed: { outcome: 'referred', remarks: 'Moved' },
      notes: [],
    })
    expect(read({ cas_Status: 'Active' })).toMatchObject({ closed: undefined, notes: [] })
    expect(read({ cas_Status: 'FollowUp' }).notes.join()).toContain('FollowUp')
  })

  it('parts a text that is too long for one note, and loses no word of it', () => {
    const comment = 'word '.repeat(5_000).trim()
    expect(read({ cco_CaseComment: comment }).notes.join(' ').replace(/\s+/g, '')).toBe(comment.replace(/\s+/g, ''))
  })

  it('makes bodies that the door takes, and loses no text, whatever a record holds', () => {
    const texts = htcdsFields.filter(
      ({ type, name }) => type.includes('text') && !name.startsWith('org_') && !/Phone|Country/.test(name),
    )
    const record = fc.dictionary(
      fc.constantFrom(...texts.map(({ name }) => name)),
      fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(record, (cells) => {
        const { case: value, problems } = htcdsFromRecord(cells)
        const { person, identity, exploitation, notes, closed } = caseFromHtcds(value)
        if (person) expect(personBody.safeParse(person).success).toBe(true)
        if (identity) expect(identityBody.safeParse(identity).success).toBe(true)
        if (exploitation) expect(exploitationBody.safeParse(exploitation).success).toBe(true)
        const kept = JSON.stringify([person, identity, exploitation, notes, closed])
        const bad = new Set(problems.map(({ field }) => field))
        for (const [name, text] of Object.entries(cells)) {
          if (bad.has(name) || text.trim() === '') continue
          expect(kept, name).toContain(JSON.stringify(text.trim()).slice(1, -1))
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a row as files in the field hold it', () => {
  it.each(['09--17', '9\u201317', '9\u201417', '9-17', 'Child (17 or under)'])('reads the band %s', (text) => {
    expect(readHtcdsRow({ vic_AgeWhenTrafficked: text })).toEqual({ case: {}, ageGroup: 'child', problems: [] })
  })

  it('reads numbers with commas, and takes -99 for missing', () => {
    expect(readHtcdsRow({ vic_AgeWhenTrafficked: '-99', prs_NumberOfChildren: ' 3 ' })).toMatchObject({
      case: { prs: { NumberOfChildren: 3 } },
      problems: [],
    })
  })

  it.each([
    ['<5', '<5'],
    ['1,757', '1,757'],
    ['1,75', '1,75'],
  ])('says of %s that it is none, as it stands in the file', (text, value) => {
    expect(readHtcdsRow({ prs_NumberOfChildren: text }).problems).toMatchObject([
      { field: 'prs_NumberOfChildren', value },
    ])
  })
})
