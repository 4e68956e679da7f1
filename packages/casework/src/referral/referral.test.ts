import { describe, expect, it } from 'vitest'
import { aCase, aConsent } from '../testing/a-case.ts'
import { cast, namedIdentifier, organisations, type Speaker } from '../testing/cast.ts'

const { daniel, amal, kim, mira } = cast
const { harbourShelter, northernAid, lanternOutreach } = organisations
const section = `referral/${namedIdentifier(0x700)}`
const asking = { receiver: harbourShelter, line: 'accommodation', urgency: 'urgent', message: 'Two beds, ground floor' }

function aSentReferral() {
  const life = aCase()
  const consent = life.tell(daniel, 'consent.given', aConsent())
  life.tell(daniel, 'referral.sent', asking, { section })
  return { life, consent }
}

describe('a referral', () => {
  it('does not go out before the person has agreed that the receiver may know', () => {
    const life = aCase()
    expect(life.refusal(daniel, 'referral.sent', asking, { section })).toBe('consent-missing')
    life.tell(daniel, 'consent.given', aConsent({ recipient: northernAid }))
    expect(life.refusal(daniel, 'referral.sent', asking, { section })).toBe('consent-missing')
    life.tell(daniel, 'consent.given', aConsent())
    life.tell(daniel, 'referral.sent', asking, { section })
  })

  it('is not covered by an order: an order opens sections, it does not ask for help', () => {
    const life = aCase()
    const order = { authority: 'court', reference: 'x', sections: ['identity'], until: '2026-12-24T12:00:00Z' }
    life.tell(daniel, 'order.recorded', { ...order, recipient: harbourShelter })
    expect(life.refusal(daniel, 'referral.sent', asking, { section })).toBe('consent-missing')
  })

  it('is unknown to the receiver while it is only proposed', () => {
    const life = aCase()
    life.tell(daniel, 'consent.given', aConsent())
    life.tell(daniel, 'referral.proposed', asking, { section })
    expect(life.sees(harbourShelter, section)).toBe(false)
    life.tell(daniel, 'referral.sent', asking, { section })
    expect(life.sees(harbourShelter, section)).toBe(true)
  })

  it('is seen by its receiver and not by another who was let in to the case', () => {
    const { life } = aSentReferral()
    life.tell(daniel, 'consent.given', aConsent({ recipient: northernAid }))
    expect(life.sees(northernAid, 'case')).toBe(true)
    expect(life.sees(northernAid, section)).toBe(false)
    expect(life.refusal({ ...amal, organisation: northernAid }, 'referral.accepted', {}, { section })).toBe(
      'not-covered',
    )
  })

  it('is accepted, completed and reported back by its receiver alone', () => {
    const { life } = aSentReferral()
    expect(life.refusal(mira, 'referral.accepted', {}, { section })).toBe('only-addressee-answers')
    expect(life.refusal(amal, 'referral.completed', { outcome: 'delivered' }, { section })).toBe('not-in-this-state')
    life.tell(amal, 'referral.accepted', { starts: '2026-11-25' }, { section })
    expect(life.refusal(amal, 'referral.accepted', {}, { section })).toBe('not-in-this-state')
    life.tell(amal, 'referral.completed', { outcome: 'delivered', report: 'Moved in' }, { section })
    expect(life.state(section)).toMatchObject({ status: 'completed', outcome: 'delivered' })
  })

  it('reminds both until it is answered', () => {
    const { life } = aSentReferral()
    expect(life.tasks(section)).toEqual([
      expect.objectContaining({
        title: 'referral-to-answer',
        organisation: harbourShelter,
        due: '2026-11-27T12:00:00.000Z',
      }),
      expect.objectContaining({ title: 'referral-unanswered', organisation: lanternOutreach }),
    ])
    life.tell(amal, 'referral.declined', { reason: 'full' }, { section })
    expect(life.tasks(section)).toEqual([])
  })

  it('stays with the receiver who accepted it until they report back', () => {
    const { life } = aSentReferral()
    life.tell(amal, 'referral.accepted', {}, { section })
    expect(life.tasks(section)).toEqual([
      expect.objectContaining({
        title: 'referral-to-report',
        organisation: harbourShelter,
        verb: 'answer-referral',
        due: '2026-12-08T12:00:00.000Z',
      }),
    ])
    life.tell(amal, 'referral.completed', { outcome: 'delivered' }, { section })
    expect(life.tasks(section)).toEqual([])
  })

  it('is gone for the receiver when it is taken back, or when the consent is', () => {
    const one = aSentReferral().life
    one.tell(daniel, 'referral.revoked', { reason: 'person-asked' }, { section })
    expect(one.sees(harbourShelter, section)).toBe(false)
    expect(one.refusal(amal, 'referral.accepted', {}, { section })).toBe('not-covered')
    const other = aSentReferral()
    other.life.tell(cast.survivor, 'consent.withdrawn', { consent: other.consent.id })
    expect(other.life.refusal(amal, 'referral.accepted', {}, { section })).toBe('not-covered')
  })

  it('cannot be answered through another case’s or another referral’s name', () => {
    const { life } = aSentReferral()
    const elsewhere = { section: `referral/${namedIdentifier(0x701)}` }
    expect(life.refusal(amal, 'referral.accepted', {}, elsewhere)).toBe('not-covered')
    expect(life.refusal(daniel, 'referral.sent', asking, { section: 'referral' })).toBe('unknown-section')
    expect(life.refusal(daniel, 'referral.sent', asking, { section: 'notes' })).toBe('unknown-section')
  })

  it('cannot be made by someone without the case', () => {
    const refused: Speaker = kim
    expect(aCase().refusal(refused, 'referral.sent', asking, { section })).toBe('not-covered')
  })
})
