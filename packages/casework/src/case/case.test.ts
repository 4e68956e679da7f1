import { describe, expect, it } from 'vitest'
import { aCase, aConsent } from '../testing/a-case.ts'
import { cast, organisations, type Speaker } from '../testing/cast.ts'
import { type CaseState, caseSection, quarterOf } from './case-section.ts'

const { daniel, mira, kim } = cast
const { lanternOutreach, northernAid, harbourShelter, cityPolice } = organisations
const toLead = aConsent({ recipient: northernAid, purpose: 'case-management', sections: ['contact'] })

describe('a case', () => {
  it('is opened under a code, by the organisation that leads it', () => {
    const life = aCase()
    expect(life.state('case')).toMatchObject({ code: '7KQF-29MX', status: 'open', lead: lanternOutreach })
    expect(life.refusal(daniel, 'case.opened', { code: '7KQF-29MX', survivor: cast.survivor.id })).toBe('thread-exists')
  })

  it.each(['7KQF29MX', '7kqf-29mx', '7KQF-29MI', '7KQF-29MO', '7KQF-29MU', 'ANNA-1999 '])(
    'has no code like %s',
    (code) => {
      expect(aCase().refusal(daniel, 'case.opened', { code, survivor: cast.survivor.id })).toBe('invalid-field')
    },
  )

  it('takes no more entries when it is closed, but the person is still heard', () => {
    const life = aCase()
    life.tell(daniel, 'case.closed', { outcome: 'goals-reached' })
    expect(life.refusal(daniel, 'note.added', { text: 'x' })).toBe('thread-closed')
    life.tell(cast.survivor, 'correction.requested', { about: 'notes', words: 'It was not so' })
    life.tell(daniel, 'case.reopened', {})
    life.tell(daniel, 'note.added', { text: 'x' })
    expect(life.state('case')).toMatchObject({ status: 'open', closed: null, outcome: null })
  })

  it('once erased is nobody’s any more, keeps its counts and takes nothing more', () => {
    const life = aCase()
    life.tell(mira, 'case.erased', { reason: 'person-asked' })
    for (const reader of [lanternOutreach, cast.survivor.id, harbourShelter]) {
      expect(life.sees(reader, 'case')).toBe(false)
    }
    const state = life.state('case') as CaseState
    expect(state.code).toBe('')
    expect(caseSection.facts?.(state)).toMatchObject({
      quarter: '2026-Q4',
      responder: lanternOutreach,
      status: 'erased',
    })
    expect(life.refusal(cast.survivor, 'feedback.given', { about: 'help', words: 'x' })).toBe('thread-erased')
  })

  it('is not erased while an order is in force', () => {
    const life = aCase()
    const until = '2026-12-01T00:00:00Z'
    const order = { authority: 'court', reference: 'K 1/26', recipient: cityPolice, sections: ['identity'], until }
    life.tell(daniel, 'order.recorded', order)
    expect(life.refusal(mira, 'case.erased', { reason: 'person-asked' })).toBe('justice-hold')
    life.tell(mira, 'case.erased', { reason: 'person-asked' }, { at: '2026-12-01T00:00:00.000Z' })
  })

  it('belongs to the calendar quarter in which it was opened', () => {
    expect(quarterOf('2026-01-01T00:00:00.000Z')).toBe('2026-Q1')
    expect(quarterOf('2026-12-31T23:59:59.999Z')).toBe('2026-Q4')
    expect(quarterOf('')).toBe('')
  })
})

describe('a transfer of the lead', () => {
  it('needs that the person agreed to be led by that organisation, and to exactly that', () => {
    const life = aCase()
    expect(life.refusal(daniel, 'case.transfer-asked', { to: northernAid })).toBe('consent-for-lead-missing')
    life.tell(daniel, 'consent.given', aConsent({ recipient: northernAid }))
    expect(life.refusal(daniel, 'case.transfer-asked', { to: northernAid })).toBe('consent-for-lead-missing')
    life.tell(daniel, 'consent.given', toLead)
    life.tell(daniel, 'case.transfer-asked', { to: northernAid })
    expect(life.tasks('case').map(({ title, organisation }) => [title, organisation])).toEqual([
      ['transfer-to-answer', northernAid],
      ['transfer-unanswered', lanternOutreach],
    ])
  })

  it('changes who sees everything at the moment it is accepted, for both', () => {
    const life = aCase()
    life.tell(daniel, 'consent.given', toLead)
    const { id } = life.tell(daniel, 'case.transfer-asked', { to: northernAid })
    expect(life.sees(northernAid, 'notes')).toBe(false)
    expect(life.tasks('sharing')).toMatchObject([{ title: 'consent-ending' }])
    life.tell(kim, 'case.transfer-accepted', { transfer: id })
    expect(life.sees(northernAid, 'notes')).toBe(true)
    expect(life.sees(lanternOutreach, 'case')).toBe(false)
    expect(life.tasks('case')).toMatchObject([{ title: 'case-without-worker', organisation: northernAid }])
    // Whoever leads needs no consent any more, and so none that must be renewed.
    expect(life.tasks('sharing')).toEqual([])
    expect(life.refusal(daniel, 'note.added', { text: 'x' })).toBe('not-covered')
  })

  it('is answered only by the organisation that was asked, for that question, while the consent holds', () => {
    const life = aCase()
    const consent = life.tell(daniel, 'consent.given', toLead)
    const first = life.tell(daniel, 'case.transfer-asked', { to: northernAid })
    expect(life.refusal(daniel, 'case.transfer-accepted', { transfer: first.id })).toBe('only-addressee-answers')
    life.tell(daniel, 'case.transfer-withdrawn', { transfer: first.id })
    expect(life.refusal(kim, 'case.transfer-accepted', { transfer: first.id })).toBe('already-settled')
    const second = life.tell(daniel, 'case.transfer-asked', { to: northernAid })
    expect(life.refusal(kim, 'case.transfer-accepted', { transfer: first.id })).toBe('refers-to-nothing')
    // Another consent still lets them in to the case, but the one to lead was taken back meanwhile.
    life.tell(daniel, 'consent.given', aConsent({ recipient: northernAid }))
    life.tell(cast.survivor, 'consent.withdrawn', { consent: consent.id })
    expect(life.refusal(kim, 'case.transfer-accepted', { transfer: second.id })).toBe('consent-for-lead-missing')
    life.tell(kim, 'case.transfer-declined', { transfer: second.id })
    expect(life.state('case')).toMatchObject({ lead: lanternOutreach, transfer: null })
  })

  it('cannot be asked by another than the lead', () => {
    const life = aCase()
    const shelter: Speaker = { ...kim, organisation: harbourShelter }
    life.tell(daniel, 'consent.given', aConsent())
    life.tell(daniel, 'consent.given', toLead)
    expect(life.refusal(shelter, 'case.transfer-asked', { to: northernAid })).toBe('only-author-settles')
  })
})
