import { describe, expect, it } from 'vitest'
import { aCase, aConsent } from '../testing/a-case.ts'
import { cast, organisations } from '../testing/cast.ts'
import type { SharingState } from './sharing-section.ts'

const { sofia } = cast
const { harbourShelter, northernAid } = organisations

const no = { recipient: harbourShelter, purpose: 'service' }
const forChild = { subject: 'child', guardian: 'Ms A, appointed on 2 March' }
const answered = { childView: 'still-no', askedAgain: 'There is no other safe bed tonight' }
const { recipient: _recipient, purpose: _purpose, sections: _sections, ...terms } = aConsent()

describe('a child’s own “no”', () => {
  it('is not passed over by a guardian’s yes: it says what the child says now and why it was asked again', () => {
    const life = aCase()
    life.tell(sofia, 'consent.declined', no)
    expect(life.refusal(sofia, 'consent.given', aConsent(forChild))).toBe('child-said-no')
    const { childView, askedAgain } = answered
    expect(life.refusal(sofia, 'consent.given', aConsent({ ...forChild, childView }))).toBe('child-said-no')
    expect(life.refusal(sofia, 'consent.given', aConsent({ ...forChild, askedAgain }))).toBe('child-said-no')
    life.tell(sofia, 'consent.given', aConsent({ ...forChild, ...answered }))
    expect(life.sees(harbourShelter, 'contact')).toBe(true)
  })

  it('stays beside the consent in the ledger; why it was asked again is sealed', () => {
    const life = aCase()
    const { id } = life.tell(sofia, 'consent.declined', { ...no, sections: ['needs'] })
    life.tell(sofia, 'consent.given', aConsent({ ...forChild, ...answered }))
    const state = life.state('sharing') as SharingState
    expect(state.declined).toMatchObject([{ id, sections: ['needs'] }])
    expect(state.grants[0]?.consent?.afterNo).toMatchObject({ declined: id, view: 'still-no' })
    expect(JSON.stringify(state)).not.toContain('safe bed')
  })

  it('stands until the child agrees, and then no longer', () => {
    const life = aCase()
    life.tell(sofia, 'consent.declined', no)
    life.tell(sofia, 'consent.given', aConsent({ ...forChild, ...answered }))
    expect(life.refusal(sofia, 'consent.given', aConsent(forChild))).toBe('child-said-no')
    life.tell(sofia, 'consent.given', aConsent({ ...forChild, ...answered, childView: 'agrees-now' }))
    life.tell(sofia, 'consent.given', aConsent(forChild))
    life.tell(sofia, 'consent.declined', no)
    expect(life.refusal(sofia, 'consent.given', aConsent(forChild))).toBe('child-said-no')
  })

  it('is heard when a consent is renewed as well', () => {
    const life = aCase()
    const { id } = life.tell(sofia, 'consent.given', aConsent(forChild))
    life.tell(sofia, 'consent.declined', no)
    const again = { ...terms, guardian: forChild.guardian, consent: id }
    expect(life.refusal(sofia, 'consent.renewed', again)).toBe('child-said-no')
    const renewed = life.tell(sofia, 'consent.renewed', { ...again, ...answered })
    const { grants } = life.state('sharing') as SharingState
    expect(grants.find((grant) => grant.id === renewed.id)?.consent?.afterNo?.view).toBe('still-no')
  })

  it.each([
    ['another recipient', { recipient: northernAid }],
    ['another purpose', { purpose: 'legal-aid' }],
    ['other parts', { sections: ['person'] }],
  ])('is no answer to a question for %s', (_what, given) => {
    const life = aCase()
    life.tell(sofia, 'consent.declined', { ...no, sections: ['contact'] })
    life.tell(sofia, 'consent.given', aConsent({ ...forChild, ...given }))
  })

  it('is the child’s: an adult changes their mind without saying why', () => {
    const life = aCase()
    life.tell(sofia, 'consent.declined', no)
    life.tell(sofia, 'consent.given', aConsent())
    expect((life.state('sharing') as SharingState).grants[0]?.consent).not.toHaveProperty('afterNo')
  })
})
